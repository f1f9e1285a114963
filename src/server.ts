import { ANALYTICS } from './consent/category.js';
import { decode } from './consent/codec.js';
import { DAY_MS, isValid, type Policy } from './consent/policy.js';
import { grants, type ConsentRecord } from './consent/record.js';
import { isHostOnly, needsHttps } from './platform/cookie-prefix.js';
import { GOOGLE_COOKIES, matchesName } from './storage/known-cookies.js';

export type { Choices, ConsentMethod, ConsentRecord } from './consent/record.js';

/** What a choice has to match to be valid. Options that are absent are not checked. */
export interface ReadConsentOptions {
  /** Name of the cookie. Defaults to `cookiemelding`. */
  readonly cookieName?: string;
  /** Version of the privacy statement. */
  readonly policyVersion?: string;
  /** The optional categories that the site asks about. */
  readonly categories?: readonly string[];
  /** Names of the services that the site declares. A choice from before one of them was declared is not valid. */
  readonly services?: readonly string[];
  /** How long a choice is valid, in days. Defaults to 182. */
  readonly maxAgeDays?: number;
  /** Milliseconds since 1970. Defaults to the current time. */
  readonly now?: number;
}

/**
 * Reads the visitor's choice on a server. Needs no DOM and no dependencies. Never throws.
 * @param header the `Cookie` header of a request
 * @returns `undefined` when there is no valid choice, which means that all optional categories are denied. That includes
 *   a missing header, and two cookies of this name with different values.
 */
export function readConsent(
  header: string | null | undefined,
  options: ReadConsentOptions = {},
): ConsentRecord | undefined {
  const { cookieName = 'cookiemelding', policyVersion, categories = [], services = [] } = options;
  const { maxAgeDays = 182, now = Date.now() } = options;
  const prefix = `${cookieName}=`;
  const pairs = String(header ?? '')
    .split(/; */)
    .filter((pair) => pair.startsWith(prefix));
  // A site on the parent domain with another statement keeps its choice by the same name.
  const isOther = (one: string) => (decode(one.slice(prefix.length))?.policy ?? policyVersion) !== policyVersion;
  const own = policyVersion === undefined || pairs.length < 2 ? [] : pairs.filter((one) => !isOther(one));
  const [pair, other] = new Set(own.length > 0 ? own : pairs);
  // Browsers reject larger cookies (RFC 6265bis 5.6), so the library cannot have written anything longer.
  const record = pair && !other && pair.length <= 4096 ? decode(pair.slice(prefix.length)) : undefined;
  if (!record) return;
  const policy: Policy = {
    policyVersion: policyVersion ?? record.policy,
    categories,
    services: services.map((name) => ({ name })),
    maxAgeDays,
  };
  return isValid(record, policy, now) ? record : undefined;
}

/**
 * Creates a `Set-Cookie` header that sets the choice again over HTTP. Safari deletes a cookie that a script has written
 * after seven days, but keeps one that a server has set until it expires. The record and its expiry do not change.
 * @param secure whether the site is served over https. Defaults to `true`.
 */
export function renewConsent(
  record: ConsentRecord,
  { cookieName = 'cookiemelding', maxAgeDays = 182, now = Date.now(), domain, secure = true }: RenewConsentOptions = {},
): string {
  const seconds = Math.round((Date.parse(record.time) + maxAgeDays * DAY_MS - now) / 1000);
  const value = encodeURIComponent(JSON.stringify(record));
  return [
    `${cookieName}=${value}`,
    'Path=/',
    `Max-Age=${Math.max(0, seconds)}`,
    'SameSite=Lax',
    ...(domain && !isHostOnly(cookieName) ? [`Domain=${domain}`] : []),
    ...(secure || needsHttps(cookieName) ? ['Secure'] : []),
  ].join('; ');
}

/** Options of `renewConsent`. Use the same values as on the script tag. */
export interface RenewConsentOptions extends Pick<ReadConsentOptions, 'cookieName' | 'maxAgeDays' | 'now'> {
  /** A parent domain that shares the choice with its subdomains. Defaults to the current host alone, as with `__Host-`. */
  readonly domain?: string;
  readonly secure?: boolean;
}

/** Options of `expireDenied`. */
export interface ExpireDeniedOptions {
  /**
   * The host that was asked, as in the `Host` header: a cookie can be removed on exactly the domain it was set for, which
   * may be a parent of it. Defaults to this host alone.
   */
  readonly host?: string | null | undefined;
  /** The declarations of the setting `cookies`, beside what Google's tags keep. Only cookies of this site count. */
  readonly cookies?: readonly {
    readonly name: string;
    readonly category: string;
    readonly kind?: string;
    readonly host?: string;
  }[];
  /** Name of the cookie with the choice, which is never removed. Defaults to `cookiemelding`. */
  readonly cookieName?: string;
  /** Whether the site is served over https. Defaults to `true`. */
  readonly secure?: boolean;
}

/**
 * Set by a server-side container for its server alone.
 * @see https://developers.google.com/tag-platform/tag-manager/server-side/cookies-and-user-identification
 */
const SERVER_COOKIES: readonly { name: string; category: string }[] = [{ name: 'FPID', category: ANALYTICS }];

/** The domains that a response of this host can set a cookie for; `''` is the host alone. */
function domainsOf(host: string): string[] {
  const hostname = host.replace(/:\d+$/, '');
  const labels = hostname.split('.');
  const isAddress = /^[\d.]*$|\]$/.test(hostname);
  return isAddress ? [''] : ['', ...labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'))];
}

/**
 * Creates `Set-Cookie` headers that remove the cookies of denied categories, also those that no script can see (`HttpOnly`),
 * such as `FPID` of a server-side container. Send each as a header of its own. Never throws.
 * @param header the `Cookie` header of a request: only what is in it is removed
 * @param record what `readConsent` has read; `undefined` denies everything
 */
export function expireDenied(
  header: string | null | undefined,
  record: ConsentRecord | undefined,
  { host, cookies = [], cookieName = 'cookiemelding', secure = true }: ExpireDeniedOptions = {},
): string[] {
  const declared = cookies.filter(({ kind = 'cookie', host: other }) => kind === 'cookie' && !other);
  const isDeclared = (name: string) => declared.some((cookie) => matchesName(cookie.name, name));
  const isDenied = (name: string) => {
    const known = isDeclared(name) ? declared : [...GOOGLE_COOKIES, ...SERVER_COOKIES];
    return name !== cookieName && known.some((one) => matchesName(one.name, name) && !grants(record, one.category));
  };
  const names = String(header ?? '')
    .split(/; */)
    .map((pair) => pair.split('=', 1)[0]!.trim())
    // A name from a request goes into a header of the response.
    .filter((name) => /^[\w!#$%&'*+.^`|~-]+$/.test(name) && isDenied(name));
  return [...new Set(names)].flatMap((name) =>
    (isHostOnly(name) ? [''] : domainsOf(host ?? '')).map((domain) =>
      [
        `${name}=`,
        'Path=/',
        'Max-Age=0',
        'HttpOnly',
        'SameSite=Lax',
        ...(domain ? [`Domain=${domain}`] : []),
        ...(secure || needsHttps(name) ? ['Secure'] : []),
      ].join('; '),
    ),
  );
}
