import type { OtherAnswer } from './other-choice.js';

export type Pair = readonly [name: string, value: string];

/**
 * Reads a text like `a:yes,b:no`, percent-encoded or not, with or without braces and quotes. A broken escape yields an
 * empty list. Never throws.
 */
export function readPairs(text: string): Pair[] {
  try {
    const pairs = decodeURIComponent(text).replace(/[{}']/g, '').split(',');
    return pairs.map((pair) => {
      const colon = pair.indexOf(':');
      return [pair.slice(0, colon), pair.slice(colon + 1)];
    });
  } catch {
    return [];
  }
}

/** The pairs that are answers. */
export const answersIn = (pairs: readonly Pair[], yes: string, no: string): OtherAnswer[] =>
  pairs.filter(([, value]) => value === yes || value === no).map(([name, value]) => [name, value === yes]);
