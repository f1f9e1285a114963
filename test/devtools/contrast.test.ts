import { expect, it } from 'vitest';
import { contrast, type Rgb } from '../../src/devtools/contrast.js';

const white: Rgb = [255, 255, 255];

it.each<[color: Rgb, ratio: number]>([
  [white, 1],
  [[0, 0, 0], 21],
  // Values that are known: https://webaim.org/resources/contrastchecker/
  [[118, 118, 118], 4.54],
  [[119, 119, 119], 4.48],
  [[255, 0, 0], 4],
  [[0, 0, 255], 8.59],
])('the contrast of %j with white is %d to 1, either way round', (color, ratio) => {
  expect(contrast(color, white)).toBeCloseTo(ratio, 1);
  expect(contrast(white, color)).toBe(contrast(color, white));
});
