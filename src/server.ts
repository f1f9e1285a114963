import { decode } from './consent/codec.js';
import { DAY_MS, isValid, type Policy } from './consent/policy.js';
import type { ConsentRecord } from './consent/record.js';

export type { Choices, ConsentMethod, ConsentRecord } from './consent/record.js';

/** What a choice has to match to be valid. Options that are absent are not checked. */
export interface ReadConsentOptions {
  /** Name of the cookie. Defaults to `cookiemelding`. */
  readonly cookieName?: string;
  /** Version of the privacy statement. */
  readonly policyVersion?: string;
  /** The optional categories that the site asks about. */
  readonly categories?: readonly string[];
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
  const { cookieName = 'cookiemelding', policyVersion, categories = [], maxAgeDays = 182, now = Date.now() } = options;
  const prefix = `${cookieName}=`;
  const pairs = String(header ?? '')
    .split(/; */)
    .filter((pair) => pair.startsWith(prefix));
  const [pair, other] = new Set(pairs);
  // Browsers reject larger cookies (RFC 6265bis 5.6), so the library cannot have written anything longer.
  const record = pair && !other && pair.length <= 4096 ? decode(pair.slice(prefix.length)) : undefined;
  if (!record) return;
  const policy: Policy = { policyVersion: policyVersion ?? record.policy, categories, maxAgeDays };
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
    ...(domain ? [`Domain=${domain}`] : []),
    ...(secure ? ['Secure'] : []),
  ].join('; ');
}

/** Options of `renewConsent`. Use the same values as on the script tag. */
export interface RenewConsentOptions extends Pick<ReadConsentOptions, 'cookieName' | 'maxAgeDays' | 'now'> {
  /** A parent domain that shares the choice with its subdomains. Defaults to the current host alone. */
  readonly domain?: string;
  readonly secure?: boolean;
}
