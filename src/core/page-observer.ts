/** How often a page that keeps changing is scanned; milliseconds. */
const SCAN_INTERVAL_MS = 96;

/**
 * Scans the page now and whenever nodes are added or removed: after every mutation while it is being parsed, at intervals
 * later. Between two scans nothing is observed, so that a page that keeps changing pays next to nothing.
 */
export class PageObserver {
  readonly #scan: () => void;
  readonly #observer: MutationObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(scan: () => void) {
    this.#scan = scan;
    this.#observer = new MutationObserver(() => {
      if (document.readyState === 'loading') return this.scan();
      this.#observer.disconnect();
      this.#timer ??= setTimeout(() => this.scan(), SCAN_INTERVAL_MS);
    });
  }

  /** Scans now, and observes from now on. */
  readonly scan = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#observer.observe(document, { childList: true, subtree: true });
    this.#scan();
  };
}
