import type { ScanRoots } from '../blocked/scan-roots.js';
import { BLOCKED_ATTRIBUTES, EMBED } from '../blocked/selectors.js';
import { page } from '../platform/native.js';

/** The attributes that decide on blocked content: what it loads, and what it waits for. */
const WATCHED = [
  ...BLOCKED_ATTRIBUTES.flatMap((name) => [name, `data-${name}`]),
  'data-category',
  'category',
  'data-service',
];

/** With more additions than this at a time, the document is looked through as a whole, which then is less work. */
const MANY_ADDITIONS = 16;

/** How often a page that keeps changing is scanned; milliseconds. */
const SCAN_INTERVAL_MS = 96;

export interface PageObserverOptions {
  /** What is observed. */
  readonly roots: ScanRoots;
  /** Scans the whole page. */
  readonly scan: () => void;
  /** Whether a node is the library's own, so that adding it changes nothing. */
  readonly isOwn: (node: Node) => boolean;
  /** Told of each node in which something has been added, in the microtask after the code that has added it. */
  readonly onAdded: (node: Node) => void;
  /**
   * Told of each change of an attribute of blocked content, in the microtask after the code that has changed it.
   * @param previous value before the change; `null` when there was none
   * @returns whether the page has to be scanned
   */
  readonly onAttribute: (element: HTMLElement, name: string, previous: string | null) => boolean;
}

/** Whether a node is blocked content, which a form never is. */
const isBlockedContent = (node: Node): boolean =>
  node instanceof HTMLElement &&
  !(node instanceof HTMLFormElement) &&
  (node.hasAttribute('data-category') || node.localName === EMBED);

/**
 * Scans the page now and, once it has been parsed, at intervals whenever nodes are added or removed or attributes of blocked
 * content change.
 */
export class PageObserver {
  readonly #options: PageObserverOptions;
  readonly #observer: MutationObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PageObserverOptions) {
    this.#options = options;
    this.#observer = new MutationObserver((mutations) => {
      const isOfNodes = ({ type }: MutationRecord) => type === 'childList';
      const isOwn = ({ addedNodes, removedNodes }: MutationRecord) =>
        removedNodes.length === 0 && addedNodes.length === 1 && options.isOwn(addedNodes[0]!);
      const ofNodes = mutations.filter((one) => isOfNodes(one) && !isOwn(one));
      const ofAttributes = mutations.filter((one) => !isOfNodes(one) && isBlockedContent(one.target));
      if (ofNodes.length + ofAttributes.length === 0) return;
      const changes = ofAttributes.map(({ target, attributeName, oldValue }) =>
        options.onAttribute(target as HTMLElement, attributeName!, oldValue),
      );
      if (ofNodes.length === 0 && !changes.includes(true)) return;
      if (ofNodes.length > MANY_ADDITIONS) options.onAdded(document);
      else for (const { addedNodes } of ofNodes) addedNodes.forEach(options.onAdded);
      // Then it is scanned as soon as all of it is there. Parsing a frame alone is a mutation of its own.
      if (page.readyState === 'loading') return;
      this.#timer ??= setTimeout(() => this.scan(), SCAN_INTERVAL_MS);
    });
  }

  /** Scans now, and observes from now on. */
  readonly scan = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const options = { childList: true, subtree: true, attributeFilter: WATCHED, attributeOldValue: true };
    for (const root of this.#options.roots.connected) this.#observer.observe(root, options);
    this.#options.scan();
  };
}
