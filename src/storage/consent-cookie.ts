import { DAY } from '../consent/policy.js';
import type { ConsentRecord } from '../consent/record.js';
import { decode, encode } from '../consent/codec.js';

/** Where the choice is kept. */
export interface ConsentCookieSettings {
  readonly cookieName: string;
  /** A parent domain to share the choice with its sub-domains; host only when empty. */
  readonly cookieDomain: string;
  /** Days from the moment of the choice. */
  readonly maxAgeDays: number;
}

/** Keeps the consent record in one first-party cookie. Nothing in it throws: a cookie jar may be closed. */
export interface ConsentCookie {
  /** The stored record, `undefined` when there is none or when cookies of this name disagree. */
  read(): ConsentRecord | undefined;
  /**
   * Stores a record, or removes the one there is.
   * @returns whether that is what is there now, and nothing else by this name
   */
  write(record?: ConsentRecord): boolean;
}

export function createConsentCookie({ cookieName, cookieDomain, maxAgeDays }: ConsentCookieSettings): ConsentCookie {
  const prefix = `${cookieName}=`;
  /**
   * All values of this name. A sibling sub-domain can set a cookie of the same name on the parent domain,
   * and engines differ in which one they list first, so the first is not to be trusted.
   */
  const values = () => document.cookie.split('; ').filter((pair) => pair.startsWith(prefix));
  return {
    read() {
      try {
        const [pair, other] = new Set(values());
        if (!other && pair) return decode(pair.slice(prefix.length));
      } catch {
        // SecurityError in a sandboxed frame.
      }
      return;
    },
    write(record) {
      try {
        const end = record ? Date.parse(record.time) + maxAgeDays * DAY : 0;
        document.cookie =
          prefix +
          (record ? encodeURIComponent(encode(record)) : '') +
          `; Path=/; SameSite=Lax; Expires=${new Date(end).toUTCString()}` +
          (cookieDomain && `; Domain=${cookieDomain}`) +
          // Decided by the protocol alone: WebKit calls http://localhost a secure context and drops the cookie.
          (location.protocol === 'https:' ? '; Secure' : '');
        // A browser drops what it does not accept without a word, and then an older choice may still be there.
        return values().length < 2 && this.read()?.time === record?.time;
      } catch {
        // SecurityError in a sandboxed frame.
        return false;
      }
    },
  };
}
