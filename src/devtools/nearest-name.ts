import { editDistance } from './edit-distance.js';

/** Finds the name that was probably meant by a misspelt one; `undefined` when none comes close. */
export function nearestName(misspelt: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, distance: editDistance(misspelt.toLowerCase(), name.toLowerCase()) }))
    .toSorted((one, other) => one.distance - other.distance);
  return best && best.distance <= Math.max(1, misspelt.length / 3) ? best.name : undefined;
}
