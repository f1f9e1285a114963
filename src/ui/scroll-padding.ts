import { onResize } from '../platform/on-resize.js';
import { page } from '../platform/native.js';

/** Space between the box and an element that the page scrolls into view; pixels. */
const GAP_PX = 32;

/** Whether the page scrolls by itself, as a block that can get more room at its edges. */
function isBlock(): boolean {
  const { display, overflowY } = getComputedStyle(page.documentElement);
  return display === 'block' && overflowY !== 'hidden' && overflowY !== 'clip';
}

/** Room at the end of the page, where the page scrolls at all. */
function roomAtEnd(blockSize: number): string {
  if (!isBlock() || page.documentElement.scrollHeight <= innerHeight) return '';
  return `:root::after{content:'';display:block;block-size:${blockSize}px}`;
}

/** Room before the page, which can be scrolled by all of it, also where the page is shorter than the screen. */
function roomAtStart(blockSize: number): string {
  if (!isBlock()) return '';
  return `:root::before{content:'';display:block;block-size:${blockSize}px}:root{min-block-size:calc(100vh + ${blockSize}px)}`;
}

/**
 * Reserves room for a box at an edge of the screen: the page scrolls focused elements clear of it, and what stands at that
 * edge of the page can be scrolled clear of it too.
 * @returns a function that undoes it
 */
export function reserveScrollPadding(box: HTMLElement): () => void {
  const sheet = new CSSStyleSheet();
  page.adoptedStyleSheets.push(sheet);
  let isRoomAtStart = false;
  const setStyle = (style: string, isAtStart = false) => {
    // Room before the page moves nothing on the screen: the page is scrolled by as much in the same frame. Measuring lays out
    // the whole page, so other room goes without.
    const isMoving = isAtStart || isRoomAtStart;
    isRoomAtStart = isAtStart;
    const topOfPage = () => (isMoving && page.body?.getBoundingClientRect().top) || 0;
    const before = topOfPage();
    sheet.replaceSync(style);
    const top = topOfPage() - before;
    if (top) scrollBy({ top, behavior: 'instant' });
  };
  const end = onResize(box, () => {
    const blockSize = box.offsetHeight;
    const position = box.getAttribute('position');
    const isAtTop = position === 'top';
    // Whether the page scrolls by itself shows without the room of an earlier size.
    if (!isAtTop) sheet.replaceSync('');
    if (!blockSize || position === 'center') return setStyle('');
    const { top, bottom } = box.getBoundingClientRect();
    const room = isAtTop ? roomAtStart(Math.ceil(bottom)) : roomAtEnd(Math.ceil(innerHeight - top));
    setStyle(`:root{scroll-padding-${isAtTop ? 'top' : 'bottom'}:min(${blockSize + GAP_PX}px,60vh)}${room}`, isAtTop);
  });
  return () => {
    end();
    setStyle('');
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
}
