/** What decides about an element's box and its place among others. */
const PROPERTIES = [
  'position',
  'inset',
  'z-index',
  'float',
  'clear',
  'margin',
  'width',
  'height',
  'min-width',
  'min-height',
  'max-width',
  'max-height',
  'aspect-ratio',
  'box-sizing',
  'padding',
  'border-width',
  'border-style',
  'border-radius',
  'flex',
  'align-self',
  'justify-self',
  'order',
  'grid-area',
  'vertical-align',
];

/** Smaller than this nothing can be read, and nothing was meant to be seen: pixels and such; CSS pixels. */
const LEAST = 24;

/** Keeps what an element's own style says of `display` on the element, so that a copy of it can be set right too. */
const MARK = 'data-cookiemelding-display';

/** How an element of ours is set, so that the page's own style does not reach it. */
const setOn = (element: HTMLElement) => (name: string, to: string) => element.style.setProperty(name, to, 'important');

/** Displays an element in another way for a while. */
export function changeDisplay(element: HTMLElement, display: string): void {
  const { style } = element;
  if (!element.hasAttribute(MARK)) {
    element.setAttribute(MARK, `${style.getPropertyValue('display')} ${style.getPropertyPriority('display')}`);
  }
  style.setProperty('display', display, 'important');
}

/** Displays an element, or a copy of one, as its page does. */
export function restoreDisplay(element: HTMLElement): void {
  const [display = '', priority = ''] = element.getAttribute(MARK)?.split(' ') ?? [];
  if (element.hasAttribute(MARK)) element.style.setProperty('display', display, priority);
  element.removeAttribute(MARK);
}

/** Has an element follow the page in what concerns its texts. */
function followText({ colorScheme, fontFamily }: CSSStyleDeclaration, stand: HTMLElement): void {
  setOn(stand)('color-scheme', colorScheme);
  stand.style.setProperty('--site-font', fontFamily);
}

/**
 * Gives each stand the box that its content has in the page's style as it is now, puts it before the content, and hides
 * the content. All are read before any is changed, so that the browser works out the page's style twice and no more.
 * @returns those whose content has no box that a visitor could see; these are left as they were
 */
export function takePlaces<Pair extends readonly [content: HTMLElement, stand: HTMLElement]>(
  pairs: readonly Pair[],
): Pair[] {
  for (const [content] of pairs) restoreDisplay(content);
  const displays = pairs.map(([content]) => getComputedStyle(content).display);
  for (const [content] of pairs) changeDisplay(content, 'none');
  // Of what is not displayed the values are not worked out: a percentage stays one, and follows the page's width.
  const boxes = pairs.map(([content]) => {
    const computed = getComputedStyle(content);
    const { colorScheme, fontFamily } = computed;
    const values = new Map(PROPERTIES.map((name) => [name, computed.getPropertyValue(name)]));
    return { values, text: { colorScheme, fontFamily } as CSSStyleDeclaration };
  });
  return pairs.filter(([content, stand], at) => {
    const { values, text } = boxes[at]!;
    const isTiny = (name: string) => /^\d.*px$/.test(values.get(name)!) && parseFloat(values.get(name)!) < LEAST;
    if (displays[at] === 'none' || isTiny('width') || isTiny('height')) {
      restoreDisplay(content);
      stand.remove();
      return true;
    }
    const set = setOn(stand);
    set('all', 'initial');
    set('container-type', 'size');
    set('overflow', 'hidden');
    set('display', displays[at]!.replace(/^inline$/, 'inline-block'));
    for (const [name, value] of values) set(name, value);
    set('border-color', 'transparent');
    // What a frame without a size of its own gets (HTML 15.5.15).
    if (values.get('width') === 'auto') set('width', '300px');
    if (values.get('height') === 'auto' && values.get('aspect-ratio') === 'auto') set('height', '150px');
    followText(text, stand);
    if (!stand.isConnected) content.before(stand);
    return false;
  });
}

/**
 * Puts a stand in an empty element, in a box that has the size of the content or, without one, the element's own.
 * @param size width and height of the content, CSS pixels
 */
export function takeRoom(
  element: HTMLElement,
  stand: HTMLElement,
  size: readonly [width: number, height: number] | undefined,
): void {
  const set = setOn(stand);
  set('all', 'initial');
  set('display', 'block');
  set('container-type', 'inline-size');
  // A box whose content does not count has no width of its own in a row.
  set('contain-intrinsic-inline-size', '300px');
  set('width', '100%');
  if (size) {
    set('overflow', 'hidden');
    set('max-width', `${size[0]}px`);
    set('aspect-ratio', size.join(' / '));
  }
  followText(getComputedStyle(element), stand);
  // In a grid it is as high as the element, if the page's style makes that higher.
  changeDisplay(element, 'grid');
  element.append(stand);
}
