import { contrast, type Rgb } from './contrast.js';

/** The style properties that make a button stand out, besides its size. */
const STYLES = {
  colour: [
    'backgroundColor',
    'backgroundImage',
    'color',
    'borderColor',
    'boxShadow',
    'textShadow',
    'outline',
    'opacity',
    'filter',
    'animationName',
  ],
  text: ['fontSize', 'fontWeight', 'fontFamily', 'fontStyle', 'textDecorationLine', 'textTransform', 'letterSpacing'],
  shape: ['borderWidth', 'borderStyle', 'borderRadius', 'transform', 'visibility', 'display', 'cursor'],
} as const;

/** @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
const MIN_CONTRAST = 4.5;

/** Paints colours in any notation over white, the last on top, and reads the result. */
function blend(colors: readonly string[]): Rgb {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  for (const color of ['white', ...colors]) {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

interface Appearance {
  readonly style: CSSStyleDeclaration;
  readonly width: number;
  readonly height: number;
  /** Of its text; a ratio to 1. */
  readonly contrast: number;
}

function appearanceOf(button: Element): Appearance {
  const { width, height } = button.getBoundingClientRect();
  const style = getComputedStyle(button);
  const text = blend([style.backgroundColor, style.color]);
  return { style, width, height, contrast: contrast(text, blend([style.backgroundColor])) };
}

/** Describes how two buttons that should look alike differ. */
function findDifferences(reject: Appearance, accept: Appearance): string[] {
  const found = Object.entries(STYLES).flatMap(([aspect, names]) => {
    const different = names.filter((name) => reject.style[name] !== accept.style[name]);
    const values = different.map((name) => `${name} ${reject.style[name]} and ${accept.style[name]}`);
    return values.length > 0 ? [`${aspect} (${values.join('; ')})`] : [];
  });
  // Browsers round layout to a fraction of a pixel.
  const isSameSize = (['width', 'height'] as const).every((side) => Math.abs(reject[side] - accept[side]) < 1);
  const size = ({ width, height }: Appearance) => `${Math.round(width)} x ${Math.round(height)}`;
  if (!isSameSize) found.unshift(`size (${size(reject)} and ${size(accept)})`);
  const [ofReject, ofAccept] = [reject.contrast, accept.contrast].map((ratio) => ratio.toFixed(1));
  if (ofReject !== ofAccept) found.push(`contrast (${ofReject}:1 and ${ofAccept}:1)`);
  return found;
}

function checkLayer(layer: ParentNode): string[] {
  const [reject, accept] = ['reject', 'accept'].map((name) => layer.querySelector(`[part~=${name}]`));
  if (!reject?.checkVisibility() || !accept?.checkVisibility()) return [];
  // A button under the pointer looks different.
  if (reject.matches(':hover') || accept.matches(':hover')) return [];
  const appearances = [appearanceOf(reject), appearanceOf(accept)] as const;
  const differences = findDifferences(...appearances);
  const lowest = Math.min(...appearances.map((appearance) => appearance.contrast));
  return [
    ...(differences.length > 0
      ? [`the style of the page makes reject and accept differ in ${differences.join(', ')}; keep them alike`]
      : []),
    ...(lowest < MIN_CONTRAST
      ? [`the text of an answer has a contrast of ${lowest.toFixed(1)}:1; expected ${MIN_CONTRAST}:1 or more`]
      : []),
  ];
}

/**
 * Checks whether the site's style makes one of the two answers stand out, in the layers that are on screen.
 * @returns each problem in one sentence
 * @see https://www.autoriteitpersoonsgegevens.nl/themas/internet-slimme-apparaten/cookies/heldere-en-misleidende-cookiebanners
 */
export function checkAnswers(): string[] {
  const banner = document.querySelector('cookie-melding')?.shadowRoot;
  const preferences = banner?.querySelector('consent-preferences')?.shadowRoot;
  return [banner, preferences].flatMap((layer) => (layer ? checkLayer(layer) : []));
}
