import { ADVERTISING, ANALYTICS } from './consent/category.js';
import type { Policy } from './consent/policy.js';
import type { ConsentCookieSettings } from './cookies/consent-cookie.js';
import type { SettingReader } from './setting-reader.js';
import type { GoogleSettings } from './tags/google-tags.js';

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
export function readSettings({ text, ids, categories }: SettingReader): Settings {
  const [googleAnalytics, googleAds, [googleTagManager]] = Object.entries(GOOGLE_FORMS).map(([name, form]) =>
    ids(name, form),
  ) as [string[], string[], string[]];
  const named = categories('googleTagManagerCategories');
  const googleTagManagerCategories = named[0] ? named : [ANALYTICS, ADVERTISING];

  return {
    googleAnalytics,
    googleAds,
    googleTagManager,
    googleTagManagerCategories,
    personalisedAds: text('personalisedAds') === 'true',
    categories: [
      ...new Set([
        ...googleAnalytics.map(() => ANALYTICS),
        ...googleAds.map(() => ADVERTISING),
        ...(googleTagManager ? googleTagManagerCategories : []),
        ...categories('categories'),
      ]),
    ],
    version: text('policyVersion'),
    cookieName: text('cookieName') || 'cookiemelding',
    cookieDomain: text('cookieDomain'),
    maxAgeDays: +text('maxAgeDays') || 182,
  };
}
