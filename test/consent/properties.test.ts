// Properties that hold for any input.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../src/consent/codec.js';
import { isValid } from '../../src/consent/policy.js';
import { ConsentManager } from '../../src/consent/consent-manager.js';
import { grants, isRefusal, type ConsentRecord } from '../../src/consent/record.js';
import { fill, list } from '../../src/locales/fill.js';
import { ownTexts } from '../../src/locales/own-texts.js';
import { readConsent } from '../../src/server.js';

const NOW_MS = Date.parse('2026-11-25T12:00:00.000Z');
const categories = ['analytics', 'advertising'];

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.json().map(encodeURIComponent));
const record: fc.Arbitrary<ConsentRecord> = fc.record({
  v: fc.constant(1 as const),
  id: fc.uuid(),
  time: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  policy: fc.string({ maxLength: 40 }),
  lang: fc.constantFrom('nl', 'en', 'de'),
  method: fc.constantFrom('accept-all', 'reject-all', 'save', 'placeholder', 'api'),
  choices: fc.dictionary(fc.constantFrom('analytics', 'advertising', 'video', 'chat'), fc.boolean()),
});
/** A record with one field replaced by an arbitrary value. */
const tampered = fc.tuple(
  record,
  fc.constantFrom('v', 'id', 'time', 'policy', 'lang', 'method', 'choices'),
  fc.jsonValue(),
);

describe('any stored value', () => {
  it('is read without an error, and grants nothing unless it is a whole record that says so', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = decode(text);
        for (const category of categories) {
          if (grants(read, category)) {
            expect(read).toMatchObject({ v: 1 });
            expect(read!.choices[category]).toBe(true);
          }
        }
        expect(({} as Record<string, unknown>)['analytics']).toBeUndefined();
      }),
      { numRuns: 10_000 },
    );
  });

  it('is read as it was written, frozen, and takes less than a kilobyte with ten categories', () => {
    fc.assert(
      fc.property(record, (written) => {
        const text = encodeURIComponent(encode(written));
        const read = decode(text);
        expect({ ...read, choices: { ...read?.choices } }).toEqual(written);
        expect(Object.isFrozen(read) && Object.isFrozen(read?.choices)).toBe(true);
      }),
    );
    const ten = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`category-${at}`, true]));
    const large: ConsentRecord = {
      v: 1,
      id: crypto.randomUUID(),
      time: new Date(NOW_MS).toISOString(),
      policy: '2023-01-16',
      lang: 'nl',
      method: 'accept-all',
      choices: ten,
    };
    expect(`cookiemelding=${encodeURIComponent(encode(large))}`.length).toBeLessThan(1024);
  });

  it('with one thing replaced by anything grants only what is literally true', () => {
    fc.assert(
      fc.property(tampered, ([written, name, value]) => {
        const read = decode(encodeURIComponent(JSON.stringify({ ...written, [name]: value })));
        if (!read) return;
        for (const category of categories) {
          const stored = name === 'choices' ? Object(value) : written.choices;
          expect(grants(read, category)).toBe(Object.hasOwn(stored, category) && stored[category] === true);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it('is valid only for its time, its policy and every category that is asked', () => {
    fc.assert(
      fc.property(record, fc.integer({ min: 1, max: 400 }), (stored, maxAgeDays) => {
        const counts = isValid(stored, { categories, policyVersion: stored.policy, maxAgeDays }, NOW_MS);
        const age = (NOW_MS - Date.parse(stored.time)) / 864e5;
        expect(counts).toBe(age > -1 && age < maxAgeDays && categories.every((name) => name in stored.choices));
        // Whoever refused everything is not asked again within six months because the statement has changed.
        const changed = { categories, policyVersion: `${stored.policy}x`, maxAgeDays };
        expect(isValid(stored, changed, NOW_MS)).toBe(counts && isRefusal(stored) && age < 182);
      }),
    );
  });
});

describe('any Cookie header', () => {
  it('is read without an error, and two cookies that disagree are no choice', () => {
    fc.assert(
      fc.property(anyText, record, (header, stored) => {
        expect(() => readConsent(header)).not.toThrow();
        const cookie = `cookiemelding=${encodeURIComponent(encode(stored))}`;
        const other = `cookiemelding=${encodeURIComponent(encode({ ...stored, id: 'other' }))}`;
        expect(readConsent(`${cookie}; ${other}`, { now: Date.parse(stored.time) })).toBeUndefined();
      }),
    );
  });
});

describe('any text of a site owner', () => {
  it('is text for text, and nothing else is taken', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('nl', 'en', '__proto__', 'constructor'), (setting, lang) => {
        const texts = ownTexts(setting, lang);
        expect(Object.values(texts).every((text) => typeof text === 'string' && text.trim())).toBe(true);
        expect(Object.keys(texts)).not.toContain('lang');
      }),
    );
  });

  it('is filled in once: braces in a value are not replaced', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(fill('{a}-{b}-{c}', { a: one, b: other })).toBe(`${one}-${other}-{c}`);
      }),
    );
    expect(fill('{a}', { a: '{b}', b: 'x' })).toBe('{b}');
  });

  it('is listed with every item, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]+$/), { minLength: 1 }), (items) => {
        expect(list(items, ' en ').split(/, | en /)).toEqual(items);
      }),
    );
  });
});

describe('any sequence of answers', () => {
  type Answer = boolean | Readonly<Record<string, boolean>>;
  const answer: fc.Arbitrary<Answer> = fc.oneof(
    fc.boolean(),
    fc.dictionary(fc.constantFrom('analytics', 'advertising', 'chat', 'youtube', 'nothing'), fc.boolean(), {
      maxKeys: 3,
    }),
  );

  it('grants a category or a service by its own answer alone, in 100,000 of them', { timeout: 60_000 }, () => {
    let stored: ConsentRecord | undefined;
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 6 }), (answers) => {
        stored = undefined;
        const manager = new ConsentManager({
          report: () => undefined,
          policy: {
            policyVersion: '',
            categories,
            services: [{ name: 'chat', category: 'advertising', hosts: [] }],
            maxAgeDays: 182,
          },
          store: { read: () => stored, write: (written) => ((stored = written), true) },
          now: () => NOW_MS,
          createId: () => undefined,
          language: () => 'nl',
          onStore: () => {},
          onChange: () => {},
        });
        const expected: Record<string, boolean> = { analytics: false, advertising: false };
        // Absent while it follows its category.
        let own: Record<string, boolean> = {};
        for (const given of answers) {
          manager.answer(given, { method: 'api' });
          for (const name of categories)
            expected[name] = typeof given === 'boolean' ? given : (given[name] ?? expected[name]!);
          own = typeof given === 'boolean' ? {} : { ...own, ...given };
          for (const name of categories) delete own[name];
          if (own['chat'] === expected['advertising']) delete own['chat'];
          const granted = {
            ...expected,
            chat: own['chat'] ?? expected['advertising'],
            youtube: own['youtube'] ?? false,
            nothing: false,
          };
          const isRight = Object.entries(granted).every(([name, isGranted]) => manager.isGranted(name) === isGranted);
          // What another page reads of it is the same. `expect` alone would take most of the time.
          const read = decode(encodeURIComponent(encode(manager.record!)));
          if (!isRight || JSON.stringify(read) !== JSON.stringify(manager.record)) expect(manager.record).toBe(granted);
        }
      }),
      { numRuns: 100_000 },
    );
  });
});
