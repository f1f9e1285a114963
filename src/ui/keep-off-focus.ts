import { documentIn, focusedElement } from './focused-element.js';
import { native } from '../platform/native.js';

/** Whether a box covers the center of a place that is no higher than the box. */
function covers(box: DOMRect, { left, right, top, bottom, height }: DOMRect): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return height <= box.height && x > box.left && x < box.right && y > box.top && y < box.bottom;
}

/** The element that has the focus inside a frame of this site, however deep, and its place on the screen. */
function focusInFrames(frame: Element): { element: Element; place: DOMRect } {
  let element = frame;
  let place = native(frame).getBoundingClientRect();
  let inner = documentIn(element)?.activeElement;
  while (inner && native(inner).localName !== 'body') {
    const rect = native(inner).getBoundingClientRect();
    const [x, y] = [place.x + element.clientLeft + rect.x, place.y + element.clientTop + rect.y];
    place = new DOMRect(x, y, rect.width, rect.height);
    element = inner;
    inner = documentIn(element)?.activeElement;
  }
  return { element, place };
}

/** The events after which the box may cover the focused element, or no longer does. */
const EVENTS = ['focusin', 'focusout', 'blur', 'scroll', 'resize'];

/**
 * Keeps a fixed box off the focused element of the page: while it would cover that element, the host has the attribute
 * `aside`, and its style hides it.
 * @see https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum
 * @param box the host itself, or an element inside it
 * @returns a function that undoes it
 */
export function keepOffFocus(host: HTMLElement, box: Element = host): () => void {
  let frame = 0;
  const watched = new WeakSet<Document>();
  const update = () => {
    const focused = focusedElement();
    const isOurs = focused && (host.contains(focused) || host.shadowRoot?.contains(focused));
    if (!focused || isOurs) {
      host.removeAttribute('aside');
      return;
    }
    const { element, place } = focusInFrames(focused);
    watchFrame(focused);
    // Someone who has clicked an element knows where it is; only the keyboard needs to see the focus.
    host.toggleAttribute(
      'aside',
      native(element).matches(':focus-visible') && covers(box.getBoundingClientRect(), place),
    );
  };
  const scheduleUpdate = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(update);
  };
  // The focus moves on inside a frame without a word to the page around it.
  const watchFrame = (element: Element) => {
    const inner = documentIn(element);
    if (!inner || watched.has(inner)) return;
    watched.add(inner);
    listenIn(inner);
  };
  const abort = new AbortController();
  const listenIn = (target: EventTarget) => {
    for (const event of EVENTS) target.addEventListener(event, scheduleUpdate, { capture: true, signal: abort.signal });
  };
  listenIn(window);
  scheduleUpdate();
  return () => {
    cancelAnimationFrame(frame);
    abort.abort();
    host.removeAttribute('aside');
  };
}
