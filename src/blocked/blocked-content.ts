import type { Category } from '../consent/category.js';
import { attempt } from '../platform/attempt.js';
import type { Problem, Report } from '../platform/report.js';
import {
  blockedAttributes,
  isLockedTo,
  isReleased,
  lock,
  release,
  takeAddress,
  unusableAttributes,
} from './elements.js';
import { clear, isStamped, stamp, templateOf } from './embed.js';
import { guardElement } from './guard-element.js';
import { onBeforeCopy } from './page-copies.js';
import { categoryList, evaluate, type Answers, type Requirement } from './requirement.js';
import { ScanRoots } from './scan-roots.js';
import { ScriptRunner, type ScriptRunnerOptions } from './scripts.js';
import { serviceOf, servicesOf, signalledVendor } from './service-of.js';
import { BLOCKED_ATTRIBUTES, BLOCKED_ELEMENT, BLOCKED_SCRIPT, EMBED, REPLACEABLE } from './selectors.js';
import { native } from '../platform/native.js';

export interface BlockedContentOptions {
  readonly answers: Answers;
  /** What the scripts of vendors wait for: the part that tells those of the choice. */
  readonly vendorsPart?: ScriptRunnerOptions['vendorsPart'];
  /** Nonce of the page's content security policy; empty when there is none. */
  readonly nonce: string;
  readonly report: Report;
}

/** No list of released elements that is shorter is worth looking through. */
const MIN_RELEASED = 100;

/** Whether there can be blocked content in a node. */
const isRoot = (node: Node): node is Document | Element => node instanceof Element || node instanceof Document;

/** Releases and locks the blocked content of the page. */
export class BlockedContent {
  /** Where it is looked for. */
  readonly roots = new ScanRoots();
  /** What the library itself has put on the page in its place: adding that is no reason to scan the page. */
  readonly own = new WeakSet<Node>();
  readonly #options: BlockedContentOptions;
  readonly #scripts: ScriptRunner;
  /** What each list of categories evaluates to, until the next scan or answer. */
  readonly #requirements = new Map<string, Requirement>();
  /** Content that the visitor has loaded on this page alone. */
  readonly #loadedOnce = new Set<Element>();
  /** What has been released: the page may keep it out of the document, and put it back. */
  #released: WeakRef<HTMLElement>[] = [];
  /** How many may be listed before those that are gone are taken off. */
  #releasedLimit = MIN_RELEASED;
  readonly #listeners: (() => void)[] = [];
  readonly #changeListeners: ((element: HTMLElement) => void)[] = [];
  /** The categories whose scripts have run, and whose withdrawal has been dealt with. */
  #withdrawn = new Set<Category>();
  readonly #reported = new Set<string>();

  constructor(options: BlockedContentOptions) {
    this.#options = options;
    this.#scripts = new ScriptRunner({
      mayRun: (script) => this.evaluate(script) === 'met',
      isGranted: (name) => options.answers.isGranted(name),
      serviceOf: (script) => this.serviceOf(script),
      vendorOf: (script) => signalledVendor(script, options.answers),
      vendorsPart: options.vendorsPart ?? { loading: undefined },
      roots: this.roots,
      nonce: options.nonce,
      report: options.report,
    });
    onBeforeCopy(() => this.#scripts.hideCopies());
  }

  /** The categories of blocked scripts that have run on this page. */
  get executed(): ReadonlySet<Category> {
    return this.#scripts.executed;
  }

  /** The categories whose scripts have run and that have been denied since the last call, or since they were granted again. */
  takeWithdrawn(): Category[] {
    const denied = [...this.executed].filter((name) => this.isDenied(name));
    const withdrawn = denied.filter((name) => !this.#withdrawn.has(name));
    this.#withdrawn = new Set(denied);
    return withdrawn;
  }

  /** Evaluates the categories that an element names. */
  evaluate(element: Element): Requirement {
    const list = categoryList(element);
    if (this.#isLoadedOnce(element, list)) return 'met';
    const requirement = this.#requirements.get(list) ?? evaluate(list, this.#options.answers);
    this.#requirements.set(list, requirement);
    if (requirement === 'unknown') {
      this.reportOnce(
        `category "${list}" of <${element.localName}> is unknown, so it stays blocked; name it in data-categories`,
      );
      return requirement;
    }
    return list.includes('!') ? requirement : this.#withServices(element as HTMLElement, requirement);
  }

  /** The service that an element belongs to, by its name; `undefined` when there is none, or more than one. */
  serviceOf(element: HTMLElement): string | undefined {
    return serviceOf(element, this.#options.answers);
  }

  /** Every service that an element belongs to or loads. */
  servicesOf(element: HTMLElement): readonly string[] {
    return servicesOf(element, this.#options.answers);
  }

  /** Takes answers for services into account: one denial blocks, and a grant releases what loads nothing else. */
  #withServices(element: HTMLElement, requirement: Requirement): Requirement {
    // Most visitors have answered for categories alone.
    const answers = this.#options.answers.services();
    if (!answers) return requirement;
    if (this.servicesOf(element).some((name) => answers[name] === false)) return 'unmet';
    const service = this.serviceOf(element);
    return service !== undefined && answers[service] ? 'met' : requirement;
  }

  /** Whether what has run by this name may run no more: a category, or a service that is granted by its category too. */
  isDenied(name: string): boolean {
    const { isGranted, services } = this.#options.answers;
    const answer = services()?.[name];
    if (answer !== undefined) return !answer;
    return !(this.#scripts.categoriesOf(name) ?? [name]).every(isGranted);
  }

  /** Loads blocked content on this page alone, until the visitor answers. */
  loadOnce(element: Element): void {
    this.#loadedOnce.add(element);
    this.scan();
  }

  /** Reports a problem, once. */
  readonly reportOnce = (problem: Problem): void => {
    if (!this.#reported.has(problem)) this.#options.report(problem);
    this.#reported.add(problem);
  };

  /** Calls the listener in each scan, after elements have been released and locked and before scripts run. */
  onScan(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /**
   * Takes the visitor's answers into account from now on.
   * @param isForEmbed whether the visitor answered in a placeholder, which leaves alone what was loaded once
   */
  applyAnswer(isForEmbed: boolean): void {
    // A script whose turn has come is evaluated again.
    this.#requirements.clear();
    if (!isForEmbed) this.#loadedOnce.clear();
  }

  /** Locks what may no longer be there. Unlike a scan it needs no parsed page, and runs nothing. */
  lock(): void {
    this.#requirements.clear();
    this.#forEach(EMBED, (embed) => this.#lockEmbed(embed));
    this.#forEach(BLOCKED_ELEMENT, (element) => this.#lockElement(element));
    this.#released = this.#released.filter((reference) => {
      const element = reference.deref();
      let isLocked = !element;
      if (element) attempt(() => (isLocked = this.#lockOne(element)), this.reportOnce);
      return !isLocked;
    });
    this.#scripts.run([]);
  }

  /**
   * Locks what has just come onto the page, before it can ask its server where the browser leaves time for that.
   * @returns whether there is something that a placeholder can stand for
   */
  lockWithin(node: Node): boolean {
    if (!isRoot(node) || this.#options.answers.isEverythingGranted()) return false;
    let isReplaceable = false;
    this.#forEach(
      BLOCKED_ELEMENT,
      (element) => {
        if (this.#lockElement(element)) isReplaceable ||= element.matches(REPLACEABLE);
      },
      node,
    );
    this.#forEach(
      EMBED,
      (embed) => {
        if (this.#lockEmbed(embed)) isReplaceable = true;
      },
      node,
    );
    return isReplaceable;
  }

  /** Preloads the granted scripts in a part of a page that is being parsed. They run once the page has been parsed. */
  preloadWithin(node: Node): void {
    const scripts = isRoot(node) ? this.#find<HTMLScriptElement>(BLOCKED_SCRIPT, node) : [];
    this.#scripts.preload(scripts.filter((script) => this.evaluate(script) === 'met'));
  }

  /** Calls the listener when what content is, or what it waits for, has changed. */
  onContentChange(listener: (element: HTMLElement) => void): void {
    this.#changeListeners.push(listener);
  }

  /**
   * Takes up that the page has changed an attribute of blocked content. An address that it has set before the grant, as
   * lazy loaders do, is taken away again.
   * @param previous value before the change; `null` when there was none
   * @returns whether the page has to be scanned
   */
  onAttribute(element: HTMLElement, name: string, previous: string | null): boolean {
    const isAddress = BLOCKED_ATTRIBUTES.some((attribute) => attribute === name);
    if (!isAddress) {
      this.#requirements.clear();
      this.lockWithin(element);
      for (const listener of this.#changeListeners) attempt(() => listener(element), this.reportOnce);
      return true;
    }
    const value = native(element).getAttribute(name);
    const isContent =
      native(element).matches(BLOCKED_ELEMENT) && blockedAttributes(element).some(([one]) => one === name);
    if (value === null || value === previous || !isContent || isLockedTo(element, name, value)) return false;
    if (this.evaluate(element) === 'met') return false;
    this.#reportAddress(element, name);
    takeAddress(element, name, previous);
    return false;
  }

  /** Scans the page: locks what may no longer be there, and releases what may. */
  scan(): void {
    this.#requirements.clear();
    this.#forEach(EMBED, (embed) => {
      if (!templateOf(embed)?.content.firstChild) this.reportOnce('<cookie-embed> needs a <template> with its content');
      if (!this.#lockEmbed(embed)) this.#stamp(embed);
    });
    this.#forEach(BLOCKED_ELEMENT, (element) => this.#lockElement(element) || this.#release(element));
    for (const listener of this.#listeners) attempt(listener, this.reportOnce);
    const scripts = this.roots.querySelectorAll<HTMLScriptElement>(BLOCKED_SCRIPT);
    this.#scripts.run(scripts.filter((script) => this.evaluate(script) === 'met'));
  }

  #reportAddress({ localName }: Element, name: string): void {
    this.reportOnce(
      `the page sets ${name} of <${localName}> before consent, which is ignored. Set data-${name} alone, and turn lazy loading off for this element`,
    );
  }

  #isLoadedOnce(element: Element, list: string): boolean {
    if (this.#loadedOnce.size === 0) return false;
    if (this.#loadedOnce.has(element)) return true;
    const embed = element.closest(EMBED);
    // The visitor was asked for the categories of the embed, and for no others.
    return !!embed && this.#loadedOnce.has(embed) && categoryList(embed) === list;
  }

  /** Finds elements on the page, or in a part of it. */
  #find<Found extends HTMLElement>(selector: string, root?: Document | Element): Found[] {
    if (!root) return this.roots.querySelectorAll<Found>(selector);
    const found = [...native(root).querySelectorAll<Found>(selector)];
    return native(root as Element).matches?.(selector) ? [root as Found, ...found] : found;
  }

  /** Calls a function with each element. An error in one of them does not keep the others from their turn. */
  #forEach(selector: string, visit: (element: HTMLElement) => void, root?: Document | Element): void {
    for (const element of this.#find(selector, root)) {
      try {
        visit(element);
      } catch (error) {
        this.reportOnce(`<${element.localName}> failed: ${error}`);
      }
    }
  }

  #remember(element: HTMLElement): void {
    this.#released.push(new WeakRef(element));
    if (this.#released.length < this.#releasedLimit) return;
    this.#released = this.#released.filter((reference) => reference.deref());
    this.#releasedLimit = 2 * this.#released.length + MIN_RELEASED;
  }

  #lockOne(element: HTMLElement): boolean {
    return element.localName === EMBED ? this.#lockEmbed(element) : this.#lockElement(element);
  }

  /** @returns whether the element has to stay locked */
  #lockElement(element: HTMLElement): boolean {
    if (this.evaluate(element) === 'met') return false;
    const isDenied = () => element.matches(BLOCKED_ELEMENT) && this.evaluate(element) !== 'met';
    guardElement(element, isDenied, (name) => this.#reportAddress(element, name));
    const attributes = blockedAttributes(element);
    if (attributes.length > 0 && isReleased(element, attributes)) lock(element, attributes);
    return true;
  }

  #release(element: HTMLElement): void {
    const attributes = blockedAttributes(element);
    if (attributes.length === 0 || isReleased(element, attributes)) return;
    const unusable = unusableAttributes(attributes);
    if (unusable.length > 0) {
      this.reportOnce(`${unusable.join(' ')} of <${element.localName}> is not an http or https address`);
      return;
    }
    release(element, attributes);
    this.#remember(element);
  }

  /** @returns whether the embed has to stay empty */
  #lockEmbed(embed: HTMLElement): boolean {
    if (this.evaluate(embed) === 'met') return false;
    const template = templateOf(embed);
    if (template && isStamped(embed)) clear(embed, template);
    return true;
  }

  #stamp(embed: HTMLElement): void {
    const template = templateOf(embed);
    if (!template?.content.firstChild || isStamped(embed)) return;
    stamp(embed, template, categoryList(embed));
    this.#remember(embed);
  }
}
