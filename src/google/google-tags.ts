import { ADVERTISING, ANALYTICS, FUNCTIONAL, type Category } from '../consent/category.js';
import type { ConsentMethod } from '../consent/record.js';
import type { Report } from '../platform/report.js';
import { isContainer, type GoogleTag } from '../settings/google-tag.js';
import type { Settings } from '../settings/settings.js';
import { Callbacks } from './callbacks.js';
import { campaignAddress, hasClickId } from './campaign.js';
import { consentMode, type ConsentMode } from './consent-mode.js';
import { categoriesOf, CutOff, idsOnPage } from './cut-off.js';
import { command, dataLayer, dataLayerName, isOwn, markAsOwn } from './data-layer.js';
import { ownEndpoints } from './endpoints.js';
import { dropEvents, hidePushedEvents, isStart, orderQueue } from './early-events.js';
import { limit, NOTHING_SENDABLE, type Sendable } from './event-filter.js';
import { isGoogleScriptOnPage, loadGoogleScript } from './google-script.js';
import { reportViolations } from './report-violations.js';
import { watchDataLayer } from './watch-data-layer.js';

export interface GoogleTagsOptions {
  readonly settings: Pick<
    Settings,
    'tags' | 'personalisedAds' | 'consentEvent' | 'categories' | 'lateEvents' | 'googleUrl'
  >;
  /** The present answer, asked again each time. */
  readonly isGranted: (category: Category) => boolean;
  /** Whether the visitor has answered, or the browser has refused for the visitor. */
  readonly isAnswered: () => boolean;
  /** Whether the page's markup holds back a Google tag of its own, and whether it is granted now. */
  readonly blockedTag: () => 'none' | 'denied' | 'granted';
  /** Nonce of the page's content security policy; empty when there is none. */
  readonly nonce: string;
  readonly report: Report;
}

/**
 * What becomes of what the page pushes: it waits for an answer, is refused, is read once a tag has loaded, is read by a
 * tag, or is none of our business, because the page loads a tag by itself.
 */
type LayerState = 'unanswered' | 'refused' | 'loading' | 'running' | 'foreign';

/** Google's tags on this page. */
export class GoogleTags {
  readonly #options: GoogleTagsOptions;
  readonly #cutOff: CutOff;
  readonly #callbacks = new Callbacks();
  readonly #configured = new Set<GoogleTag>();
  /** Addresses of the scripts that are on the page, by file or container. */
  readonly #loaded = new Set<string>();
  /** Containers that have been told to start. */
  readonly #started = new Set<string>();
  /** The categories that were taken back on this page, and have not been granted again. */
  readonly #withdrawn = new Set<Category>();
  /** Whether the queue has been ordered for a grant: a tag is about to read it. */
  #isOrdered = false;
  /** Whether a script of ours could not be loaded. */
  #hasFailed = false;

  constructor(options: GoogleTagsOptions) {
    this.#options = options;
    const { isGranted, settings, report } = options;
    this.#cutOff = new CutOff({ isGranted, ownEndpoints: ownEndpoints(settings) });
    watchDataLayer((items) => items.map(this.#take).filter((item) => item !== undefined), report);
  }

  /** The tags whose categories are all granted now. */
  get granted(): readonly GoogleTag[] {
    const { settings, isGranted } = this.#options;
    return settings.tags.filter(({ categories }) => categories.every(isGranted));
  }

  /** Whether the page loads a Google tag by itself, or a server on the way has put one there. */
  get hasForeignTag(): boolean {
    return this.#state === 'foreign';
  }

  /** Keeps Google's tags from sending anything more for categories that have been taken back. */
  withdraw(categories: readonly Category[]): void {
    if (categories.length === 0 || (this.#loaded.size === 0 && !window.google_tag_manager)) return;
    for (const category of categories) this.#withdrawn.add(category);
    this.#cut();
  }

  /**
   * Tells Google what is granted, and configures the tags that are granted for the first time. Early events of the page
   * are put behind that, or dropped.
   */
  update(method: ConsentMethod | undefined): void {
    const { settings, isGranted } = this.#options;
    for (const category of this.#withdrawn) if (isGranted(category)) this.#withdrawn.delete(category);
    this.#cut();
    const { signals, privacySettings } = consentMode(isGranted, settings.personalisedAds);
    const { granted } = this;
    const before = dataLayer().length;
    const isRead = this.#isDataLayerRead;
    // A running tag checks this each time it is about to set a cookie or to send a hit.
    for (const tag of this.#configured) window[`ga-disable-${tag.id}`] = !granted.includes(tag);
    command('consent', 'update', signals);
    if (granted.length > 0 || this.#configured.size + this.#loaded.size > 0) command('set', privacySettings);
    for (const tag of granted) this.#configure(tag, privacySettings);
    // A container does not look again at the tags it has held back, so an event of its own tells it.
    this.#push({
      event: settings.consentEvent,
      consent: Object.fromEntries([FUNCTIONAL, ...settings.categories].map((name) => [name, isGranted(name)])),
      consent_method: method,
    });
    const starting = granted.filter((tag) => isContainer(tag) && !this.#started.has(tag.id));
    // A container that is loaded now reads the whole data layer again.
    if (isRead && starting.length > 0) hidePushedEvents(dataLayer());
    for (const { id } of starting) {
      this.#started.add(id);
      this.#push({ 'gtm.start': Date.now(), event: 'gtm.js' });
    }
    if (!isRead) this.#order(before, Object.keys(privacySettings));
  }

  /** Loads the scripts of the granted tags, each once. */
  load(): void {
    const { nonce, report, settings } = this.#options;
    for (const tag of this.granted) {
      const file = isContainer(tag) ? 'gtm.js' : 'gtag/js';
      // One gtag.js serves all ids, and fetches what later `config` commands need. Each container is a script.
      const key = isContainer(tag) ? tag.id : file;
      if (this.#loaded.has(key)) continue;
      this.#loaded.add(key);
      if (hasClickId()) this.#cutOff.guardPage();
      reportViolations(report);
      const layer = dataLayerName() === 'dataLayer' ? '' : `&l=${dataLayerName()}`;
      loadGoogleScript(`${settings.googleUrl}${file}?id=${tag.id}${layer}`, {
        nonce,
        onFailure: (problem) => {
          report(problem);
          this.#hasFailed = true;
          this.#callbacks.callAll();
        },
      });
    }
  }

  #push(item: object): void {
    dataLayer().push(markAsOwn(item));
  }

  #configure(tag: GoogleTag, privacySettings: ConsentMode['privacySettings']): void {
    if (isContainer(tag) || this.#configured.has(tag)) return;
    if (this.#configured.size === 0) command('js', new Date());
    this.#configured.add(tag);
    // A privacy setting in `config` would outrank the one that is `set`, now and after a withdrawal.
    const withoutPrivacySettings = (name: string, value: unknown) => (name in privacySettings ? undefined : value);
    const config: unknown[] = tag.config ? [JSON.parse(JSON.stringify(tag.config, withoutPrivacySettings))] : [];
    command('config', tag.id, ...config);
  }

  /** Puts a queue in order that no tag has read yet. @param start the place where the latest answer begins */
  #order(start: number, privacySettings: readonly string[]): void {
    const { settings, isGranted } = this.#options;
    const queue = dataLayer();
    const before = queue.slice(0, start);
    const answer = queue.slice(start);
    const callBack = this.#callbacks.callSoon;
    let ordered: unknown[];
    if (!this.#isSomethingGranted) {
      if (!this.#isInCharge) return;
      ordered = [...dropEvents(before, (item) => limit(item, NOTHING_SENDABLE, callBack)), ...answer];
    } else if (this.#isOrdered) {
      return;
    } else {
      this.#isOrdered = true;
      const landing = performance.getEntriesByType('navigation')[0]?.name ?? location.href;
      ordered = orderQueue(before, answer, {
        tags: settings.tags,
        sendable: this.#sendable,
        hasContainer: this.#isContainerGranted,
        callBack,
        privacySettings,
        isReplayed: settings.lateEvents !== 'drop',
        pageLocation: campaignAddress({ landing, address: location.href }, isGranted(ADVERTISING)),
      });
    }
    queue.splice(0, queue.length, ...ordered);
  }

  /** Cuts off what is withdrawn, and with a container everything that no granted tag needs. */
  #cut(): void {
    const { granted } = this;
    const ofContainer = this.#hasDeniedContainer ? [ANALYTICS, ADVERTISING] : [];
    const isNeeded = (category: Category) => granted.some(({ categories }) => categories.includes(category));
    this.#cutOff.set([...this.#withdrawn, ...ofContainer.filter((category) => !isNeeded(category))]);
  }

  /** Whether a container that is on the page is denied. */
  get #hasDeniedContainer(): boolean {
    const { granted } = this;
    const isDenied = (tag: GoogleTag) => isContainer(tag) && !granted.includes(tag);
    return this.#options.settings.tags.some((tag) => isDenied(tag) && this.#loaded.has(tag.id));
  }

  get #isContainerGranted(): boolean {
    return this.granted.some(isContainer) || this.#options.blockedTag() === 'granted';
  }

  /** Whether the site's Google tags are ours to load or to hold back, and not loaded by code of its own after a grant. */
  get #isInCharge(): boolean {
    return this.#options.settings.tags.length > 0 || this.#options.blockedTag() !== 'none';
  }

  get #isSomethingGranted(): boolean {
    return this.granted.length > 0 || this.#options.blockedTag() === 'granted';
  }

  /** Whether a tag has read the data layer, or is about to. */
  get #isDataLayerRead(): boolean {
    return !!window.google_tag_manager || isGoogleScriptOnPage();
  }

  get #state(): LayerState {
    const isOurs = this.#loaded.size + this.#withdrawn.size > 0 || this.#options.blockedTag() === 'granted';
    if (window.google_tag_manager) return isOurs ? 'running' : 'foreign';
    if (this.#isDataLayerRead && !isOurs) return 'foreign';
    if (this.#isSomethingGranted && !this.#hasFailed) return 'loading';
    return this.#options.isAnswered() && this.#isInCharge ? 'refused' : 'unanswered';
  }

  /** What may be sent now, once a tag can read it. */
  get #sendable(): Sendable {
    const { isGranted, settings, blockedTag } = this.#options;
    const mayGoTo = (id: string) => {
      const tag = settings.tags.find((one) => one.id === id);
      return (tag?.categories ?? categoriesOf(id)).every(isGranted);
    };
    const ids = [...new Set([...[...this.#configured].map(({ id }) => id), ...idsOnPage()])];
    const hasContainer = settings.tags.some(isContainer) || blockedTag() !== 'none';
    const isAnythingDenied = this.#hasDeniedContainer || !ids.every(mayGoTo);
    return {
      ids: isAnythingDenied ? ids.filter(mayGoTo) : undefined,
      mayGoTo,
      mayPush: !this.#hasDeniedContainer && (this.#isContainerGranted || !hasContainer),
    };
  }

  /** Takes an item that is being pushed, and returns what is pushed in its place, if anything. */
  readonly #take = (item: unknown): unknown => {
    if (isOwn(item)) return item;
    try {
      const state = this.#state;
      if (state === 'foreign') return item;
      if (state === 'unanswered') return this.#callbacks.answer(item);
      const { callSoon } = this.#callbacks;
      // What configures or starts a tag of the page's own is kept: a later grant may find it.
      if (state === 'refused') return isStart(item) ? item : limit(item, NOTHING_SENDABLE, callSoon);
      const left = limit(item, this.#sendable, callSoon);
      return state === 'loading' && left !== undefined ? this.#callbacks.guard(left) : left;
    } catch {
      // An item whose properties throw is nothing that a tag could read.
      return undefined;
    }
  };
}
