import { ADVERTISING, ANALYTICS, CATEGORY_FORM, FUNCTIONAL } from './consent/category.js';
import type { Policy } from './consent/policy.js';
import type { ConsentCookieSettings } from './cookies/consent-cookie.js';
import type { SettingReader, SettingSource } from './setting-reader.js';
import type { GoogleSettings } from './tags/google-tags.js';

/** What the gate needs to know of a site. What is only shown, the interface reads itself. */
export interface Settings extends ConsentCookieSettings, GoogleSettings, Policy {
  /** Whether Global Privacy Control counts as a refusal until the visitor chooses. */
  readonly respectGpc: boolean;
}

/** Reads and checks the settings. An unusable value is reported and becomes the default, or nothing. */
export function readSettings(source: SettingSource, read: SettingReader): Settings {
  // Ids end up in an address, so their form is checked first.
  const googleAnalytics = read('googleAnalytics', 'G-[A-Z0-9]{4,20}');
  const googleAds = read('googleAds', 'AW-[0-9]{6,12}');
  const [googleTagManager] = read('googleTagManager', 'GTM-[A-Z0-9]{4,12}');
  const named = read('googleTagManagerCategories', CATEGORY_FORM);
  const googleTagManagerCategories = named[0] ? named : [ANALYTICS, ADVERTISING];

  const categories = new Set([
    ...googleAnalytics.map(() => ANALYTICS),
    ...googleAds.map(() => ADVERTISING),
    ...(googleTagManager ? googleTagManagerCategories : []),
    ...read('categories', CATEGORY_FORM),
  ]);
  categories.delete(FUNCTIONAL);

  return {
    googleAnalytics,
    googleAds,
    googleTagManager,
    googleTagManagerCategories,
    personalisedAds: source('personalisedAds') === '' || read('personalisedAds', 'true|false')[0] === 'true',
    categories: [...categories],
    version: String(source('policyVersion') ?? '').trim(),
    cookieName: read('cookieName', '[\\w.-]{1,64}')[0] ?? 'cookiemelding',
    cookieDomain: read('cookieDomain', '[\\w.-]+')[0],
    maxAgeDays: Number(read('maxAgeDays', '[1-9][0-9]?|[1-3][0-9][0-9]|400')[0] ?? 182),
    respectGpc: read('gpc', 'respect|ignore')[0] !== 'ignore',
  };
}
