import { ADVERTISING, ANALYTICS, FUNCTIONAL, type Category } from '../consent/category.js';
import type { ConsentMethod } from '../consent/record.js';
import type { Report } from '../platform/report.js';
import { isContainer, type GoogleTag } from '../settings/google-tag.js';
import type { Settings } from '../settings/settings.js';
import { consentMode, type ConsentMode } from './consent-mode.js';
import { categoryOf, CutOff, idsOnPage } from './cut-off.js';
import { command, dataLayer, dataLayerName } from './data-layer.js';
import { filterEvents, type Sendable } from './event-filter.js';
import { loadGoogleScript } from './google-script.js';

export interface GoogleTagsOptions {
  readonly settings: Pick<Settings, 'tags' | 'personalisedAds' | 'consentEvent' | 'categories'>;
  /** The present answer, asked again each time. */
  readonly isGranted: (category: Category) => boolean;
  /** Nonce of the page's content security policy; empty when there is none. */
  readonly nonce: string;
  readonly report: Report;
}

/** Google's tags on this page. */
export class GoogleTags {
  readonly #options: GoogleTagsOptions;
  readonly #configured = new Set<GoogleTag>();
  /** Addresses of the scripts that are on the page. */
  readonly #loaded = new Set<string>();

  constructor(options: GoogleTagsOptions) {
    this.#options = options;
  }

  readonly #cutOff = new CutOff();
  /** The categories that were taken back on this page, and have not been granted again. */
  readonly #withdrawn = new Set<Category>();
  #isFiltering = false;

  /** Keeps Google's tags from sending anything more for categories that have been taken back. */
  withdraw(categories: readonly Category[]): void {
    if (categories.length === 0 || (this.#loaded.size === 0 && !window.google_tag_manager)) return;
    for (const category of categories) this.#withdrawn.add(category);
    this.#cut();
    if (this.#isFiltering) return;
    this.#isFiltering = true;
    const { consentEvent } = this.#options.settings;
    const isOwn = (item: unknown) => (Object(item) as { event?: unknown }).event === consentEvent;
    filterEvents(dataLayer(), () => this.#sendable, isOwn);
  }

  /** Cuts off what is withdrawn, and with a container everything that no granted tag needs. */
  #cut(): void {
    const { granted } = this;
    const ofContainer = this.#hasDeniedContainer ? [ANALYTICS, ADVERTISING] : [];
    const isNeeded = (category: Category) => granted.some(({ categories }) => categories.includes(category));
    this.#cutOff.set([...this.#withdrawn, ...ofContainer.filter((category) => !isNeeded(category))]);
  }

  get #hasDeniedContainer(): boolean {
    const { granted } = this;
    const isDenied = (tag: GoogleTag) => isContainer(tag) && !granted.includes(tag);
    return this.#options.settings.tags.some((tag) => isDenied(tag) && this.#loaded.has(tag.id));
  }

  get #sendable(): Sendable | undefined {
    if (this.#withdrawn.size === 0) return;
    const { isGranted, settings } = this.#options;
    const mayGoTo = (id: string) => {
      const tag = settings.tags.find((one) => one.id === id);
      const categories = tag?.categories ?? [categoryOf(id) ?? ANALYTICS];
      return categories.every(isGranted);
    };
    const ids = [...settings.tags.filter((tag) => !isContainer(tag)).map(({ id }) => id), ...idsOnPage()];
    return {
      ids: [...new Set(ids)].filter(mayGoTo),
      mayGoTo,
      isContainerDenied: this.#hasDeniedContainer,
    };
  }

  /** The tags whose categories are all granted now. */
  get granted(): readonly GoogleTag[] {
    const { settings, isGranted } = this.#options;
    return settings.tags.filter(({ categories }) => categories.every(isGranted));
  }

  /** Tells Google what is granted, and configures the tags that are granted for the first time. */
  update(method: ConsentMethod | undefined): void {
    const { settings, isGranted } = this.#options;
    for (const category of this.#withdrawn) if (isGranted(category)) this.#withdrawn.delete(category);
    this.#cut();
    const { signals, privacySettings } = consentMode(isGranted, settings.personalisedAds);
    const { granted } = this;
    // A running tag checks this each time it is about to set a cookie or to send a hit.
    for (const tag of this.#configured) window[`ga-disable-${tag.id}`] = !granted.includes(tag);
    command('consent', 'update', signals);
    if (granted.length > 0 || this.#configured.size + this.#loaded.size > 0) command('set', privacySettings);
    for (const tag of granted) this.#configure(tag, privacySettings);
    // A container does not look again at the tags it has held back, so an event of its own tells it.
    dataLayer().push({
      event: settings.consentEvent,
      consent: Object.fromEntries([FUNCTIONAL, ...settings.categories].map((name) => [name, isGranted(name)])),
      consent_method: method,
    });
  }

  /** Loads the scripts of the granted tags, each once. */
  load(): void {
    const { nonce, report } = this.#options;
    for (const tag of this.granted) {
      const file = isContainer(tag) ? 'gtm.js' : 'gtag/js';
      // One gtag.js serves all ids, and fetches what later `config` commands need. Each container is a script.
      const key = isContainer(tag) ? tag.id : file;
      if (this.#loaded.has(key)) continue;
      this.#loaded.add(key);
      if (isContainer(tag)) dataLayer().push({ 'gtm.start': Date.now(), event: 'gtm.js' });
      const layer = dataLayerName() === 'dataLayer' ? '' : `&l=${dataLayerName()}`;
      loadGoogleScript(`${file}?id=${tag.id}${layer}`, nonce, report);
    }
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
}
