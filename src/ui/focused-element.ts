/** The focused element, in whatever shadow root it is; `undefined` when nothing but the page has the focus. */
export function focusedElement(): Element | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element && element !== document.body ? element : undefined;
}
