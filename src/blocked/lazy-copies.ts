import { afterPaint } from '../platform/after-paint.js';

/**
 * Whether the browser loads what it has loaded once more when it is given the attribute, as Firefox does. There, what the
 * page's own code puts back is asked for once before it is locked.
 */
const loadsAgain = () => 'mozInnerScreenX' in window;

/** Whether an element that has been released can be made to load lazily. */
export const isLoadable = (element: Element): boolean =>
  (element instanceof HTMLImageElement || element instanceof HTMLIFrameElement) && !loadsAgain();

/** What is about to be made so, and whether each still may be by then. */
let waiting: (readonly [element: Element, isReleased: () => boolean])[] = [];

/**
 * Makes copies of an element load lazily: one that is put back after a withdrawal then asks for nothing before it has been
 * locked. The element itself has begun to load by then.
 * @param isReleased whether it still is, a moment later
 * @see https://html.spec.whatwg.org/multipage/urls-and-fetching.html#lazy-loading-attributes
 */
export function makeCopiesLazy(element: Element, isReleased: () => boolean): void {
  waiting.push([element, isReleased]);
  if (waiting.length > 1) return;
  // An image reads the attribute in a microtask of its own; and many elements at once are no work before the next paint.
  afterPaint(() => {
    // What is not rendered would never load lazily, if the page gave it another address.
    const elements = waiting.filter(
      ([one, mayBe]) => !one.hasAttribute('loading') && one.getClientRects().length > 0 && mayBe(),
    );
    waiting = [];
    for (const [one] of elements) one.setAttribute('loading', 'lazy');
  });
}
