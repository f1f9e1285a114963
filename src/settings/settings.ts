import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import type { Policy } from '../consent/policy.js';
import { withoutPrototype } from '../consent/without-prototype.js';
import { isLanguage } from '../locales/languages.js';
import type { Report } from '../platform/report.js';
import { isHostOnly, needsHttps } from '../platform/cookie-prefix.js';
import { folderOf } from '../platform/safe-url.js';
import type { GoogleTag } from './google-tag.js';
import type { Service } from '../consent/service.js';
import { readServices, readSupervisor, type Supervisor } from './services.js';
import { readSettingValues, type GivenSettings, type SettingValues } from './read-setting.js';

/** Where Google's scripts come from, unless the site serves them itself. */
export const GOOGLE_URL = 'https://www.googletagmanager.com/';

/** The settings of a site, read once. Every value is usable. */
export interface Settings extends Omit<SettingValues, 'googleUrl' | 'services' | 'supervisor'>, Policy {
  /** The optional categories that are asked for, in the order of the question. */
  readonly categories: readonly Category[];
  /** Third parties inside the categories, personalised advertisements among them. */
  readonly services: readonly Service[];
  readonly supervisor: Supervisor;
  /** In the order in which they are configured. */
  readonly tags: readonly GoogleTag[];
  /** Where Google's scripts come from, with a slash at its end. */
  readonly googleUrl: string;
  /** Whether browsers can keep a cookie of this name on this page: some names need https. */
  readonly isCookieAllowed: boolean;
}

/** The page that the settings are for. */
export interface SettingsContext {
  readonly hostname: string;
  /** Whether it came over https. Defaults to `true`. */
  readonly isSecure?: boolean;
  /** Address that others are relative to. */
  readonly baseUrl: string;
  readonly report: Report;
}

function readTags(values: SettingValues): GoogleTag[] {
  const config = withoutPrototype(values.googleConfig);
  const tagsFor = (ids: readonly string[], categories: readonly Category[]) =>
    [...new Set(ids.map((id) => id.toUpperCase()))].map((id) => ({ id, categories, config: config[id] }));
  const ofContainers = values.googleTagManagerCategories;
  return [
    ...tagsFor(values.googleAnalytics, [ANALYTICS]),
    ...tagsFor(values.googleAds, [ADVERTISING]),
    ...tagsFor(values.googleTagManager, ofContainers.length > 0 ? ofContainers : [ANALYTICS, ADVERTISING]),
  ];
}

/** Whether a page of this host can set a cookie for a domain. An IP address has no parents, and no site owns `.nl`. */
const isDomainOf = (domain: string, hostname: string): boolean =>
  domain === hostname || (hostname.endsWith(`.${domain}`) && domain.includes('.') && !/\d$|\]$/.test(hostname));

/** Reads the settings. An unusable value is reported, and becomes the default or nothing. */
export function readSettings(
  given: GivenSettings,
  { hostname, baseUrl, isSecure = true, report }: SettingsContext,
): Settings {
  const values = readSettingValues(given, baseUrl, report);
  const tags = readTags(values);
  const { cookieName } = values;
  let { lang, cookieDomain } = values;
  if (lang && !isLanguage(lang)) {
    report(`data-lang: "${lang}" is not usable; expected a supported language, such as nl or en`);
    lang = '';
  }
  if (cookieDomain && !isDomainOf(cookieDomain, hostname)) {
    report(`data-cookie-domain: "${cookieDomain}" is not usable; expected ${hostname} or a parent domain`);
    cookieDomain = '';
  }
  if (cookieDomain && isHostOnly(cookieName)) {
    report(`data-cookie-domain: "${cookieDomain}" is not usable with a cookie name that starts with __Host-`);
    cookieDomain = '';
  }
  const isCookieAllowed = isSecure || !needsHttps(cookieName);
  if (!isCookieAllowed) {
    report(
      `data-cookie-name: "${cookieName}" needs https; the choice is not stored, and is asked again on the next page`,
    );
  }
  const vendors = [...new Set(values.vendors)];
  const asked = [...tags.flatMap((tag) => tag.categories), ...values.categories];
  const services = readServices(values.services, {
    baseUrl,
    categories: asked,
    hasPersonalisedAds: values.personalisedAds && asked.includes(ADVERTISING),
    vendors,
    report,
  });
  return {
    ...values,
    vendors,
    services,
    supervisor: readSupervisor(values.supervisor, baseUrl, report),
    lang,
    cookieName,
    cookieDomain,
    isCookieAllowed,
    controller: values.controller || hostname,
    googleUrl: folderOf(values.googleUrl ?? GOOGLE_URL),
    categories: [...new Set([...asked, ...services.map(({ category }) => category)])],
    tags,
  };
}
