import { decode } from './consent/codec.js';
import { isValid, type Policy } from './consent/policy.js';
import type { ConsentRecord } from './consent/record.js';

export type { Choices, ConsentMethod, ConsentRecord } from './consent/record.js';

/** What a choice must match to count; what is left out is not asked of it. */
export interface ReadConsentOptions {
  /** Name of the cookie; `cookiemelding` when absent. */
  readonly cookieName?: string;
  /** Version of the privacy statement. */
  readonly policyVersion?: string;
  /** The optional categories that are asked. */
  readonly categories?: readonly string[];
  /** How long a choice counts, in days; 182 when absent. */
  readonly maxAgeDays?: number;
  /** Milliseconds since 1970; the present when absent. */
  readonly now?: number;
}

/**
 * Reads the visitor's choice on a server, without a DOM and without dependencies.
 * @param header the `Cookie` header of a request
 * @returns `undefined` when there is no choice that counts, cookies of the name disagree, or the header is missing: all
 *   that is optional is denied then. Never throws.
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
  // Browsers keep no larger cookie (RFC 6265bis 5.6), so anything longer was not written by us.
  const record = pair && !other && pair.length <= 4096 ? decode(pair.slice(prefix.length)) : undefined;
  if (!record) return;
  const policy: Policy = { version: policyVersion ?? record.policy, categories, maxAgeDays };
  return isValid(record, policy, now) ? record : undefined;
}

/**
 * The `Set-Cookie` header that renews a choice over HTTP. Safari keeps a cookie that a script has written for seven
 * days, one that a server has set until its end. The record stays the same, and so does its end.
 * @param secure whether the site is served over https
 */
export function renewConsent(
  record: ConsentRecord,
  { cookieName = 'cookiemelding', maxAgeDays = 182, now = Date.now(), domain, secure = true }: RenewConsentOptions = {},
): string {
  const seconds = Math.round((Date.parse(record.time) + maxAgeDays * 864e5 - now) / 1000);
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

/** How a choice is set again; the values are those of the script tag. */
export interface RenewConsentOptions extends Pick<ReadConsentOptions, 'cookieName' | 'maxAgeDays' | 'now'> {
  /** A parent domain to share the choice with its sub-domains; this host only when absent. */
  readonly domain?: string;
  readonly secure?: boolean;
}
