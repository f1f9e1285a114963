// Whether the site's style makes one answer stand out, for developers.
import { contrast, type Rgb } from './contrast.js';

/** What makes a button stand out, besides its size. */
const LOOKS = {
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

/** A colour of whatever notation on top of another, as the screen has it. */
function mix(colors: readonly string[]): Rgb {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  for (const color of ['white', ...colors]) {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

interface Look {
  readonly style: CSSStyleDeclaration;
  readonly width: number;
  readonly height: number;
  readonly contrast: number;
}

function lookOf(button: Element): Look {
  const { width, height } = button.getBoundingClientRect();
  const style = getComputedStyle(button);
  const background = mix([style.backgroundColor]);
  return {
    style,
    width,
    height,
    contrast: contrast(mix([style.backgroundColor, style.color]), background),
  };
}

/** What differs between two buttons that are to be alike, a sentence each. */
function differences(reject: Look, accept: Look): string[] {
  const found = Object.entries(LOOKS).flatMap(([what, names]) => {
    const different = names.filter((name) => reject.style[name] !== accept.style[name]);
    const values = different.map((name) => `${name} ${reject.style[name]} and ${accept.style[name]}`);
    return values[0] ? [`${what} (${values.join('; ')})`] : [];
  });
  // Browsers lay out in steps of a part of a pixel.
  const isSame = (['width', 'height'] as const).every((side) => Math.abs(reject[side] - accept[side]) < 1);
  const size = ({ width, height }: Look) => `${Math.round(width)} x ${Math.round(height)}`;
  if (!isSame) found.unshift(`size (${size(reject)} and ${size(accept)})`);
  const [less, more] = [reject.contrast, accept.contrast].map((ratio) => ratio.toFixed(1));
  if (less !== more) found.push(`contrast (${less}:1 and ${more}:1)`);
  return found;
}

/**
 * What is wrong with the two answers as they are on screen.
 * @see https://www.autoriteitpersoonsgegevens.nl/themas/internet-slimme-apparaten/cookies/heldere-en-misleidende-cookiebanners
 */
export function faultsOfAnswers(): string[] {
  const first = document.querySelector('cookie-melding')?.shadowRoot;
  const second = first?.querySelector('consent-preferences')?.shadowRoot;
  return [first, second].flatMap((root) => {
    const [reject, accept] = ['reject', 'accept'].map((name) => root?.querySelector(`[part~=${name}]`));
    if (!reject?.checkVisibility() || !accept?.checkVisibility()) return [];
    // Under the pointer one of them looks different.
    if (reject.matches(':hover') || accept.matches(':hover')) return [];
    const looks = [lookOf(reject), lookOf(accept)] as const;
    const found = differences(...looks);
    const lowest = Math.min(...looks.map((look) => look.contrast));
    return [
      ...(found[0]
        ? [`the style of the page makes reject and accept differ in ${found.join(', ')}; keep them alike`]
        : []),
      ...(lowest < 4.5
        ? [`the text of an answer has a contrast of ${lowest.toFixed(1)}:1; expected 4.5:1 or more`]
        : []),
    ];
  });
}
