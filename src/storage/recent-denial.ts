import { decode, encode } from '../consent/codec.js';
import { deniesMore, type ConsentRecord } from '../consent/record.js';
import { recentDenialKey } from './browser-storage.js';

/** How long a response can be under way: a page that is built slowly, a long download; milliseconds. */
const MAX_RESPONSE_MS = 3_600_000;

/**
 * Keeps a withdrawal beside the cookie, where no response can overwrite it. A server that sets the choice again may have
 * read the old one: its answer was under way when the visitor withdrew, and would bring the grant back.
 */
export class RecentDenial {
  readonly #key: string;

  /** @param cookieName name of the cookie with the choice */
  constructor(cookieName: string) {
    this.#key = recentDenialKey(cookieName);
  }

  /**
   * @param stored the record in the cookie
   * @returns the denial, where the cookie has an older choice that grants more; else the record itself
   */
  orStored(stored: ConsentRecord): ConsentRecord {
    const denial = this.#read();
    return denial && stored.time <= denial.time && deniesMore(denial, stored) ? denial : stored;
  }

  /**
   * Keeps a record for an hour if it takes a grant back, and forgets an earlier one.
   * @param previous what was stored before
   */
  update(record: ConsentRecord | undefined, previous: ConsentRecord | undefined): void {
    const isDenial = !!record && Object.values(record.choices).includes(false);
    const takesBack = isDenial && !!previous && deniesMore(record, previous);
    try {
      if (takesBack || (isDenial && this.#read())) {
        localStorage.setItem(this.#key, JSON.stringify({ at: Date.now(), record: encodeURIComponent(encode(record)) }));
      } else localStorage.removeItem(this.#key);
    } catch {
      // Storage is off, or full.
    }
  }

  #read(): ConsentRecord | undefined {
    try {
      const { at, record } = JSON.parse(localStorage.getItem(this.#key) ?? '{}') as { at?: number; record?: string };
      if (Math.abs(Date.now() - at!) < MAX_RESPONSE_MS) return decode(record!);
      if (at) localStorage.removeItem(this.#key);
    } catch {
      // SecurityError in a sandboxed frame, or not JSON.
    }
    return;
  }
}
