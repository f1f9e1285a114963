import { native, page } from '../platform/native.js';

/** The focused element, in whatever shadow root it is; `undefined` when nothing but the page has the focus. */
export function focusedElement(): Element | undefined {
  let element = page.activeElement;
  while (element && native(element).shadowRoot?.activeElement) element = native(element).shadowRoot!.activeElement;
  return element && element !== page.body ? element : undefined;
}

/** The document in a frame; `undefined` for a frame of another site, and for anything else. */
export function documentIn(element: Element | undefined): Document | undefined {
  try {
    return (element instanceof HTMLIFrameElement && element.contentDocument) || undefined;
  } catch {
    // SecurityError.
    return undefined;
  }
}
