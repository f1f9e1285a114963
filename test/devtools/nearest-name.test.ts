import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/devtools/edit-distance.js';
import { nearestName } from '../../src/devtools/nearest-name.js';

describe('the edit distance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['flaw', 'lawn', 2],
    ['controler', 'controller', 1],
    ['positon', 'position', 1],
    ['saturday', 'sunday', 3],
    ['abc', 'xyz', 3],
  ])('from "%s" to "%s" is %d', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
    expect(editDistance(to, from)).toBe(distance);
  });

  it('is zero between equal words alone, and no longer than by way of a third', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, word, (one, other, third) => {
        expect(editDistance(one, other) === 0).toBe(one === other);
        expect(editDistance(one, other)).toBeLessThanOrEqual(editDistance(one, third) + editDistance(third, other));
      }),
    );
  });
});

describe('the name that was meant', () => {
  it.each([
    ['controler', 'controller'],
    ['policyurl', 'policyUrl'],
    ['googleAnalytic', 'googleAnalytics'],
    ['analytics', undefined],
    ['x', undefined],
    ['', undefined],
  ])('by "%s" is %s', (name, meant) => {
    expect(nearestName(name, ['controller', 'policyUrl', 'googleAnalytics', 'gpc'])).toBe(meant);
  });
});
