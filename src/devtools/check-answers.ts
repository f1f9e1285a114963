import { answersIn } from '../ui/equal-answers.js';
import { contrast, type Rgb } from './contrast.js';
import type { Problem } from '../platform/report.js';
import { page } from '../platform/native.js';

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

/** The contrast of the text of a button; a ratio to 1. */
function contrastOf(button: Element): number {
  const { backgroundColor, color } = getComputedStyle(button);
  return contrast(blend([backgroundColor, color]), blend([backgroundColor]));
}

function checkLayer(layer: ParentNode): Problem[] {
  const answers = answersIn(layer);
  const lowest = Math.min(...(answers ?? []).map(contrastOf));
  return lowest < MIN_CONTRAST
    ? [`the text of an answer has a contrast of ${lowest.toFixed(1)}:1; expected ${MIN_CONTRAST}:1 or more`]
    : [];
}

/** Whether an element is on screen, as far as style decides about that. */
function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width * height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Checks whether the style of the page hides the first layer, or an answer in it, while it is open. */
function checkShown(notice: Element): Problem[] {
  // A message stands in the place of the first layer.
  const banner = notice.shadowRoot?.querySelector('[part~=banner]:not([hidden])');
  if (!banner || !notice.matches(':popover-open')) return [];
  const parts = [banner, ...banner.querySelectorAll('[part~=reject],[part~=accept]')];
  return parts.every(isShown)
    ? []
    : ['a style sheet or a content blocker hides the notice or one of its answers, so the choice is never asked'];
}

/**
 * Checks whether the answers can be seen and read, in the layers that are on screen. That both look alike the interface sees
 * to.
 * @returns each problem in one sentence
 */
export function checkAnswers(): Problem[] {
  const notice = page.querySelector('cookie-melding');
  const banner = notice?.shadowRoot;
  const preferences = banner?.querySelector('consent-preferences')?.shadowRoot;
  const ofLayers = [banner, preferences].flatMap((layer) => (layer ? checkLayer(layer) : []));
  return [...(notice ? checkShown(notice) : []), ...ofLayers];
}
