import { warn } from '../platform/report.js';

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
    'mixBlendMode',
    'maskImage',
    'webkitTextFillColor',
    'animationName',
  ],
  text: [
    'fontSize',
    'fontWeight',
    'fontFamily',
    'fontStyle',
    'textDecorationLine',
    'textTransform',
    'letterSpacing',
    'textIndent',
    'lineHeight',
  ],
  shape: [
    'borderWidth',
    'borderStyle',
    'borderRadius',
    'transform',
    'translate',
    'rotate',
    'scale',
    'clipPath',
    'position',
    'pointerEvents',
    'visibility',
    'display',
    'cursor',
  ],
} as const;

/** When the answers are compared after a layer is shown: at once, and when late style sheets may have come; milliseconds. */
const CHECK_AT_MS = [0, 300, 2000];

/** On the element around two answers that get the library's own look, whatever the page's style says. */
const EQUAL = 'data-equal';

/** Both answers of a layer, where they are on screen. */
export function answersIn(layer: ParentNode): readonly [reject: Element, accept: Element] | undefined {
  const [reject, accept] = ['reject', 'accept'].map((name) => layer.querySelector(`[part~=${name}]`));
  if (!reject?.checkVisibility() || !accept?.checkVisibility()) return;
  // A button under the pointer, or with the focus, looks different, and a moment later too.
  const isChanging = (button: Element) =>
    button.matches(':hover,:focus-within') || button.getAnimations().some((one) => one instanceof CSSTransition);
  return [reject, accept].some(isChanging) ? undefined : [reject, accept];
}

/** Describes how two buttons that should look alike differ. */
export function findDifferences(reject: Element, accept: Element): string[] {
  const [ofReject, ofAccept] = [getComputedStyle(reject), getComputedStyle(accept)];
  const found = Object.entries(STYLES).flatMap(([aspect, names]) => {
    const different = names.filter((name) => ofReject[name] !== ofAccept[name]);
    const values = different.map((name) => `${name} ${ofReject[name]} and ${ofAccept[name]}`);
    return values.length > 0 ? [`${aspect} (${values.join('; ')})`] : [];
  });
  for (const part of ['::before', '::after']) {
    const [ours, theirs] = [reject, accept].map((button) => getComputedStyle(button, part).content);
    if (ours !== theirs) found.push(`text (${part} ${ours} and ${theirs})`);
  }
  const [one, other] = [reject.getBoundingClientRect(), accept.getBoundingClientRect()];
  // Browsers round layout to a fraction of a pixel.
  const isSameSize = Math.abs(one.width - other.width) < 1 && Math.abs(one.height - other.height) < 1;
  const size = ({ width, height }: DOMRect) => `${Math.round(width)} x ${Math.round(height)}`;
  if (!isSameSize) found.unshift(`size (${size(one)} and ${size(other)})`);
  return found;
}

let isReported = false;

/** Gives both answers the library's own look where the style of the page makes them differ, and says so once. */
function equalize(layer: ParentNode): void {
  const answers = answersIn(layer);
  const differences = answers ? findDifferences(...answers) : [];
  if (differences.length === 0) return;
  answers![0].parentElement?.setAttribute(EQUAL, '');
  if (!isReported)
    warn(
      `the style of the page makes reject and accept differ in ${differences.join(', ')}; both get the default look`,
    );
  isReported = true;
}

/**
 * Keeps both answers alike while a layer is on screen: a visitor must be able to refuse as easily as to accept.
 * @param layer the shadow root that they are in
 * @see https://www.autoriteitpersoonsgegevens.nl/themas/internet-slimme-apparaten/cookies/heldere-en-misleidende-cookiebanners
 */
export function keepAnswersEqual(layer: ParentNode): void {
  for (const time of CHECK_AT_MS) setTimeout(() => requestAnimationFrame(() => equalize(layer)), time);
}
