/** The focused element, in whatever shadow root it is; `undefined` when nothing but the page has the focus. */
export function focusedElement(): Element | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element && element !== document.body ? element : undefined;
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
