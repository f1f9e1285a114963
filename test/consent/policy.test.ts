import { describe, expect, it } from 'vitest';
import { DAY_MS, isValid, type Policy } from '../../src/consent/policy.js';
import type { ConsentRecord } from '../../src/consent/record.js';

const now = Date.parse('2026-11-22T12:00:00Z');
const policy: Policy = { policyVersion: '2023-01-16', categories: ['analytics', 'advertising'], maxAgeDays: 182 };
const record = (changes: Partial<ConsentRecord> & { age?: number } = {}): ConsentRecord => ({
  v: 1,
  id: 'x',
  time: new Date(now - (changes.age ?? 0)).toISOString(),
  policy: policy.policyVersion,
  lang: 'nl',
  method: 'save',
  choices: { analytics: true, advertising: false },
  ...changes,
});

it('that refused everything counts for another policy for six months, also where a choice counts for longer', () => {
  const refusal = (days: number) =>
    record({ policy: 'old', age: days * DAY_MS, choices: { analytics: false, advertising: false } });
  const longer = { ...policy, maxAgeDays: 400 };
  expect([181, 182, 183].map((days) => isValid(refusal(days), longer, now))).toEqual([true, false, false]);
});

describe('a stored choice', () => {
  it.each([
    ['made just now', record(), true],
    ['made a minute less than its maximum age ago', record({ age: 182 * DAY_MS - 60_000 }), true],
    ['expired', record({ age: 182 * DAY_MS }), false],
    ['made years ago', record({ age: 4000 * DAY_MS }), false],
    ['made an hour in the future, by a wrong clock', record({ age: -DAY_MS / 24 }), true],
    ['made more than a day in the future', record({ age: -DAY_MS - 1 }), false],
    ['made for another policy', record({ policy: '2022-01-01' }), false],
    ['made before the policy had a version', record({ policy: '' }), false],
    [
      'that refused everything, for another policy, less than six months ago',
      record({ policy: '2022-01-01', age: 181 * DAY_MS, choices: { analytics: false, advertising: false } }),
      true,
    ],
    [
      'that refused everything but a service, for another policy',
      record({
        policy: '2022-01-01',
        choices: { analytics: false, advertising: false },
        services: { youtube: true },
      }),
      false,
    ],
    [
      'that refused everything, for another policy, without an answer for a new category',
      record({ policy: '2022-01-01', choices: { analytics: false } }),
      false,
    ],
    ['without an answer for a category', record({ choices: { analytics: true } }), false],
    [
      'with an answer for a category that is no longer asked',
      record({ choices: { analytics: true, advertising: true, chat: true } }),
      true,
    ],
    ['from before there were services', record(), true, ['youtube']],
    ['about every service', record({ asked: ['chat', 'youtube'] }), true, ['youtube']],
    ['from before a service was declared', record({ asked: ['chat'] }), false, ['chat', 'youtube']],
    ['from before the first service, by a list without one', record({ asked: [] }), false, ['youtube']],
    [
      'that refused everything, from before a service was declared',
      record({ choices: { analytics: false, advertising: false }, asked: ['chat'] }),
      false,
      ['youtube'],
    ],
    ['about a service that is no longer declared', record({ asked: ['chat', 'youtube'] }), true, ['chat']],
    ['that refuses everything', record({ choices: { analytics: false, advertising: false } }), true],
  ] as [string, ConsentRecord, boolean, string[]?][])('%s: counts is %s', (_, stored, counts, services = []) => {
    expect(isValid(stored, { ...policy, services: services.map((name) => ({ name })) }, now)).toBe(counts);
  });

  it('is valid equally long after a refusal as after an acceptance', () => {
    for (const granted of [true, false]) {
      const choices = { analytics: granted, advertising: granted };
      expect(isValid(record({ choices, age: 182 * DAY_MS - 1 }), policy, now)).toBe(true);
      expect(isValid(record({ choices, age: 182 * DAY_MS }), policy, now)).toBe(false);
    }
  });

  it('with an unreadable time is not valid', () => {
    expect(isValid(record({ time: 'soon' }), policy, now)).toBe(false);
  });
});
