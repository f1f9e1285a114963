import { decode, encode } from '../consent/codec.js';
import type { ConsentStore } from '../consent/consent-manager.js';
import { DAY_MS } from '../consent/policy.js';
import { isRefusal, type ConsentRecord } from '../consent/record.js';
import { clearCookie } from './clear-cookie.js';
import { RecentDenial } from './recent-denial.js';
import { setCookie, type CookieAttributes } from './set-cookie.js';
import { page } from '../platform/native.js';

export interface ConsentCookieSettings {
  readonly cookieName: string;
  /** A parent domain, to share the choice with its sub-domains; host only when empty. */
  readonly cookieDomain: string;
  /** Days from the moment of the choice. */
  readonly maxAgeDays: number;
  /** Whether this page can have a cookie of this name. */
  readonly isCookieAllowed: boolean;
  /** Version of the statement that the site asks for. */
  readonly policyVersion?: string;
}

/** Keeps the consent record in one first-party cookie. Nothing throws: the site's cookies may be out of reach. */
export class ConsentCookie implements ConsentStore {
  readonly #settings: ConsentCookieSettings;
  readonly #recentDenial: RecentDenial;

  constructor(settings: ConsentCookieSettings) {
    this.#settings = settings;
    this.#recentDenial = new RecentDenial(settings.cookieName);
  }

  /**
   * The stored record; `undefined` when there is none, or when cookies of this name disagree. A late response of a server
   * may have set an older choice over a withdrawal or a reset, which is then stored again.
   */
  read(): ConsentRecord | undefined {
    const stored = this.#stored;
    if (!stored || isRefusal(stored)) return stored;
    const record = this.#recentDenial.orStored(stored);
    if (record !== stored) this.#write(record);
    return record;
  }

  write(record?: ConsentRecord): boolean {
    this.#recentDenial.update(record, this.#stored);
    return this.#write(record);
  }

  #write(record: ConsentRecord | undefined): boolean {
    // Not every engine refuses it by itself: WebKitGTK 2.50 takes a name with a prefix for any other.
    if (!this.#settings.isCookieAllowed) return false;
    try {
      if (this.#set(record)) return true;
      // Another cookie of this name stands beside it, on another domain or path.
      clearCookie(this.#settings.cookieName);
      return this.#set(record);
    } catch {
      // SecurityError in a sandboxed frame.
      return false;
    }
  }

  /** What the cookie says. */
  get #stored(): ConsentRecord | undefined {
    if (!this.#settings.isCookieAllowed) return;
    try {
      const [value, other] = new Set(this.#ownValues());
      if (value !== undefined && other === undefined) return decode(value);
    } catch {
      // SecurityError in a sandboxed frame.
    }
    return;
  }

  get #attributes(): Omit<CookieAttributes, 'expires'> {
    const { cookieDomain } = this.#settings;
    return {
      path: '/',
      sameSite: 'Lax',
      // Decided by the protocol alone: WebKit calls http://localhost a secure context and drops the cookie.
      secure: location.protocol === 'https:',
      ...(cookieDomain && { domain: cookieDomain }),
    };
  }

  /**
   * All values by this name. A sibling sub-domain can set a cookie of the same name on the parent domain, and engines
   * differ in which one they list first, so js-cookie's `get` would return either.
   */
  #values(): string[] {
    const prefix = `${this.#settings.cookieName}=`;
    return page.cookie
      .split('; ')
      .filter((pair) => pair.startsWith(prefix))
      .map((pair) => pair.slice(prefix.length));
  }

  /**
   * The values that can be of this site. A site on the parent domain with another statement keeps its choice by the same
   * name: that neither counts here nor contradicts what does.
   */
  #ownValues(): string[] {
    const values = this.#values();
    if (values.length < 2) return values;
    const isOther = (value: string) => (decode(value)?.policy ?? this.#policy) !== this.#policy;
    const own = values.filter((value) => !isOther(value));
    return own.length > 0 ? own : values;
  }

  get #policy(): string {
    return this.#settings.policyVersion ?? '';
  }

  /** @returns whether the record, or nothing, is what is stored now */
  #set(record: ConsentRecord | undefined): boolean {
    const { cookieName, maxAgeDays } = this.#settings;
    if (record) {
      const expires = new Date(Date.parse(record.time) + maxAgeDays * DAY_MS);
      setCookie(cookieName, encode(record), { ...this.#attributes, expires });
    } else {
      setCookie(cookieName, '', { ...this.#attributes, expires: new Date(0) });
    }
    // A browser silently drops a cookie that it does not accept, and an older choice may then still be there.
    return this.#ownValues().length < 2 && this.#stored?.time === record?.time;
  }
}
