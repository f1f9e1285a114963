import { keepOffFocus } from './keep-off-focus.js';
import { keepFocus } from './own-events.js';
import { reserveScrollPadding } from './scroll-padding.js';
import { keepOnTop } from './top-layer.js';

/**
 * Keeps a popover in the top layer and off the focused element. If scrolling cannot clear that element, the popover hides
 * until the focus moves on.
 * @param onFocusIn called when the focus comes to the popover
 * @returns a function that undoes it; the popover is back where it stood
 */
export function attachOverlay(box: HTMLElement, onFocusIn: (event: FocusEvent) => void): () => void {
  // The last one ends events that the others need.
  const undo = [keepOnTop(box), reserveScrollPadding(box), keepOffFocus(box), keepFocus(box, onFocusIn)];
  return () => {
    for (const step of undo) step();
  };
}
