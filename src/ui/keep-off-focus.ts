import { focusedElement } from './focused-element.js';

/** Whether a box covers the center of an element that is no higher than the box. */
function covers(box: DOMRect, element: Element): boolean {
  const { left, right, top, bottom, height } = element.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return height <= box.height && x > box.left && x < box.right && y > box.top && y < box.bottom;
}

/** The events after which the box may cover the focused element, or no longer does. */
const EVENTS = ['focusin', 'focusout', 'scroll', 'resize'];

/**
 * Keeps a fixed box off the focused element of the page: while it would cover that element, the host has the attribute
 * `aside`, and its style hides it.
 * @see https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum
 * @param box the host itself, or an element inside it
 * @returns a function that undoes it
 */
export function keepOffFocus(host: HTMLElement, box: Element = host): () => void {
  let frame = 0;
  const update = () => {
    const element = focusedElement();
    const isOurs = element && (host.contains(element) || host.shadowRoot?.contains(element));
    // Someone who has clicked an element knows where it is; only the keyboard needs to see the focus.
    const mustBeVisible = element && !isOurs && element.matches(':focus-visible');
    host.toggleAttribute('aside', !!mustBeVisible && covers(box.getBoundingClientRect(), element));
  };
  const scheduleUpdate = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(update);
  };
  for (const event of EVENTS) addEventListener(event, scheduleUpdate, true);
  scheduleUpdate();
  return () => {
    cancelAnimationFrame(frame);
    for (const event of EVENTS) removeEventListener(event, scheduleUpdate, true);
    host.removeAttribute('aside');
  };
}
