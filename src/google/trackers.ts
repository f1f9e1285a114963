import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import type { StorageKind } from '../storage/browser-storage.js';
import { GOOGLE_COOKIES, matchesName, type KnownCookie } from '../storage/known-cookies.js';

/**
 * The hosts of Google's tags with their category. `undefined`: the host serves tags of every category.
 * @see https://developers.google.com/tag-platform/security/guides/csp
 */
const GOOGLE_TAG_HOSTS: Readonly<Record<string, Category | undefined>> = {
  'googletagmanager.com': undefined,
  'google-analytics.com': ANALYTICS,
  'analytics.google.com': ANALYTICS,
  'doubleclick.net': ADVERTISING,
  'googleadservices.com': ADVERTISING,
  'googlesyndication.com': ADVERTISING,
  'adservice.google.com': ADVERTISING,
};

/** Google's own site, in any country. It also serves maps and fonts, so the path decides. */
const GOOGLE_SITE = /^(www\.)?google\.[a-z.]{2,6}$/;
const GOOGLE_TAG_PATHS: readonly { readonly pattern: RegExp; readonly category?: Category }[] = [
  { pattern: /^\/(ccm|rmkt|pagead|ads)\//, category: ADVERTISING },
  { pattern: /^\/g\// },
];

/** A host that tracks visitors. */
export interface Tracker {
  readonly host: string;
  /** The category it needs; absent when the host does not determine one. */
  readonly category?: Category | undefined;
  readonly isGoogle: boolean;
}

const isAt = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/** The tracker at a host, if any. @param more domains that the test adds */
export function trackerAt(host: string, path: string, more: readonly string[] = []): Tracker | undefined {
  const own = more.find((domain) => isAt(host, domain));
  if (own) return { host, isGoogle: false };
  const known = Object.entries(GOOGLE_TAG_HOSTS).find(([domain]) => isAt(host, domain));
  if (known) return { host, category: known[1], isGoogle: true };
  const served = GOOGLE_SITE.test(host) ? GOOGLE_TAG_PATHS.find(({ pattern }) => pattern.test(path)) : undefined;
  return served && { host, category: served.category, isGoogle: true };
}

/** The tracker that an address leads to, if any. */
export function trackerOf(address: string, more?: readonly string[]): Tracker | undefined {
  if (!/^(https?|wss?):/.test(address) || !URL.canParse(address)) return;
  const { hostname, pathname } = new URL(address);
  return trackerAt(hostname, pathname, more);
}

/** A cookie or storage item. */
export interface StoredItem {
  readonly kind: StorageKind;
  readonly name: string;
  /** Domain of a cookie, if known. */
  readonly domain?: string;
  readonly httpOnly?: boolean;
}

/** Google cookies that the site's own server sets. Scripts cannot reach them, so the library does not remove them. */
const SERVER_COOKIES: readonly KnownCookie[] = ['FPID', 'FPGSID'].map((name) => ({
  name,
  category: ANALYTICS,
  kind: 'cookie',
}));

/**
 * The category of a tracking cookie or storage item.
 * @param more names that the test adds; a trailing `*` matches any suffix
 * @returns `undefined` when it does not track the visitor; an empty string when it does, for an unknown category
 */
export function categoryOfItem(
  { kind, name, domain = '' }: StoredItem,
  more: readonly string[] = [],
): Category | undefined {
  const known = [...GOOGLE_COOKIES, ...SERVER_COOKIES].find(
    (cookie) => cookie.kind === kind && matchesName(cookie.name, name) && (!cookie.host || isAt(domain, cookie.host)),
  );
  if (known) return known.category;
  const isOther = more.some((pattern) => matchesName(pattern, name)) || (domain && trackerAt(domain, '/'));
  return isOther ? '' : undefined;
}
