// What is really on screen, from a picture of it.
import { PNG } from 'pngjs';
import { contrast, type Rgb } from '../../src/devtools/contrast.js';

/** The colours of a picture, with how many pixels have each. */
function coloursOf(picture: Buffer): Map<string, number> {
  const { data } = PNG.sync.read(picture);
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

const parse = (colour: string) => colour.split(',').map(Number) as unknown as Rgb;

/** The contrast of what stands on the commonest colour of a picture: that of the colour furthest from it. */
export function contrastIn(picture: Buffer): number {
  const colours = [...coloursOf(picture)].toSorted(([, a], [, b]) => b - a).map(([colour]) => parse(colour));
  const [background, ...rest] = colours;
  if (!background || !rest[0]) return 1;
  return Math.max(...rest.map((colour) => contrast(background, colour)));
}

/** The colours that a later picture has more of, most first. */
export function newColours(before: Buffer, after: Buffer): Rgb[] {
  const [former, latter] = [coloursOf(before), coloursOf(after)];
  const more = (colour: string) => (latter.get(colour) ?? 0) - (former.get(colour) ?? 0);
  return [...latter.keys()]
    .filter((colour) => more(colour) > 0)
    .toSorted((a, b) => more(b) - more(a))
    .map(parse);
}

/** The commonest colour of a picture. */
export const background = (picture: Buffer): Rgb =>
  parse([...coloursOf(picture)].toSorted(([, a], [, b]) => b - a)[0]![0]);
