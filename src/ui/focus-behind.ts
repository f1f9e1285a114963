/** What has the focus, in whatever shadow root it stands; `undefined` when it is the page as a whole. */
function focused(): Element | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element && element !== document.body ? element : undefined;
}

/** Whether a box lies over the middle of an element that is no higher than the box. */
function covers(box: DOMRect, element: Element): boolean {
  const { left, right, top, bottom, height } = element.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return height <= box.height && x > box.left && x < box.right && y > box.top && y < box.bottom;
}

const EVENTS = ['focusin', 'focusout', 'scroll', 'resize'];

/**
 * Keeps a box that is fixed on screen off what has the focus in the page behind it: the page scrolls clear of it, and
 * where that does not do, the box is not to be seen until the focus goes on (attribute `aside`).
 * @see https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum
 * @returns ends it
 */
export function keepOffFocus(box: HTMLElement): () => void {
  const room = new CSSStyleSheet();
  document.adoptedStyleSheets.push(room);
  const observer = new ResizeObserver(([entry]) => {
    const { blockSize = 0 } = entry?.borderBoxSize[0] ?? {};
    const position = box.getAttribute('position') ?? '';
    const side = position === 'top' ? 'top' : 'bottom';
    const amount = position === 'center' ? 0 : blockSize && blockSize + 32;
    room.replaceSync(amount ? `:root{scroll-padding-${side}:min(${amount}px,60vh)}` : '');
  });
  observer.observe(box);
  let frame = 0;
  const look = () => {
    const element = focused();
    box.toggleAttribute('aside', !!element && !box.contains(element) && covers(box.getBoundingClientRect(), element));
  };
  const follow = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  for (const event of EVENTS) addEventListener(event, follow, true);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== room);
    for (const event of EVENTS) removeEventListener(event, follow, true);
    box.removeAttribute('aside');
  };
}
