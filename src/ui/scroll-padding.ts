import { onResize } from '../platform/on-resize.js';

/** Space between the box and an element that the page scrolls into view; pixels. */
const GAP_PX = 32;

/**
 * Reserves scroll padding for a box at an edge of the screen, so that the page scrolls focused elements clear of it, as
 * far as it can scroll.
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
    sheet.replaceSync(isAtEdge ? `:root{scroll-padding-${side}:min(${blockSize + GAP_PX}px,60vh)}` : '');
  });
  return () => {
    end();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
}
