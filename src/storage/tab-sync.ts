import { decode, encode } from '../consent/codec.js';
import type { ConsentRecord } from '../consent/record.js';
import { page } from '../platform/native.js';

/** In Firefox a message can reach another tab before the cookie that it announces; milliseconds. */
const COOKIE_DELAY_MS = 300;

/**
 * Tells other tabs of the site which choice has been stored, and hears it from them. The message carries the record: when
 * two tabs of Firefox store one at the same moment, each keeps reading its own cookie.
 */
export class TabSync {
  readonly #channel: BroadcastChannel;

  /** @param name of the cookie with the choice */
  constructor(name: string) {
    this.#channel = new BroadcastChannel(name);
  }

  /**
   * Calls the listener when the stored choice may have changed: when another tab says so, when the page comes back from
   * the back/forward cache, and when it becomes visible, because another sub-domain may have stored a choice.
   * @param sync gets the record that another tab says it has stored
   */
  listen(sync: (heard?: ConsentRecord) => void): void {
    this.#channel.onmessage = ({ data }) => sync(decode(`${data}`));
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) sync();
    });
    page.addEventListener('visibilitychange', () => sync());
  }

  /**
   * Announces a choice that has been stored, and once more when its cookie has certainly reached the other tabs.
   * @param record what was stored; `undefined` after a reset
   * @param reconcile settles it with a choice that another tab has stored in the meantime, and returns the outcome
   */
  announce(record: ConsentRecord | undefined, reconcile: () => ConsentRecord | undefined): void {
    this.#post(record);
    setTimeout(() => this.#post(reconcile()), COOKIE_DELAY_MS);
  }

  #post(record: ConsentRecord | undefined): void {
    this.#channel.postMessage(record ? encodeURIComponent(encode(record)) : '');
  }
}
