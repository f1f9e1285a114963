import { ADVERTISING, ANALYTICS, FUNCTIONAL, type Category } from '../consent/category.js';
import type { ConsentMethod } from '../consent/record.js';
import type { Report } from '../platform/report.js';
import { isContainer, type GoogleTag } from '../settings/google-tag.js';
import type { Settings } from '../settings/settings.js';
import { Callbacks } from './callbacks.js';
import { campaignAddress, hasClickId } from './campaign.js';
import { consentMode, type ConsentMode } from './consent-mode.js';
import { categoriesOf, CutOff, idsOnPage } from './cut-off.js';
import { command, commandOf, dataLayer, dataLayerName, isOwn, markAsOwn, wordsOfCommand } from './data-layer.js';
import { ownEndpoints } from './endpoints.js';
import { dropEvents, hidePushedEvents, isStart, mapItems, orderQueue } from './early-events.js';
import { limit, NOTHING_SENDABLE, type Sendable } from './event-filter.js';
import { isGoogleTagOnPage, loadGoogleScript } from './google-script.js';
import { reportViolations } from './report-violations.js';
import { DataLayerWatch, replaceItems } from './watch-data-layer.js';
import { globalOf } from '../platform/native.js';

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

/** The script that a tag needs: one serves all ids, and each container has its own. */
const scriptOf = (tag: GoogleTag): string => (isContainer(tag) ? tag.id : 'gtag/js');

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
  /** Scripts that could not be loaded, by file or container. */
  readonly #failed = new Set<string>();
  readonly #watch: DataLayerWatch;
  /** Whether the stored choice has been read: until then nobody has answered. */
  #isSettled = false;
  /** Whether the queue has been ordered for a grant: a tag is about to read it. */
  #isOrdered = false;
  /** Whether there has been a grant: what comes after it is no early event. */
  #wasGranted = false;
  /** What the answers in a queue grant that no tag has read. */
  #queuedGrants: readonly Category[] = [];

  constructor(options: GoogleTagsOptions) {
    this.#options = options;
    const { isGranted, settings, report } = options;
    this.#cutOff = new CutOff({ isGranted, ownEndpoints: ownEndpoints(settings) });
    this.#watch = new DataLayerWatch((items) => mapItems(items, this.#take), report);
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
    if (categories.length === 0 || (this.#loaded.size === 0 && !globalOf('google_tag_manager'))) return;
    for (const category of categories) this.#withdrawn.add(category);
    this.#cut();
  }

  /**
   * Tells Google what is granted, and configures the tags that are granted for the first time. Early events of the page
   * are put behind that, or dropped.
   */
  update(method: ConsentMethod | undefined): void {
    const { settings, isGranted } = this.#options;
    this.#isSettled = true;
    this.#watch.check();
    for (const category of this.#withdrawn) if (isGranted(category)) this.#withdrawn.delete(category);
    this.#cut();
    const isRead = this.#isDataLayerRead;
    if (!isRead) this.#forgetWiderAnswers();
    const { signals, privacySettings } = consentMode(isGranted, settings.personalisedAds);
    const { granted } = this;
    const before = dataLayer().length;
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
    this.#startContainers(isRead);
    if (!isRead) this.#order(before, Object.keys(privacySettings));
    if (!this.#isSomethingGranted) this.#callbacks.callAll();
    else if (hasClickId()) this.#cutOff.guardPage();
  }

  /** Call it once the stored choice has been read: what the page has queued is dropped if the browser refuses. */
  settle(): void {
    this.#isSettled = true;
    if (this.#state === 'refused') this.#order(dataLayer().length, []);
  }

  /** Loads the scripts of the granted tags, each once. */
  load(): void {
    const { nonce, report, settings } = this.#options;
    for (const tag of this.granted) {
      // One gtag.js serves all ids, and fetches what later `config` commands need. Each container is a script.
      const key = scriptOf(tag);
      if (this.#loaded.has(key)) continue;
      this.#loaded.add(key);
      reportViolations(report);
      const layer = dataLayerName() === 'dataLayer' ? '' : `&l=${dataLayerName()}`;
      const file = isContainer(tag) ? 'gtm.js' : 'gtag/js';
      loadGoogleScript(`${settings.googleUrl}${file}?id=${tag.id}${layer}`, {
        nonce,
        onFailure: (problem) => {
          report(problem);
          this.#failed.add(key);
          if (!this.#isTagComing) this.#callbacks.callAll();
        },
      });
    }
  }

  /** Tells containers that are granted for the first time to start. */
  #startContainers(isRead: boolean): void {
    const starting = this.granted.filter((tag) => isContainer(tag) && !this.#started.has(tag.id));
    // A container that is loaded now reads the whole data layer again.
    if (isRead && starting.length > 0) hidePushedEvents(dataLayer());
    for (const { id } of starting) {
      this.#started.add(id);
      this.#push({ 'gtm.start': Date.now(), event: 'gtm.js' });
    }
  }

  /** Takes answers out of a queue that no tag has read, if they grant something that is denied by now. */
  #forgetWiderAnswers(): void {
    const { settings, isGranted } = this.#options;
    const wasWider = !this.#queuedGrants.every(isGranted);
    this.#queuedGrants = [ANALYTICS, ADVERTISING, ...settings.categories].filter(isGranted);
    if (!wasWider) return;
    const isDefault = (item: unknown) => wordsOfCommand(item)[1] === 'default';
    const queue = dataLayer();
    replaceItems(
      queue,
      queue.filter((item) => !isOwn(item) || isDefault(item)),
    );
    for (const tag of this.#configured) window[`ga-disable-${tag.id}`] = false;
    this.#configured.clear();
    this.#started.clear();
    this.#isOrdered = false;
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
    const queue = dataLayer();
    const before = queue.slice(0, start);
    const answer = queue.slice(start);
    if (!this.#isSomethingGranted) {
      replaceItems(queue, [...dropEvents(before, this.#refuse), ...answer]);
      return;
    }
    if (this.#isOrdered) return;
    const { settings, isGranted } = this.#options;
    const landing = performance.getEntriesByType('navigation')[0]?.name ?? location.href;
    const ordered = orderQueue(before, answer, {
      tags: settings.tags,
      sendable: this.#sendable,
      hasContainer: this.#isContainerGranted,
      callBack: this.#callbacks.callSoon,
      privacySettings,
      isReplayed: settings.lateEvents !== 'drop' || this.#wasGranted,
      pageLocation: campaignAddress({ landing, address: location.href }, isGranted(ADVERTISING)),
    });
    replaceItems(
      queue,
      mapItems(ordered, (item) => (isOwn(item) ? item : this.#callbacks.guard(item))),
    );
    this.#isOrdered = true;
    this.#wasGranted = true;
  }

  /** Takes from an item what may not be sent, when nothing may. */
  readonly #refuse = (item: unknown): unknown => {
    const { answer, callSoon } = this.#callbacks;
    // Where the site loads its tags by itself after a grant, it gets all but questions, which cannot wait.
    if (!this.#isInCharge) return commandOf(item) === 'get' ? limit(item, NOTHING_SENDABLE, callSoon) : item;
    // What configures or starts a tag of the page's own is kept: a later grant may find it.
    return isStart(item) ? answer(item) : limit(item, NOTHING_SENDABLE, callSoon);
  };

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

  /** Whether a tag is on its way that will read the data layer. */
  get #isTagComing(): boolean {
    return this.granted.some((tag) => !this.#failed.has(scriptOf(tag))) || this.#options.blockedTag() === 'granted';
  }

  /** Whether the visitor, or the browser for the visitor, has denied all that the site asks for. */
  get #isAllDenied(): boolean {
    const { isAnswered, isGranted, settings } = this.#options;
    return isAnswered() && !settings.categories.some(isGranted);
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
    return isGoogleTagOnPage();
  }

  get #state(): LayerState {
    const isOurs = this.#loaded.size + this.#withdrawn.size > 0 || this.#options.blockedTag() === 'granted';
    if (globalOf('google_tag_manager')) return isOurs ? 'running' : 'foreign';
    if (this.#isDataLayerRead && !isOurs) return 'foreign';
    if (!this.#isSettled) return 'unanswered';
    if (this.#isTagComing) return 'loading';
    return (this.#isInCharge && this.#options.isAnswered()) || this.#isAllDenied ? 'refused' : 'unanswered';
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
    const state = this.#state;
    if (state === 'foreign') return item;
    if (state === 'unanswered') return this.#callbacks.answer(item);
    if (state === 'refused') return this.#isInCharge ? this.#refuse(item) : this.#callbacks.answer(this.#refuse(item));
    const left = limit(item, this.#sendable, this.#callbacks.callSoon);
    return state === 'loading' && left !== undefined ? this.#callbacks.guard(left) : left;
  };
}
