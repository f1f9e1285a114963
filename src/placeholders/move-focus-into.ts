import { page } from '../platform/native.js';

const FOCUSABLE = 'a[href],button,input:not([type=hidden]),iframe,[tabindex]';

/** Moves the focus to the first control in an element, or else to the element itself. */
export function moveFocusInto(element: HTMLElement): void {
  element.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  // A control that is not displayed does not take the focus.
  if (element.contains(page.activeElement)) return;
  if (element.localName !== 'iframe') element.tabIndex = -1;
  element.focus();
}
