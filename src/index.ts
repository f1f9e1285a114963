import type { Cookiemelding } from './core/start.js';
import { start } from './package/start.js';
import type { SiteSettings } from './settings/site-settings.js';

export type { Category } from './consent/category.js';
export type { Choices, ConsentMethod, ConsentRecord } from './consent/record.js';
export type { CleanUpResult } from './storage/clean-up.js';
export type { ConsentChangeEvent } from './core/consent-change-event.js';
export type { ConsentManager } from './consent/consent-manager.js';
export type { Cookiemelding } from './core/start.js';
export type { SiteSettings } from './settings/site-settings.js';

/** What goes with a page, and is no setting of the site. */
export interface StartOptions {
  /** Nonce of the page's content security policy; that of the page's first script with one when absent. */
  readonly nonce?: string;
}

/**
 * Puts the notice on the page, once, and gives what the page can ask and do; it is `window.cookiemelding` too. Called
 * again, by a component that is made anew perhaps, it gives the same.
 *
 * From the moment it is called everything is denied to Google's tags, so call it before anything of theirs. On a server
 * it does nothing, and nothing is granted. It never throws.
 * @param settings by the names of the schema; they go before those in the page's JSON block
 */
export const cookiemelding = (settings: SiteSettings = {}, { nonce }: StartOptions = {}): Cookiemelding =>
  start(settings, nonce, settings);
