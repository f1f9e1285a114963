import { blockedStartTag } from '../blocked/blocked-markup.js';
import { addressesIn, blockedAttributes } from '../blocked/elements.js';
import { categoryList } from '../blocked/requirement.js';
import { BLOCKED_ATTRIBUTES, EMBED, EXECUTED } from '../blocked/selectors.js';
import { describeScript, isExecutable } from '../blocked/script-element.js';
import type { Core } from '../core/core.js';
import { trackerOf } from '../google/trackers.js';
import { attempt } from '../platform/attempt.js';
import { globalOf, page } from '../platform/native.js';
import { inform, report, warn } from '../platform/report.js';
import { safeUrl } from '../platform/safe-url.js';
import { DECLARATION_TEXTS } from '../settings/declaration.js';
import { vendorServices } from '../settings/vendors.js';
import { itemDrift, requestDrift, type Drift } from './drift.js';
import { GrantHistory } from './grant-history.js';
import { useOfHost, type HostUse } from './host-use.js';
import { itemClassifier, type ItemUse, type StoredItem } from './item-use.js';
import { isHostOf, ownHosts } from './own-hosts.js';
import { readAllStoredItems, readStoredItems } from './read-stored-items.js';
import type { ResourceEntries, ResourceEntry } from './resource-entries.js';

/** How long a script gets to run once it has arrived, and the core to act on a choice, before the page is checked. */
const CHECK_AFTER_MS = 500;

/** More of one level fills the console, and says no more. */
const MAX_MESSAGES = 20;

/** How much of an address or a start tag is shown. */
const MAX_SHOWN = 160;

const shorten = (text: string) => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);

/** Elements that load something by an address. */
const LOADING = BLOCKED_ATTRIBUTES.map((name) => `[${name}]`).join();

/** Elements whose category is given, and what is in them. */
const CATEGORISED = `[data-category],${EMBED}`;

/** The addresses in the attributes of an element, also in those that are blocked. */
const addressesOf = (element: Element): string[] =>
  BLOCKED_ATTRIBUTES.flatMap((name) =>
    [name, `data-${name}`].flatMap((attribute) => addressesIn(name, element.getAttribute(attribute) ?? '')),
  ).flatMap((address) => (address && safeUrl(address, page.baseURI)) || []);

const startTagOf = (element: Element): string => {
  const attributes = [...element.attributes].map(({ name, value }) => (value ? ` ${name}="${value}"` : ` ${name}`));
  return shorten(`<${element.localName}${attributes.join('')}`).concat('>');
};

const unknownWriter = ({ kind }: StoredItem): string =>
  `Written by an unknown script${kind === 'cookie' ? ', or by the server' : ''}: a browser does not tell.`;

const blockedTagOf = (element: Element, category: string, service: string | undefined): string => {
  const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const);
  return `${blockedStartTag({ tag: element.localName, attributes }, category, service)}>`;
};

/** Reports what a page does that its site has not declared, each once, from now on. */
export class DriftReport {
  readonly #core: Core;
  readonly #resources: ResourceEntries;
  readonly #grants: GrantHistory;
  readonly #reported = new Set<string>();
  readonly #counts = { error: 0, warning: 0, info: 0 };
  /** The databases and caches that were there at the first look: the core cannot list them. */
  #databasesAtFirst: ReadonlySet<string> | undefined;
  #isFollowing = false;
  #isScheduled = false;
  /** The first request that has not been evaluated. */
  #nextRequest = 0;
  #changedMs = -Infinity;

  constructor(core: Core, resources: ResourceEntries) {
    this.#core = core;
    this.#resources = resources;
    this.#grants = new GrantHistory(core);
  }

  /** Checks the page now, and at each moment at which something can have been stored or requested. */
  follow(): void {
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    const check = () => this.#schedule();
    check();
    this.#resources.onAdded(check);
    // No event tells this page of its own writes to a storage.
    for (const name of ['load', 'popstate', 'click']) addEventListener(name, check, { capture: true, passive: true });
    globalOf('cookieStore')?.addEventListener('change', check);
    this.#core.onChange(() => {
      this.#changedMs = performance.now();
      check();
    });
    addEventListener('pagehide', () => {
      if (!this.#isChanging) this.#check(readStoredItems());
    });
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setTimeout(() => {
      this.#isScheduled = false;
      if (this.#isChanging) this.#schedule();
      else void readAllStoredItems().then((items) => this.#check(items));
    }, CHECK_AFTER_MS);
  }

  /** Whether the core may still be acting on a choice: databases are removed in their own time. */
  get #isChanging(): boolean {
    return performance.now() - this.#changedMs < CHECK_AFTER_MS;
  }

  #check(items: readonly StoredItem[]): void {
    attempt(() => {
      const drifts = [...this.#requestDrifts(), ...this.#itemDrifts(items)];
      for (const level of ['error', 'warning', 'info'] as const)
        this.#report(
          level,
          drifts.filter((drift) => drift.level === level),
        );
    }, this.#core.report);
  }

  #report(level: Drift['level'], drifts: readonly Drift[]): void {
    const write = { error: report, warning: warn, info: inform }[level];
    const fresh = new Map(drifts.filter(({ key }) => !this.#reported.has(key)).map((drift) => [drift.key, drift.text]));
    for (const [key, text] of fresh) {
      this.#reported.add(key);
      this.#counts[level] += 1;
      if (this.#counts[level] <= MAX_MESSAGES) write(text);
      if (this.#counts[level] === MAX_MESSAGES + 1)
        write('More is undeclared than is reported here. cookiemelding.debug() lists everything stored.');
    }
  }

  #itemDrifts(items: readonly StoredItem[]): Drift[] {
    const classify = itemClassifier(this.#core);
    const { storedAtStart, consent, language } = this.#core;
    const keyOf = ({ kind, name }: StoredItem) => `${kind} ${name}`;
    this.#databasesAtFirst ??= new Set(items.filter(({ value }) => value === undefined).map(keyOf));
    const texts = DECLARATION_TEXTS[language.shown === 'nl' ? 'nl' : 'en'];
    return items.flatMap((item) => {
      const use = classify(item);
      const isGranted = !!use.asked && consent.isGranted(use.asked);
      const wasThere = storedAtStart.has(keyOf(item)) || this.#databasesAtFirst!.has(keyOf(item));
      const writer = this.#writerOf(item, use);
      const isOld = wasThere && !writer;
      return itemDrift(item, use, { isGranted, writer: writer ?? unknownWriter(item), isOld, texts }) ?? [];
    });
  }

  /** Who wrote an item, as far as a page can know: it hears neither of writes nor of who makes them. */
  #writerOf({ name }: StoredItem, { vendor, isGoogle }: ItemUse): string | undefined {
    const hosts = vendor ? vendorServices([vendor]).flatMap((service) => service.hosts) : [];
    const script = this.#resources.all.find(
      ({ url, initiator }) =>
        initiator === 'script' && (isGoogle ? trackerOf(url.href) : hosts.length > 0 && isHostOf(url.hostname, hosts)),
    );
    if (script) return `Probably written by ${shorten(script.url.href)}.`;
    const inline =
      name.length > 2 && [...page.scripts].find((one) => !one.src && isExecutable(one.type) && one.text.includes(name));
    return inline ? `Named in an ${describeScript(inline)}.` : undefined;
  }

  #requestDrifts(): Drift[] {
    const entries = this.#resources.all.slice(this.#nextRequest);
    this.#nextRequest = this.#resources.all.length;
    const { settings } = this.#core;
    const owners = ownHosts(this.#core);
    const others = entries
      .filter(({ url }) => url.hostname !== location.hostname)
      .map((entry) => ({ ...entry, use: useOfHost(entry.url, settings.services) }))
      // A host of the site's own can serve what it has declared as a service.
      .filter(({ url, use }) => ['google-tag', 'declared'].includes(use.kind) || !isHostOf(url.hostname, owners));
    if (others.length === 0) return [];
    const { roots } = this.#core.blocked;
    const loading = new Map(
      roots
        .querySelectorAll<HTMLElement>(LOADING)
        .flatMap((element) => addressesOf(element).map((address) => [address, element] as const)),
    );
    const inMarkup = new Set(
      roots
        .querySelectorAll<HTMLElement>(CATEGORISED)
        .flatMap((element) => [element, ...element.querySelectorAll<HTMLElement>(LOADING)])
        .flatMap((element) => addressesOf(element).map((address) => new URL(address).hostname)),
    );
    return others.flatMap((entry) => {
      const isInMarkup = inMarkup.has(entry.url.hostname);
      return this.#requestDrift(entry, loading.get(entry.url.href), isInMarkup) ?? [];
    });
  }

  #requestDrift(
    { url, initiator, ms, use: given }: ResourceEntry & { readonly use: HostUse },
    element: HTMLElement | undefined,
    isInMarkup: boolean,
  ): Drift | undefined {
    const { services, tags, categories } = this.#core.settings;
    const categorised = element?.closest<HTMLElement>(CATEGORISED);
    if (categorised && this.#isLetThrough(categorised)) return;
    const isNamed = categorised && given.kind === 'unknown';
    const use: HostUse = isNamed ? { ...given, kind: 'known', category: categoryList(categorised) } : given;
    // Only a site that blocks a container's own snippet knows what the container needs.
    const ofTags = tags.length > 0 ? tags.flatMap((tag) => tag.categories) : categories;
    const names = use.category ? [use.name, ...(use.kind === 'declared' ? [] : [use.category])] : ofTags;
    const service = use.kind === 'declared' || (use.kind === 'known' && !isNamed) ? use.name : undefined;
    return requestDrift(use, {
      url,
      initiator,
      wasGranted: names.some((name) => this.#grants.wasGranted(name, ms)),
      requester: element ? startTagOf(element) : `an unknown script (${initiator || 'other'})`,
      blockedElement: element && use.category && blockedTagOf(element, use.category, service),
      isInMarkup,
      services,
    });
  }

  /** Whether an element with a category was blocked until it was granted. One with a plain `src` never was. */
  #isLetThrough(element: HTMLElement): boolean {
    if (this.#core.blocked.evaluate(element) === 'met') return true;
    const isScript = element instanceof HTMLScriptElement;
    return isScript || element.localName === EMBED
      ? element.hasAttribute(EXECUTED)
      : blockedAttributes(element).length > 0;
  }
}
