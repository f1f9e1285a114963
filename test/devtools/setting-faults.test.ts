import { describe, expect, it } from 'vitest';
import { describeSettingFault, findSettingFaults } from '../../src/devtools/setting-faults.js';

const problems = (value: unknown) => findSettingFaults(value).map(describeSettingFault);
const cookie = { name: '_x', category: 'analytics' };

describe('settings are checked by the schema', () => {
  it.each<[string, unknown, string]>([
    ['an unknown name', { positon: 'top' }, '/positon: there is no such setting; did you mean "position"?'],
    ['a name that resembles none', { banana: 1 }, '/banana: there is no such setting'],
    ['a list instead of an object', [], '/: [] is not object'],
    ['null', null, '/: null is not object'],
    [
      'a number out of range',
      { maxAgeDays: 500 },
      '/maxAgeDays: 500 is not integer from 1 to 400, or string like ^([1-9]\\d?|[1-3]\\d\\d|400)$',
    ],
    ['a text instead of a list', { cookies: 'x' }, '/cookies: "x" is not array'],
    ['a number instead of a text', { controller: 5 }, '/controller: 5 is not string'],
    ['null instead of a text', { controller: null }, '/controller: null is not string'],
    [
      'a list with one bad word',
      { googleAds: ['AW-123456789', 'x'] },
      '/googleAds: ["AW-123456789","x"] is not string',
    ],
    ['a declaration without a category', { cookies: [{ name: '_x' }] }, '/cookies/0: "category" is missing'],
    [
      'a declaration with a short name',
      { cookies: [{ ...cookie, name: '_' }] },
      '/cookies/0/name: "_" is not string of at least 2 characters',
    ],
    [
      'an unknown kind',
      { cookies: [cookie, { ...cookie, kind: 'cookies' }] },
      '/cookies/1/kind: "cookies" is not one of "cookie", "localStorage", "sessionStorage"',
    ],
    [
      'a misspelt property',
      { cookies: [{ ...cookie, purpos: 'x' }] },
      '/cookies/0/purpos: there is no such setting; did you mean "purpose"?',
    ],
    ['a number as a text', { texts: { accept: 5 } }, '/texts/accept: 5 is not string like \\S, or object'],
    [
      'a blank text of one language',
      { texts: { en: { accept: ' ' } } },
      '/texts/en/accept: " " is not string like \\S',
    ],
    [
      'a config that is no object',
      { googleConfig: { 'G-ABC1234567': 5 } },
      '/googleConfig/G-ABC1234567: 5 is not object',
    ],
    ['a name with a slash and a tilde', { 'a/b~c': 1 }, '/a~1b~0c: there is no such setting'],
    ['a text of a name with a slash', { texts: { 'a/b~c': 1 } }, '/texts/a~1b~0c: 1 is not'],
    [
      'too many declarations',
      { cookies: Array.from({ length: 501 }, () => cookie) },
      '/cookies: more than 500 are left out',
    ],
    ['a long value, cut off', { gpc: 'x'.repeat(100) }, `/gpc: "${'x'.repeat(59)} is not one of "respect", "ignore"`],
  ])('%s', (_, settings, problem) => {
    expect(problems(settings)).toEqual([expect.stringContaining(problem)]);
  });

  it('in many places at once', () => {
    const cookies = Array.from({ length: 600 }, () => cookie);
    expect(problems({ gpc: 'x', theme: 5, cookies, texts: { nl: { accept: 1, reject: ' ' }, en: 5 } })).toEqual([
      '/gpc: "x" is not one of "respect", "ignore"',
      '/theme: 5 is not one of "auto", "light", "dark"',
      '/texts/nl/accept: 1 is not string like \\S',
      '/texts/nl/reject: " " is not string like \\S',
      '/texts/en: 5 is not string like \\S, or object',
      '/cookies: more than 500 are left out',
    ]);
  });

  it('as their own properties alone: what a page adds to Object.prototype is none', () => {
    // oxlint-disable-next-line no-extend-native
    Object.defineProperty(Object.prototype, 'banana', {
      value: 1,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    try {
      expect(problems({ cookies: [cookie] })).toEqual([]);
    } finally {
      delete (Object.prototype as { banana?: number }).banana;
    }
    expect(problems(Object.assign(Object.create(null), { controller: 'Symbis' }))).toEqual([]);
    expect(problems(JSON.parse('{"__proto__": {"analytics": true}}'))).toEqual([
      '/__proto__: there is no such setting',
    ]);
  });
});
