import { decode, encode } from '../consent/codec.js';
import { deniesMore, type ConsentRecord } from '../consent/record.js';
import { recentDenialKey } from './browser-storage.js';

/** How long a response can be under way: a page that is built slowly, a long download; milliseconds. */
const MAX_RESPONSE_MS = 3_600_000;

/** What is kept: the record that took a grant back, or the moment up to which all records are forgotten. */
type Denial = { readonly record: ConsentRecord } | { readonly forgottenUntil: string };

/**
 * Keeps a withdrawal or a reset beside the cookie, where no response can overwrite it. A server that sets the choice again
 * may have read the old one: its answer was under way when the visitor withdrew, and would bring the grant back.
 */
export class RecentDenial {
  readonly #key: string;

  /** @param cookieName name of the cookie with the choice */
  constructor(cookieName: string) {
    this.#key = recentDenialKey(cookieName);
  }

  /**
   * @param stored the record in the cookie
   * @returns what counts in its place where it is older and grants more: the denial, or nothing after a reset; else the
   *   record itself
   */
  orStored(stored: ConsentRecord): ConsentRecord | undefined {
    const denial = this.#read();
    if (!denial) return stored;
    if ('forgottenUntil' in denial) return stored.time <= denial.forgottenUntil ? undefined : stored;
    const { record } = denial;
    return stored.time <= record.time && deniesMore(record, stored) ? record : stored;
  }

  /**
   * Keeps what takes a grant back for an hour, and forgets an earlier one.
   * @param record what is stored now; `undefined` after a reset
   * @param previous what was stored before
   */
  update(record: ConsentRecord | undefined, previous: ConsentRecord | undefined): void {
    const isDenial = !record || Object.values({ ...record.choices, ...record.services }).includes(false);
    const takesBack = isDenial && !!previous && (!record || deniesMore(record, previous));
    try {
      if (takesBack || (isDenial && this.#read())) localStorage.setItem(this.#key, toText(record, previous));
      else localStorage.removeItem(this.#key);
    } catch {
      // Storage is off, or full.
    }
  }

  #read(): Denial | undefined {
    try {
      const text = localStorage.getItem(this.#key) ?? '{}';
      const { at, record, forgottenUntil } = JSON.parse(text) as Partial<Record<string, unknown>>;
      if (Math.abs(Date.now() - Number(at)) < MAX_RESPONSE_MS) {
        if (typeof forgottenUntil === 'string') return { forgottenUntil };
        const denied = decode(`${record}`);
        return denied && { record: denied };
      }
      if (at) localStorage.removeItem(this.#key);
    } catch {
      // SecurityError in a sandboxed frame, or not JSON.
    }
    return;
  }
}

function toText(record: ConsentRecord | undefined, previous: ConsentRecord | undefined): string {
  const at = Date.now();
  if (record) return JSON.stringify({ at, record: encodeURIComponent(encode(record)) });
  const now = new Date(at).toISOString();
  // The record can be of a time when the clock was ahead.
  return JSON.stringify({ at, forgottenUntil: previous && previous.time > now ? previous.time : now });
}
