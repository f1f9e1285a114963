import { OWN_DISPLAY } from '../blocked/selectors.js';
import type { Size } from './embed-preview.js';
import { removeNode } from '../platform/native.js';

/** The properties that decide on an element's box and its place among others. */
const BOX_PROPERTIES = [
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

/** Content smaller than this, such as a tracking pixel, is not meant to be seen, and no placeholder would be readable. */
const MIN_SIZE_PX = 24;

/** A frame, and what is shown in its place. */
export interface Replacement {
  readonly content: HTMLElement;
  readonly placeholder: HTMLElement;
}

/** The style of an element that its placeholder takes over. */
interface ContentStyle {
  readonly box: ReadonlyMap<string, string>;
  readonly colorScheme: string;
  readonly fontFamily: string;
}

/** Sets inline styles, important so that the page's style sheets do not affect the element. */
function setImportant({ style }: HTMLElement, values: Iterable<readonly [name: string, value: string]>): void {
  for (const [name, value] of values) style.setProperty(name, value, 'important');
}

/** Overrides how an element is displayed, until `restoreDisplay()`. */
export function changeDisplay(element: HTMLElement, display: string): void {
  const { style } = element;
  if (!element.hasAttribute(OWN_DISPLAY)) {
    element.setAttribute(OWN_DISPLAY, `${style.getPropertyValue('display')} ${style.getPropertyPriority('display')}`);
  }
  style.setProperty('display', display, 'important');
}

/** Displays an element, or a copy of it, as the page does. */
export function restoreDisplay(element: HTMLElement): void {
  const ownDisplay = element.getAttribute(OWN_DISPLAY);
  if (ownDisplay === null) return;
  const [display = '', priority = ''] = ownDisplay.split(' ');
  element.style.setProperty('display', display, priority);
  element.removeAttribute(OWN_DISPLAY);
}

/** Reads the style of an element that is not displayed: a width in per cent is not resolved, and stays relative. */
function readStyle(element: HTMLElement): ContentStyle {
  const computed = getComputedStyle(element);
  const { colorScheme, fontFamily } = computed;
  const box = new Map(BOX_PROPERTIES.map((name) => [name, computed.getPropertyValue(name)]));
  return { box, colorScheme, fontFamily };
}

/** Makes the texts of a placeholder look like those of the page around it. */
function followPage(
  placeholder: HTMLElement,
  { colorScheme, fontFamily }: Pick<ContentStyle, 'colorScheme' | 'fontFamily'>,
): void {
  setImportant(placeholder, [['color-scheme', colorScheme]]);
  placeholder.style.setProperty('--site-font', fontFamily);
}

function isTooSmall({ box }: ContentStyle): boolean {
  const isTiny = (value = '') => /^\d.*px$/.test(value) && parseFloat(value) < MIN_SIZE_PX;
  return isTiny(box.get('width')) || isTiny(box.get('height'));
}

/** The boxes that placeholders have, as text: a page may call for the same one many times. */
const boxes = new WeakMap<HTMLElement, string>();

/** Gives a placeholder the box of its content. */
function setBox(placeholder: HTMLElement, display: string, { box, colorScheme, fontFamily }: ContentStyle): void {
  const hasHeight = box.get('height') !== 'auto' || box.get('aspect-ratio') !== 'auto';
  const style = [
    ['all', 'initial'],
    ['container-type', 'size'],
    ['overflow', 'hidden'],
    ['display', display === 'inline' ? 'inline-block' : display],
    ...box,
    ['border-color', 'transparent'],
    // The default size of a frame.
    // https://html.spec.whatwg.org/multipage/rendering.html#embedded-content-rendering-rules
    ...(box.get('width') === 'auto' ? [['width', '300px']] : []),
    ...(hasHeight ? [] : [['height', '150px']]),
    ['color-scheme', colorScheme],
  ];
  // Parsed once as a whole: a call for each property would take ten times as long.
  const text = `${style.map(([name, value]) => `${name}:${value}!important;`).join('')}--site-font:${fontFamily}`;
  if (boxes.get(placeholder) === text && placeholder.hasAttribute('style')) return;
  boxes.set(placeholder, text);
  placeholder.style.cssText = text;
}

/**
 * Hides frames and puts their placeholders before them, in boxes like those that the page's style gives to the frames.
 * Reads everything before it changes anything, so that the browser computes the style of the page no more than twice.
 * @returns the replacements without a visible box, which are undone
 */
export function replaceWithPlaceholders(replacements: readonly Replacement[]): Replacement[] {
  for (const { content } of replacements) restoreDisplay(content);
  const displays = replacements.map(({ content }) => getComputedStyle(content).display);
  for (const { content } of replacements) changeDisplay(content, 'none');
  const styles = replacements.map(({ content }) => readStyle(content));
  return replacements.filter(({ content, placeholder }, index) => {
    const [display, style] = [displays[index]!, styles[index]!];
    const isBoxless = display === 'none' || isTooSmall(style);
    if (isBoxless) {
      restoreDisplay(content);
      removeNode(placeholder);
    } else {
      setBox(placeholder, display, style);
      if (!placeholder.isConnected) content.before(placeholder);
    }
    return isBoxless;
  });
}

/** Puts a placeholder at the end of an element, in the flow of the page. */
export function appendPlaceholder(element: HTMLElement, placeholder: HTMLElement): void {
  setImportant(placeholder, [
    ['all', 'initial'],
    ['display', 'block'],
    ['container-type', 'inline-size'],
    // In a flex row, a box with size containment would have no width.
    ['contain-intrinsic-inline-size', '300px'],
    ['width', '100%'],
  ]);
  followPage(placeholder, getComputedStyle(element));
  element.append(placeholder);
}

/** Puts a placeholder in an empty element, in a box of the given size or else of the element's own. */
export function fillWithPlaceholder(element: HTMLElement, placeholder: HTMLElement, size: Size | undefined): void {
  appendPlaceholder(element, placeholder);
  if (size) {
    setImportant(placeholder, [
      ['overflow', 'hidden'],
      ['max-width', `${size.width}px`],
      ['aspect-ratio', `${size.width} / ${size.height}`],
    ]);
  }
  // A grid stretches the placeholder where the page's style makes the element higher.
  changeDisplay(element, 'grid');
}
