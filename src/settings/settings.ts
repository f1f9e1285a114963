import type { Policy } from '../consent/policy.js';
import type { SettingReader, SettingSource } from './setting-reader.js';
import { ADVERTISING, ANALYTICS } from '../consent/category.js';
import type { GoogleSettings } from '../google/google-tags.js';
import type { ConsentCookieSettings } from '../storage/consent-cookie.js';

/** What the gate needs to know of a site. What is only shown, the interface reads itself. */
export interface Settings extends ConsentCookieSettings, GoogleSettings, Policy {}

/** The forms of Google's ids. They end up in an address, so nothing else is let through. */
export const GOOGLE_FORMS = {
  googleAnalytics: 'G-[A-Z0-9]{4,20}',
  googleAds: 'AW-[0-9]{6,12}',
  googleTagManager: 'GTM-[A-Z0-9]{4,12}',
} as const;

/**
 * Reads the settings. An unusable value becomes the default, or nothing; the form of all that has no consequence
 * for what is granted is checked and reported by the interface.
 */
export function readSettings({ text, ids, categories }: SettingReader, source: SettingSource): Settings {
  const container = categories('googleTagManagerCategories');
  const config = (source('googleConfig') ?? {}) as Record<string, unknown>;
  const all = [ANALYTICS, ADVERTISING];
  const needs = [[ANALYTICS], [ADVERTISING], container[0] ? container : all];
  const tags = Object.entries(GOOGLE_FORMS).flatMap(([name, form], at) =>
    ids(name, form).map((id) => ({ id, needs: needs[at]!, config: config[id] })),
  );
  return {
    maxAgeDays: +text('maxAgeDays') || 182,
    // As `isOn` has it.
    personalisedAds: ['', 'true', true].includes(source('personalisedAds') as string),
    categories: [...new Set([...tags.flatMap((tag) => tag.needs), ...categories('categories')])],
    tags,
    cookieName: text('cookieName') || 'cookiemelding',
    consentEvent: text('consentEvent') || 'cookie_consent_update',
    version: text('policyVersion'),
    cookieDomain: text('cookieDomain'),
  };
}
