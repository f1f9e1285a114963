/** In Firefox a message can reach another tab before the cookie that it announces; milliseconds. */
const COOKIE_DELAY_MS = 300;

/** Tells other tabs of the site that a choice has been stored, and hears it from them. */
export class TabSync {
  readonly #channel: BroadcastChannel;

  /** @param name of the cookie with the choice */
  constructor(name: string) {
    this.#channel = new BroadcastChannel(name);
  }

  /**
   * Calls the listener when the stored choice may have changed: when another tab says so, when the page comes back from
   * the back/forward cache, and when it becomes visible, because another sub-domain may have stored a choice.
   */
  listen(sync: () => void): void {
    this.#channel.onmessage = sync;
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) sync();
    });
    document.addEventListener('visibilitychange', sync);
  }

  /**
   * Announces a choice that has been stored, and once more when its cookie has certainly reached the other tabs.
   * @param reconcile settles it with a choice that another tab has stored in the meantime
   */
  announce(reconcile: () => void): void {
    this.#channel.postMessage(1);
    setTimeout(() => {
      reconcile();
      this.#channel.postMessage(1);
    }, COOKIE_DELAY_MS);
  }
}
