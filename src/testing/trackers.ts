import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import type { TraceKind } from '../storage/browser-storage.js';
import { GOOGLE_TRACES, matches, type Trace } from '../storage/known-cookies.js';

/**
 * Where Google's tags come from and send to, with the category; without one it is any.
 * @see https://developers.google.com/tag-platform/security/guides/csp
 */
const HOSTS: Readonly<Record<string, Category | undefined>> = {
  'googletagmanager.com': undefined,
  'google-analytics.com': ANALYTICS,
  'analytics.google.com': ANALYTICS,
  'doubleclick.net': ADVERTISING,
  'googleadservices.com': ADVERTISING,
  'googlesyndication.com': ADVERTISING,
  'adservice.google.com': ADVERTISING,
};

/** Google's own site, in any country. It serves maps and fonts too, so the path tells. */
const GOOGLE = /^(www\.)?google\.[a-z.]{2,6}$/;
const PATHS: readonly [path: RegExp, category?: Category][] = [[/^\/(ccm|rmkt|pagead|ads)\//, ADVERTISING], [/^\/g\//]];

/** Someone who follows visitors. */
export interface Tracker {
  readonly host: string;
  /** What has to be granted for it; absent when that cannot be told from the host. */
  readonly category?: Category | undefined;
  /** Whether it is Google's. */
  readonly isGoogle: boolean;
}

const isAt = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/** The tracker that a host is; `undefined` for all others. @param more domains that the test adds */
export function trackerAt(host: string, path: string, more: readonly string[] = []): Tracker | undefined {
  const own = more.find((domain) => isAt(host, domain));
  if (own) return { host, isGoogle: false };
  const known = Object.entries(HOSTS).find(([domain]) => isAt(host, domain));
  if (known) return { host, category: known[1], isGoogle: true };
  const served = GOOGLE.test(host) ? PATHS.find(([pattern]) => pattern.test(path)) : undefined;
  return served && { host, category: served[1], isGoogle: true };
}

/** The tracker that an address leads to; `undefined` for all others, and for what is no address. */
export function trackerOf(address: string, more?: readonly string[]): Tracker | undefined {
  if (!/^(https?|wss?):/.test(address) || !URL.canParse(address)) return;
  const { hostname, pathname } = new URL(address);
  return trackerAt(hostname, pathname, more);
}

/** Something that is kept in the browser. */
export interface Kept {
  readonly kind: TraceKind;
  readonly name: string;
  /** Host of a cookie, as far as it is known. */
  readonly domain?: string;
  readonly httpOnly?: boolean;
}

/** What a server of the site sets for Google, out of reach of scripts, and so not among what the library removes. */
const OF_SERVER: readonly Trace[] = ['FPID', 'FPGSID'].map((name) => ({ name, category: ANALYTICS, kind: 'cookie' }));

/**
 * Whether something that is kept follows the visitor, and for which category.
 * @param more names that the test adds, of cookies and stored items; `*` at the end stands for any rest
 * @returns `undefined` when it does not; the category is empty when it is not known
 */
export function traceOf({ kind, name, domain = '' }: Kept, more: readonly string[] = []): Category | undefined {
  const known = [...GOOGLE_TRACES, ...OF_SERVER].find(
    (trace) => trace.kind === kind && matches(trace.name, name) && (!trace.host || isAt(domain, trace.host)),
  );
  if (known) return known.category;
  const isOther = more.some((one) => matches(one, name)) || (domain && trackerAt(domain, '/'));
  return isOther ? '' : undefined;
}
