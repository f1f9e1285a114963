import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../src/consent/codec.js';
import type { ConsentRecord } from '../../src/consent/record.js';
import { random } from '../setup/random.js';

const record: ConsentRecord = {
  v: 1,
  id: '0b0e9d5c-6f0c-4e0f-9a43-1d8f9b1c2d3e',
  time: '2026-11-22T10:11:12.000Z',
  policy: '2023-01-16',
  lang: 'nl',
  method: 'save',
  choices: { analytics: true, advertising: false },
};
const stored = (value: unknown) => encodeURIComponent(JSON.stringify(value));

describe('a stored record', () => {
  it('decodes to what was encoded', () => {
    expect(decode(encodeURIComponent(encode(record)))).toEqual(record);
  });

  it('takes a small part of what a cookie holds', () => {
    expect(encodeURIComponent(encode(record)).length).toBeLessThan(400);
    expect(encode(record).length).toBeLessThan(300);
  });

  it('is frozen, choices included', () => {
    const decoded = decode(stored(record))!;
    expect(Object.isFrozen(decoded)).toBe(true);
    expect(Object.isFrozen(decoded.choices)).toBe(true);
  });

  it('may have no id, and answers for services', () => {
    const { id: _, ...rest } = record;
    const own: ConsentRecord = { ...rest, services: { youtube: true, 'film.example': false } };
    expect(decode(stored(own))).toEqual(own);
    expect(Object.isFrozen(decode(stored(own))!.services)).toBe(true);
    expect(encode(decode(stored(rest))!)).toBe(JSON.stringify(rest));
  });

  it('is read without what this format does not know', () => {
    const decoded = decode(stored({ ...record, email: 'a@b.nl', services: {}, constructor: 'x' }));
    expect(Object.keys(decoded!)).toEqual(Object.keys(record));
  });

  it("may have answers for the site's own categories", () => {
    const own = { ...record, choices: { 'live-chat': true } };
    expect(decode(stored(own))?.choices['live-chat']).toBe(true);
  });
});

describe('what is not a record of this version', () => {
  const without = (name: keyof ConsentRecord) => {
    const { [name]: _, ...rest } = record;
    return rest;
  };
  it.each([
    ['nothing', ''],
    ['a broken escape', '%'],
    ['half a character', '%E0%A4'],
    ['no JSON', 'yes'],
    ['cut off', stored(record).slice(0, 60)],
    ['a number', stored(5)],
    ['null', stored(null)],
    ['true', stored(true)],
    ['a string', stored('analytics')],
    ['an array', stored([record])],
    ['an empty object', stored({})],
    ['a later version', stored({ ...record, v: 2 })],
    ['a version as text', stored({ ...record, v: '1' })],
    ['an id that is no text', stored({ ...record, id: 7 })],
    ['an answer for a service that is no answer', stored({ ...record, services: { youtube: 'yes' } })],
    ['no time', stored(without('time'))],
    ['no policy', stored(without('policy'))],
    ['no language', stored(without('lang'))],
    ['no method', stored(without('method'))],
    ['an unreadable time', stored({ ...record, time: 'yesterday' })],
    ['a time of another type', stored({ ...record, time: {} })],
    ['choices that are text', stored({ ...record, choices: 'analytics' })],
    ['a grant as text', stored({ ...record, choices: { analytics: 'true' } })],
    ['a grant as a number', stored({ ...record, choices: { analytics: 1 } })],
    ['nested very deep', encodeURIComponent('['.repeat(1300) + ']'.repeat(1300))],
  ])('%s', (_, text) => {
    expect(decode(text)).toBeUndefined();
  });

  it('cannot reach Object.prototype', () => {
    decode(encodeURIComponent('{"__proto__":{"analytics":true},"constructor":{"prototype":{"analytics":true}}}'));
    expect(({} as { analytics?: boolean }).analytics).toBeUndefined();
  });

  it('is not completed from a polluted Object.prototype', () => {
    const planted = Object.prototype as unknown as Record<string, unknown>;
    Object.assign(planted, { ...record, choices: { analytics: true } });
    try {
      expect(decode(stored({}))).toBeUndefined();
      expect(decode(stored({ v: 1 }))).toBeUndefined();
    } finally {
      for (const name of Object.keys(record)) delete planted[name];
    }
  });
});

describe('garbage', () => {
  it('never throws and never grants (5,000 mutations with a seed)', () => {
    const next = random(20261122);
    const pick = <T>(items: readonly T[]) => items[Math.floor(next() * items.length)] as T;
    const values = [
      null,
      0,
      1,
      'true',
      'granted',
      [],
      {},
      [true],
      { analytics: 1 },
      '__proto__',
      'x'.repeat(5000),
      Infinity,
    ];
    const whole = stored(record);
    for (let round = 0; round < 5000; round++) {
      const name = pick(Object.keys(record));
      const text = pick([
        () => whole.slice(0, Math.floor(next() * (whole.length - 1))),
        () =>
          Array.from({ length: Math.floor(next() * 60) }, () => String.fromCodePoint(Math.floor(next() * 0x24ff))).join(
            '',
          ),
        () => stored({ ...record, choices: { analytics: pick(values) } }),
        () => stored({ ...record, [name]: pick(values), choices: { analytics: false } }),
        () => whole.replace(/true/, pick(['TRUE', '1', '"true"', 'truetrue', ''])),
        () => `%7B%22__proto__%22%3A${whole}%7D`,
      ])();
      expect(decode(text)?.choices.analytics, text).not.toBe(true);
    }
  });

  // A pattern that backtracks would take minutes; a busy machine takes some milliseconds.
  it('of 100 kB takes less than 50 ms', () => {
    for (const text of [
      '%'.repeat(1e5),
      '{'.repeat(1e5),
      `"${'\\'.repeat(1e5)}`,
      stored({ ...record, id: 'a'.repeat(1e5) }),
    ]) {
      const start = performance.now();
      decode(text);
      expect(performance.now() - start).toBeLessThan(50);
    }
  });
});
