import type { Category } from '../consent/category.js';
import { warn, type Report } from '../platform/report.js';
import { trustedTypesPolicy } from '../platform/trusted-types-policy.js';
import { wordsOf } from '../settings/words-of.js';
import { guardDocumentWrite } from './document-write.js';
import {
  describeScript,
  isAsync,
  isDeferred,
  isFetched,
  isForWorker,
  isImmediate,
  preload,
  refusalOf,
  restoreAttributes,
  scriptPolicy,
  stripAttributes,
  toExecutable,
  type ScriptPolicy,
} from './script-element.js';
import type { ScanRoots } from './scan-roots.js';
import { COPIED, EXECUTED } from './selectors.js';
import { NativeEvent, page, removeNode } from '../platform/native.js';
import { yieldToPage } from '../platform/yield-to-page.js';

/** How long scripts run one after another before the page gets its turn; milliseconds. */
const MAX_SLICE_MS = 16;

/** Between the categories and the vendor in the name of a list of scripts; no category has it in its name. */
const VENDOR_LANE = ' > ';

export interface ScriptRunnerOptions {
  /** Asked again when a script's turn has come. */
  readonly mayRun: (script: HTMLScriptElement) => boolean;
  /** Whether a category or a service is granted now. */
  readonly isGranted: (name: string) => boolean;
  /** The service that a script belongs to. */
  readonly serviceOf: (script: HTMLScriptElement) => string | undefined;
  /** The vendor that has to be told of the choice before a script runs. */
  readonly vendorOf: (script: HTMLScriptElement) => string | undefined;
  /** The part that tells vendors: `loading` settles once it is there, or cannot be had. */
  readonly vendorsPart: { readonly loading: Promise<unknown> | undefined };
  readonly roots: ScanRoots;
  /** Nonce of the page's content security policy; empty when there is none. */
  readonly nonce: string;
  readonly report: Report;
}

/** Runs blocked scripts, each once, in the order in which plain scripts would have run. */
export class ScriptRunner {
  readonly #options: ScriptRunnerOptions;
  readonly #taken = new WeakSet<HTMLScriptElement>();
  /** Scripts that have been preloaded, or are being preloaded. */
  readonly #preloaded = new WeakSet<HTMLScriptElement>();
  /** The preload links on the page. */
  readonly #preloads = new Map<HTMLLinkElement, HTMLScriptElement>();
  /** The copies that have been inserted, with the scripts of the page that they run for. */
  readonly #copies = new WeakMap<HTMLScriptElement, HTMLScriptElement>();
  /** The attributes of the scripts of the page that a copy stands in for. */
  readonly #attributes = new WeakMap<HTMLScriptElement, ReadonlyMap<string, string>>();
  /** Copies that are still being fetched, and how to block each again. */
  readonly #fetching = new Map<HTMLScriptElement, () => void>();
  /** The end of what is running, per list of categories. */
  readonly #lanes = new Map<string, Promise<void>>();

  /** The categories and services of scripts that have run on this page. */
  readonly executed = new Set<Category>();
  /** The categories that the scripts of each service ran under. */
  readonly #serviceCategories = new Map<string, readonly Category[]>();

  constructor(options: ScriptRunnerOptions) {
    this.#options = options;
  }

  /** Runs scripts, blocks again those that are being fetched and may no longer run, and removes orphaned copies. */
  run(scripts: readonly HTMLScriptElement[]): void {
    this.#removeOrphans();
    for (const [copy, block] of this.#fetching) if (!this.#options.mayRun(copy)) block();
    for (const [link, script] of this.#preloads) {
      if (this.#options.mayRun(script)) continue;
      this.#preloaded.delete(script);
      this.#endPreload(link);
    }
    const batches = this.#takeBatches(scripts);
    if (batches.size > 0 && this.#lanes.size === 0) guardDocumentWrite((script) => this.#copies.has(script), warn);
    for (const [lane, batch] of batches) {
      const ordered = [...batch.filter((script) => !isDeferred(script)), ...batch.filter(isDeferred)];
      const before =
        this.#lanes.get(lane) ?? (lane.includes(VENDOR_LANE) ? this.#options.vendorsPart.loading : undefined);
      this.#lanes.set(lane, before ? before.then(() => this.#runInOrder(ordered)) : this.#runInOrder(ordered));
    }
  }

  /** Preloads scripts that run later, each once. */
  preload(scripts: readonly HTMLScriptElement[]): void {
    const waiting = scripts.filter((script) => isFetched(script) && !this.#preloaded.has(script));
    if (waiting.length === 0) return;
    const policy = scriptPolicy(this.#options.nonce);
    for (const script of waiting.filter((one) => !refusalOf(one, policy))) {
      this.#preloaded.add(script);
      const link = preload(script, () => this.#endPreload(link));
      this.#preloads.set(link, script);
    }
  }

  /** Removes a preload link, which stops a fetch that is still under way. */
  #endPreload(link: HTMLLinkElement): void {
    this.#preloads.delete(link);
    removeNode(link);
  }

  /**
   * Takes the copies off the page for a moment, and the marks off their scripts: a copy of the page then has the scripts as
   * the site wrote them, and where its ordinary scripts run again these do as well.
   */
  hideCopies(): void {
    // A copied link fetches its script wherever the copy is inserted.
    for (const link of this.#preloads.keys()) this.#endPreload(link);
    const copies = [...page.querySelectorAll<HTMLScriptElement>(`script[${EXECUTED}]`), ...this.#fetching.keys()];
    const hidden = copies.flatMap((copy) => {
      const script = this.#copies.get(copy);
      if (!script) return [];
      removeNode(copy);
      script.removeAttribute(EXECUTED);
      this.#bringBack(script);
      return [[copy, script] as const];
    });
    const putBack = () => {
      for (const [copy, script] of hidden) {
        if (!script.isConnected) continue;
        this.#stepAside(script);
        script.before(copy);
        if (!this.#fetching.has(copy)) script.setAttribute(EXECUTED, COPIED);
      }
    };
    // Turbo copies the page one task after it has said so.
    setTimeout(() => setTimeout(putBack));
  }

  /** Leaves the page's selectors to the copy of a script. */
  #stepAside(script: HTMLScriptElement): void {
    const attributes = stripAttributes(script);
    this.#attributes.set(script, new Map([...(this.#attributes.get(script) ?? []), ...attributes]));
  }

  #bringBack(script: HTMLScriptElement): void {
    restoreAttributes(script, this.#attributes.get(script) ?? new Map<string, string>(), trustedTypesPolicy());
    this.#attributes.delete(script);
  }

  /** Copies whose script the page has removed. */
  #removeOrphans(): void {
    // Nothing has run before the first batch.
    if (this.#lanes.size === 0) return;
    for (const copy of this.#options.roots.querySelectorAll<HTMLScriptElement>(`script[${EXECUTED}]`)) {
      if (this.#copies.get(copy)?.isConnected === false) removeNode(copy);
    }
  }

  /**
   * The list that a script runs in: that of its categories or, while its vendor cannot be told yet, one of its own, so that
   * no other script waits for that.
   */
  #laneOf(script: HTMLScriptElement): string {
    const lane = script.dataset.category!;
    const vendor = this.#options.vendorOf(script);
    const own = `${lane}${VENDOR_LANE}${vendor}`;
    // Later scripts of the vendor stay behind those that have waited.
    return vendor && (this.#options.vendorsPart.loading || this.#lanes.has(own)) ? own : lane;
  }

  /** Groups the scripts that are seen for the first time by the list that they run in. */
  #takeBatches(scripts: readonly HTMLScriptElement[]): Map<string, HTMLScriptElement[]> {
    const { nonce, report } = this.#options;
    const batches = new Map<string, HTMLScriptElement[]>();
    let policy: ScriptPolicy | undefined;
    for (const script of scripts) {
      // A library that morphs the page may have put the attributes back on a script that has run.
      if (this.#attributes.has(script)) this.#stepAside(script);
      if (this.#taken.has(script)) continue;
      this.#taken.add(script);
      const refusal = refusalOf(script, (policy ??= scriptPolicy(nonce)));
      const lane = this.#laneOf(script);
      const batch = batches.get(lane) ?? [];
      if (refusal) {
        report(`${describeScript(script)} is not run: ${refusal}`);
        continue;
      }
      batch.push(script);
      batches.set(lane, batch);
    }
    return batches;
  }

  async #runInOrder(scripts: readonly HTMLScriptElement[]): Promise<void> {
    let started: Promise<unknown>[] = [];
    let sliceStart = performance.now();
    const firstImmediate = scripts.findIndex(isImmediate);
    if (firstImmediate >= 0) {
      // The visitor may have withdrawn while earlier scripts ran.
      this.preload(scripts.slice(firstImmediate).filter(this.#options.mayRun));
    }
    for (const script of scripts) {
      // The browser keeps external scripts in order by itself, and fetches them side by side.
      if (isImmediate(script) && started.length > 0) {
        await Promise.all(started);
        started = [];
      }
      const ended = this.#runOne(script);
      if (ended) started.push(ended);
      if (performance.now() - sliceStart < MAX_SLICE_MS) continue;
      await yieldToPage();
      sliceStart = performance.now();
    }
    await Promise.all(started);
  }

  /** @returns the end of what an immediate script has to wait for; `undefined` when there is nothing to wait for */
  #runOne(script: HTMLScriptElement): Promise<unknown> | undefined {
    if (!script.isConnected || !this.#options.mayRun(script)) {
      this.#taken.delete(script);
      return;
    }
    // A copy is about to take these attributes over.
    const [description, isOwnPace] = [describeScript(script), isAsync(script)];
    try {
      if (isForWorker(script)) {
        this.#handOver(script);
        return;
      }
      if (!isFetched(script)) {
        this.#markExecuted(script, this.#insert(script));
        return;
      }
      const ended = this.#fetchAndRun(script, description);
      return isOwnPace ? undefined : ended;
    } catch (error) {
      this.#options.report(`${description} failed: ${error}`);
      return;
    }
  }

  /** Notes what a script has run for: its categories, or its service where that alone was granted. */
  #remember(script: HTMLScriptElement): void {
    const { isGranted, serviceOf } = this.#options;
    const service = serviceOf(script);
    const categories = wordsOf(script.dataset.category!).filter((word) => !word.startsWith('!'));
    for (const category of categories.filter(isGranted)) this.executed.add(category);
    if (service === undefined) return;
    this.executed.add(service);
    this.#serviceCategories.set(service, categories);
  }

  /** The categories that the scripts of a service ran under; `undefined` for a category. */
  categoriesOf(name: string): readonly Category[] | undefined {
    return this.#serviceCategories.get(name);
  }

  #insert(script: HTMLScriptElement): HTMLScriptElement {
    const copy = toExecutable(script, trustedTypesPolicy());
    this.#copies.set(copy, script);
    // A library that morphs the page may turn the copy into the script that it stands for.
    this.#taken.add(copy);
    this.#remember(script);
    // Beside the original: a framework that has rendered it fails when it cannot remove it again.
    this.#stepAside(script);
    script.before(copy);
    return copy;
  }

  /** Hands a script over to Partytown, and notifies it. */
  #handOver(script: HTMLScriptElement): void {
    const copy = this.#insert(script);
    for (const element of [copy, script]) element.setAttribute(EXECUTED, element === copy ? '' : COPIED);
    dispatchEvent(new NativeEvent('ptupdate'));
  }

  /** @returns a promise that resolves when it has run, has failed, or has been blocked again */
  #fetchAndRun(script: HTMLScriptElement, description: string): Promise<void> {
    return new Promise((resolve) => {
      const copy = this.#insert(script);
      const end = () => {
        this.#fetching.delete(copy);
        this.#markExecuted(script, copy);
        resolve();
      };
      copy.addEventListener('load', end);
      copy.addEventListener('error', () => {
        this.#options.report(`${description} did not load`);
        end();
      });
      this.#fetching.set(copy, () => {
        // A script of another document does not run (HTML 4.12.1.1, "execute the script element").
        page.implementation.createHTMLDocument().adoptNode(copy);
        this.#bringBack(script);
        this.#taken.delete(script);
        this.#fetching.delete(copy);
        resolve();
      });
    });
  }

  /** Turns a script that has run into data again, so that a copy of it does not run by itself. */
  #markExecuted(script: HTMLScriptElement, copy: HTMLScriptElement): void {
    copy.setAttribute(EXECUTED, '');
    copy.type = 'text/plain';
    script.setAttribute(EXECUTED, COPIED);
  }
}
