import { PREFERENCES_CONTROL } from '../blocked/selectors.js';
import { native } from '../platform/native.js';

/** Opens the preferences when the visitor presses an element of the page that asks for it, also one added later. */
export function listenToControls(showPreferences: () => void): void {
  addEventListener(
    'click',
    (event) => {
      // The path ends in the document and the window, which have no `matches`.
      const isControl = (node: EventTarget) => (native(node) as Partial<Element>).matches?.(PREFERENCES_CONTROL);
      if (!event.composedPath().some(isControl)) return;
      event.preventDefault();
      showPreferences();
    },
    // Before anything in the page can stop the event.
    true,
  );
}
