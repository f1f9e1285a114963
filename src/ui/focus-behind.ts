/** What has the focus, in whatever shadow root it stands; `undefined` when it is the page as a whole. */
export function focused(): Element | undefined {
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
 * Keeps what is fixed on screen off what has the focus in the page behind it: while it would lie over that, the host is
 * not to be seen (attribute `aside`).
 * @param box what is fixed, the host itself or inside it
 * @see https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum
 * @returns ends it
 */
export function keepOffFocus(host: HTMLElement, box: Element = host): () => void {
  let frame = 0;
  const look = () => {
    const element = focused();
    const isOurs = element && (host.contains(element) || host.shadowRoot?.contains(element));
    // A press with the mouse needs no sight of what was pressed.
    const isSought = element && !isOurs && element.matches(':focus-visible');
    host.toggleAttribute('aside', !!isSought && covers(box.getBoundingClientRect(), element));
  };
  const follow = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  for (const event of EVENTS) addEventListener(event, follow, true);
  follow();
  return () => {
    cancelAnimationFrame(frame);
    for (const event of EVENTS) removeEventListener(event, follow, true);
    host.removeAttribute('aside');
  };
}

/** Room between the notice and what the page scrolls to; pixels. */
const GAP = 32;

/**
 * Has the page scroll what gets the focus clear of a box at its edge, as far as it can scroll.
 * @returns ends it
 */
export function scrollClear(box: HTMLElement): () => void {
  const room = new CSSStyleSheet();
  document.adoptedStyleSheets.push(room);
  const observer = new ResizeObserver(([entry]) => {
    const { blockSize = 0 } = entry?.borderBoxSize[0] ?? {};
    const position = box.getAttribute('position');
    const side = position === 'top' ? position : 'bottom';
    const isAtEdge = blockSize && position !== 'center';
    room.replaceSync(isAtEdge ? `:root{scroll-padding-${side}:min(${blockSize + GAP}px,60vh)}` : '');
  });
  observer.observe(box);
  return () => {
    observer.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== room);
  };
}
