/** With more additions than this at a time, the document is looked through as a whole, which then is less work. */
const MANY_ADDITIONS = 16;

/** How often a page that keeps changing is scanned; milliseconds. */
const SCAN_INTERVAL_MS = 96;

export interface PageObserverOptions {
  /** Scans the whole page. */
  readonly scan: () => void;
  /** Told of each node in which something has been added, in the microtask after the code that has added it. */
  readonly onAdded: (node: Node) => void;
}

/**
 * Scans the page now and whenever nodes are added or removed: after every mutation while it is being parsed, at intervals
 * later.
 */
export class PageObserver {
  readonly #options: PageObserverOptions;
  readonly #observer: MutationObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PageObserverOptions) {
    this.#options = options;
    this.#observer = new MutationObserver((mutations) => {
      if (document.readyState === 'loading') return this.scan();
      if (mutations.length > MANY_ADDITIONS) options.onAdded(document);
      else for (const { addedNodes } of mutations) addedNodes.forEach(options.onAdded);
      this.#timer ??= setTimeout(() => this.scan(), SCAN_INTERVAL_MS);
    });
  }

  /** Scans now, and observes from now on. */
  readonly scan = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#observer.observe(document, { childList: true, subtree: true });
    this.#options.scan();
  };
}
