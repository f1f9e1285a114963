// Measures colours in screenshots.
import { PNG } from 'pngjs';
import { contrast, type Rgb } from '../../src/devtools/contrast.js';

/** The number of pixels of each colour. */
function coloursOf(screenshot: Buffer): Map<string, number> {
  const { data } = PNG.sync.read(screenshot);
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

const parse = (colour: string) => colour.split(',').map(Number) as unknown as Rgb;

/** The highest contrast of any colour with the most common one, the background. */
export function contrastIn(screenshot: Buffer): number {
  const colours = [...coloursOf(screenshot)].toSorted(([, a], [, b]) => b - a).map(([colour]) => parse(colour));
  const [background, ...rest] = colours;
  if (!background || !rest[0]) return 1;
  return Math.max(...rest.map((colour) => contrast(background, colour)));
}

/** The colours that have more pixels in the later screenshot, largest increase first. */
export function newColours(before: Buffer, after: Buffer): Rgb[] {
  const [countsBefore, countsAfter] = [coloursOf(before), coloursOf(after)];
  const increase = (colour: string) => (countsAfter.get(colour) ?? 0) - (countsBefore.get(colour) ?? 0);
  return [...countsAfter.keys()]
    .filter((colour) => increase(colour) > 0)
    .toSorted((a, b) => increase(b) - increase(a))
    .map(parse);
}

/** The most common colour. */
export const background = (screenshot: Buffer): Rgb =>
  parse([...coloursOf(screenshot)].toSorted(([, a], [, b]) => b - a)[0]![0]);
