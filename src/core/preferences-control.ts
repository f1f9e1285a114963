import { PREFERENCES_CONTROL } from '../blocked/selectors.js';
import { native } from '../platform/native.js';

/** Opens the preferences when the visitor presses an element of the page that asks for it, also one added later. */
export function listenToControls(showPreferences: () => void): void {
  addEventListener(
    'click',
    (event) => {
      // The path ends in the document and the window, which have no `matches` but may have an element of that name.
      const isElement = (node: EventTarget): node is Element => node !== document && node !== window;
      const isControl = (node: EventTarget) => isElement(node) && native(node).matches?.(PREFERENCES_CONTROL);
      if (!event.composedPath().some(isControl)) return;
      event.preventDefault();
      showPreferences();
    },
    // Before anything in the page can stop the event.
    true,
  );
}
