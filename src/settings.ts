import { ADVERTISING, ANALYTICS, CATEGORY_FORM } from './consent/category.js';
import type { Policy } from './consent/policy.js';
import { domainsOf } from './cookies/clear-cookies.js';
import type { ConsentCookieSettings } from './cookies/consent-cookie.js';
import { wordsOf, type SettingReader, type SettingSource } from './setting-reader.js';
import type { GoogleSettings } from './tags/google-tags.js';

/** What the gate needs to know of a site. What is only shown, the interface reads itself. */
export interface Settings extends ConsentCookieSettings, GoogleSettings, Policy {
  /** Whether Global Privacy Control counts as a refusal until the visitor chooses. */
  readonly respectGpc: boolean;
}

/** Reads and checks the settings. An unusable value is reported and becomes the default, or nothing. */
export function readSettings(source: SettingSource, { text, one, ids }: SettingReader, hostname: string): Settings {
  // All or nothing: a name that is left out would open a gate with fewer grants than the site meant.
  const categoryNames = (name: string, otherwise: string) =>
    wordsOf(one(name, `${CATEGORY_FORM}([\\s,]+${CATEGORY_FORM})*`, 'optional categories') ?? otherwise);

  // Ids end up in an address, so their form is checked first.
  const googleAnalytics = ids('googleAnalytics', 'G-[A-Z0-9]{4,20}');
  const googleAds = ids('googleAds', 'AW-[0-9]{6,12}');
  const googleTagManager = one('googleTagManager', 'GTM-[A-Z0-9]{4,12}');
  const googleTagManagerCategories = categoryNames('googleTagManagerCategories', `${ANALYTICS} ${ADVERTISING}`);

  return {
    googleAnalytics,
    googleAds,
    googleTagManager,
    googleTagManagerCategories,
    personalisedAds: source('personalisedAds') === '' || one('personalisedAds', 'true|false') === 'true',
    categories: [
      ...new Set([
        ...googleAnalytics.map(() => ANALYTICS),
        ...googleAds.map(() => ADVERTISING),
        ...(googleTagManager ? googleTagManagerCategories : []),
        ...categoryNames('categories', ''),
      ]),
    ],
    version: text('policyVersion'),
    cookieName: one('cookieName', '[\\w.-]{1,64}') ?? 'cookiemelding',
    cookieDomain: one('cookieDomain', domainsOf(hostname).join('|')),
    maxAgeDays: +(one('maxAgeDays', '[1-9][0-9]?|[1-3][0-9][0-9]|400') ?? 182),
    respectGpc: one('gpc', 'respect|ignore') !== 'ignore',
  };
}
