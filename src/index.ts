import type { Cookiemelding } from './core/public-api.js';
import { startBundled } from './core/start-bundled.js';
import type { SiteSettings } from './settings/site-settings.js';

export type { Category } from './consent/category.js';
// With a star: only then can a site add to the interface.
export type * from './consent/own-categories.js';
export type { Choices, ConsentMethod, ConsentRecord } from './consent/record.js';
export type { ConsentChangeEvent } from './core/consent-change-event.js';
export type { Cookiemelding } from './core/public-api.js';
export type { Gtag, GtagCommands, GtagParameters } from './google/gtag.js';
export type { SiteSettings } from './settings/site-settings.js';
export type { CleanUpResult } from './storage/clean-up.js';

/** What belongs to a page rather than to the site. */
export interface StartOptions {
  /** Nonce of the page's content security policy; that of its scripts when absent. */
  readonly nonce?: string;
}

/**
 * Starts the library on this page, once, and returns its API, which is also `window.cookiemelding`. Later calls, for
 * example by a component that renders again, return the same API.
 *
 * From the first call on everything is denied to Google's tags, so call it before any code of theirs. On a server it
 * does nothing, and nothing is granted. It never throws.
 * @param settings by the names of the schema; they go before those in the page's JSON block
 */
export const cookiemelding = (settings: SiteSettings = {}, { nonce }: StartOptions = {}): Cookiemelding =>
  startBundled(settings, nonce);
