import { knownLanguage } from './languages.js';
import { page } from '../platform/native.js';

/** The language that the site wants, and the one that the visitor is shown. */
export class LanguagePreference {
  /** Language that the site's settings name; empty when they name none. */
  readonly #setting: string;
  /** Language that the site's code has asked for; empty when it has not. */
  #requested = '';
  readonly #listeners = new Set<() => void>();

  /** Language of the texts that are shown, BCP 47. Set by whoever shows them. */
  shown = 'nl';

  /** @param setting BCP 47; empty when the site names no language */
  constructor(setting: string) {
    this.#setting = setting;
  }

  /** The language to show: that of the site's code or settings, the page's, the browser's, or Dutch. */
  get wanted(): string {
    const tags = [this.#requested, this.#setting, page.documentElement.lang, ...navigator.languages];
    return tags.map(knownLanguage).find(Boolean) ?? 'nl';
  }

  /** @param tag BCP 47; an empty or unknown one leaves the choice to the settings, the page and the browser again */
  request(tag: string): void {
    this.#requested = tag;
    for (const listener of this.#listeners) listener();
  }

  /** Calls the listener whenever the wanted language may have changed. */
  subscribe(listener: () => void): void {
    this.#listeners.add(listener);
    new MutationObserver(listener).observe(page.documentElement, { attributeFilter: ['lang'] });
  }
}
