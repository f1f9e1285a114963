import { onResize } from '../platform/on-resize.js';

/** Space between the box and an element that the page scrolls into view; pixels. */
const GAP_PX = 32;

/** Whether the page scrolls by itself, as a block that can get more room at its end. */
function hasEnd(): boolean {
  const { documentElement } = document;
  return documentElement.scrollHeight > innerHeight && getComputedStyle(documentElement).display === 'block';
}

/**
 * Reserves room for a box at an edge of the screen: the page scrolls focused elements clear of it, and what stands at the
 * page's end can be scrolled clear of it too.
 * @returns a function that undoes it
 */
export function reserveScrollPadding(box: HTMLElement): () => void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const end = onResize(box, () => {
    const blockSize = box.offsetHeight;
    const position = box.getAttribute('position');
    const side = position === 'top' ? position : 'bottom';
    const isAtEdge = blockSize > 0 && position !== 'center';
    // Without the room of an earlier size.
    sheet.replaceSync('');
    if (!isAtEdge) return;
    const padding = `:root{scroll-padding-${side}:min(${blockSize + GAP_PX}px,60vh)}`;
    const room = `:root::after{content:'';display:block;block-size:${Math.ceil(innerHeight - box.getBoundingClientRect().top)}px}`;
    sheet.replaceSync(side === 'bottom' && hasEnd() ? padding + room : padding);
  });
  return () => {
    end();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
}
