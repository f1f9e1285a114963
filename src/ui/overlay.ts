import { keepOffFocus } from './keep-off-focus.js';
import { reserveScrollPadding } from './scroll-padding.js';
import { keepOnTop } from './top-layer.js';

/**
 * Keeps a popover in the top layer and off the focused element. If scrolling cannot clear that element, the popover hides
 * until the focus moves on.
 * @returns a function that undoes it; the popover is back where it stood
 */
export function attachOverlay(box: HTMLElement): () => void {
  const undo = [keepOnTop(box), reserveScrollPadding(box), keepOffFocus(box)];
  return () => {
    for (const step of undo) step();
  };
}
