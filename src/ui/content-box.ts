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

/** How an element of ours is set, so that the page's own style does not reach it. */
const setOn = (element: HTMLElement) => (name: string, to: string) => element.style.setProperty(name, to, 'important');

/** Puts an element in the place of another, and the other one back. */
export interface ContentBox {
  /** Takes over the box as the page's style has it now. */
  follow(): void;
  /** Gives the place back. */
  leave(): void;
}

/** Has an element follow the page in what concerns its texts. */
function followText({ colorScheme, fontFamily }: CSSStyleDeclaration, stand: HTMLElement): void {
  setOn(stand)('color-scheme', colorScheme);
  stand.style.setProperty('--site-font', fontFamily);
}

/**
 * Puts `stand` before `content`, which is hidden, in a box of the same size and place.
 * @returns `undefined` when the content has no box that a visitor could see
 */
export function takePlaceOf(content: HTMLElement, stand: HTMLElement): ContentBox | undefined {
  const { style } = content;
  const own = [style.getPropertyValue('display'), style.getPropertyPriority('display')] as const;
  const show = () => style.setProperty('display', ...own);
  const set = setOn(stand);
  set('all', 'initial');
  set('container-type', 'size');
  set('overflow', 'hidden');
  const follow = () => {
    show();
    const { display } = getComputedStyle(content);
    style.setProperty('display', 'none', 'important');
    // Of what is not displayed the values are not resolved: a percentage stays one, and follows the page's width.
    const computed = getComputedStyle(content);
    const value = (name: string) => computed.getPropertyValue(name);
    set('display', display.replace(/^inline$/, 'inline-block'));
    for (const name of PROPERTIES) set(name, value(name));
    set('border-color', 'transparent');
    // What a frame without a size of its own gets (HTML 15.5.15).
    if (value('width') === 'auto') set('width', '300px');
    if (value('height') === 'auto' && value('aspect-ratio') === 'auto') set('height', '150px');
    followText(computed, stand);
    const isTiny = (name: string) => value(name).endsWith('px') && parseFloat(value(name)) < LEAST;
    return display !== 'none' && !isTiny('width') && !isTiny('height');
  };
  if (!follow()) {
    show();
    return;
  }
  content.before(stand);
  return {
    follow,
    leave() {
      stand.remove();
      show();
    },
  };
}

/**
 * Puts `stand` in an empty element, in a box that has the size of the content or, without one, the element's own.
 * @param size width and height of the content, CSS pixels
 */
export function takeRoomIn(
  element: HTMLElement,
  stand: HTMLElement,
  size: readonly [width: number, height: number] | undefined,
): ContentBox {
  const set = setOn(stand);
  set('all', 'initial');
  set('container-type', 'inline-size');
  set('display', 'block');
  set('width', '100%');
  if (size) {
    set('overflow', 'hidden');
    set('max-width', `${size[0]}px`);
    set('aspect-ratio', size.join(' / '));
  }
  const { display } = element.style;
  // In a grid it is as high as the element, if the page's style makes that higher.
  element.style.display = 'grid';
  const follow = () => followText(getComputedStyle(element), stand);
  follow();
  element.append(stand);
  return {
    follow,
    leave() {
      stand.remove();
      element.style.display = display;
    },
  };
}
