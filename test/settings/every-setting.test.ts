// What holds for every setting, also for one that is added tomorrow: the schema says what is usable, and what is not has its
// default, with one message.
import { describe, expect, it } from 'vitest';
import schema from '../../src/settings/schema.json';
import { readSettings } from '../../src/settings/settings.js';
import { SETTING_TABLE } from '../../src/settings/setting-table.js';
import { validateSettings } from '../../src/settings/validate-settings.js';
import { random } from '../setup/random.js';

function read(given: Record<string, unknown>, isSecure = true) {
  const problems: string[] = [];
  const report = (problem: string) => problems.push(problem);
  const baseUrl = 'https://www.symbis.nl/';
  const settings = readSettings(given, { hostname: 'www.symbis.nl', isSecure, baseUrl, report });
  return { settings: settings as unknown as Record<string, unknown>, problems };
}

const DEFAULTS = read({}).settings;
const NAMES = Object.keys(schema.properties).filter((name) => name !== '$schema') as (keyof typeof SETTING_TABLE)[];

const MB = 1_000_000;

/** Values that no setting can use, whatever it is for. */
const UNUSABLE: readonly [what: string, value: unknown][] = [
  ['an object', { a: 1 }],
  ['an object without a prototype', Object.create(null)],
  ['a list in a list', [['G-ABC1234567']]],
  ['a list with an object', [{}]],
  ['a list with a boolean', [true]],
  ['a number that is none', NaN],
  ['a number without end', Infinity],
  ['a symbol', Symbol('x')],
  ['a function', () => 'auto'],
  ['several megabytes', 'a'.repeat(3 * MB)],
  ['several megabytes of spaces in a text', `a${' '.repeat(3 * MB)}b`],
  ['several megabytes of brackets', '['.repeat(3 * MB)],
  ['a list of a million words', Array.from({ length: MB }, () => 'analytics')],
];

/** What else may come in an attribute. Some of it is a fine text. */
const HOSTILE: readonly string[] = [
  '"><img src=x onerror=window.pwned=1>',
  'javascript:alert(1)',
  'data:text/html,x',
  '__proto__',
  'constructor',
  'a;b',
  'a=b',
  'a\u0000b',
  '\u202Eabc',
  '\ud800',
  '-1',
  '0',
  '401',
  '9999',
  '1e9',
  '0x1000',
  'Infinity',
  'NaN',
  '182.5',
  'auto; Secure',
  'functional',
  '//elders.test',
  'https://',
  '../..',
  '{}',
  'null',
  'undefined',
];

describe.each(NAMES)('%s', (name) => {
  const isJson = SETTING_TABLE[name].kind === 'json';

  it.each(UNUSABLE)('that is %s has its default', (_, value) => {
    const start = performance.now();
    const { settings, problems } = read({ [name]: value });
    expect(performance.now() - start).toBeLessThan(1000);
    if (name === 'supervisor' || name === 'services' || !isJson) expect(settings).toEqual(DEFAULTS);
    if (!isJson) {
      expect(problems).toEqual([expect.stringMatching(/ is not usable/)]);
      // Nobody reads megabytes in a console.
      expect(problems[0]!.length).toBeLessThan(400);
    }
  });

  it.each(HOSTILE)('that is %j is used as the schema says, or has its default', (value) => {
    const { settings, problems } = read({ [name]: value });
    if (isJson) return;
    const isUsable = validateSettings({ [name]: value }).length === 0 && problems.length === 0;
    if (!isUsable) expect({ [name]: settings[name] }).toEqual({ [name]: DEFAULTS[name] });
    expect(problems.length).toBe(isUsable ? 0 : 1);
  });
});

describe('the age of a choice', () => {
  it.each([
    '9999',
    'Infinity',
    '1e9',
    '0x1000',
    '-1',
    '0',
    '401',
    '4e2',
    '182.5',
    '١٨٢',
    '1_0',
    9999,
    Infinity,
    1e9,
    0x1000,
    -0,
    1e21,
  ])('is that of the law for %j', (maxAgeDays) => {
    expect(read({ maxAgeDays }).settings['maxAgeDays']).toBe(182);
  });
});

describe('the name of the cookie', () => {
  it.each(['a;b', 'a=b', 'a b', 'a,b', 'a%20b', 'é', 'a'.repeat(65), '__Http-x', '__host-HTTP-x'])(
    'is its default for one that no browser stores: %s',
    (cookieName) => {
      const { settings, problems } = read({ cookieName });
      expect(settings['cookieName']).toBe('cookiemelding');
      expect(problems).toHaveLength(1);
    },
  );

  it.each(['__Host-keuze', '__Secure-keuze', '__host-keuze'])('%s keeps a choice over https alone', (cookieName) => {
    expect(read({ cookieName })).toMatchObject({ settings: { cookieName }, problems: [] });
    const { settings, problems } = read({ cookieName }, false);
    // Another name would be one that the site's server does not read.
    expect(settings).toMatchObject({ cookieName, isCookieAllowed: false });
    expect(problems).toEqual([expect.stringContaining('needs https')]);
  });

  it('with __Host- is never shared with sub-domains', () => {
    const { settings, problems } = read({ cookieName: '__Host-keuze', cookieDomain: 'symbis.nl' });
    expect(settings).toMatchObject({ cookieName: '__Host-keuze', cookieDomain: '' });
    expect(problems).toEqual([expect.stringContaining('is not usable with a cookie name that starts with __Host-')]);
  });
});

describe('the domain of the cookie', () => {
  it.each(['nl', '.nl', 'bis.nl', 'elders.nl', 'www.symbis.nl.', 'WWW.symbis.nl', '*', 'symbis.nl; Secure'])(
    'is this host alone for %s',
    (cookieDomain) => {
      const { settings, problems } = read({ cookieDomain });
      expect(settings['cookieDomain']).toBe('');
      expect(problems).toHaveLength(1);
    },
  );

  it.each(['127.0.0.1', '[::1]'])('is this host alone for a part of the address %s', (hostname) => {
    const context = { hostname, isSecure: false, baseUrl: 'http://x/', report: () => undefined };
    expect(readSettings({ cookieDomain: hostname.slice(4) }, context).cookieDomain).toBe('');
  });
});

describe('ten thousand random settings', () => {
  const WORDS = [...HOSTILE, 'G-ABC1234567', 'AW-123456789', 'analytics', 'nl', 'auto', 'respect', '30', '', 'true'];

  it('are read without an error, in time, and never to more than the schema allows', () => {
    const next = random(21);
    const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(next() * list.length)]!;
    const value = (depth: number): unknown => {
      const kind = Math.floor(next() * (depth > 0 ? 8 : 6));
      if (kind < 3) return pick(WORDS);
      if (kind === 3) return pick([null, undefined, true, false, 0, -1, 1e9, NaN, 10n]);
      if (kind === 4) return String.fromCharCode(...Array.from({ length: 5 }, () => Math.floor(next() * 65_536)));
      if (kind === 5) return pick(WORDS).repeat(Math.floor(next() * 50));
      if (kind === 6) return Array.from({ length: Math.floor(next() * 4) }, () => value(depth - 1));
      return Object.fromEntries(Array.from({ length: 3 }, () => [pick([...NAMES, ...WORDS]), value(depth - 1)]));
    };
    const start = performance.now();
    for (let run = 0; run < 10_000; run++) {
      const given = Object.fromEntries(Array.from({ length: 4 }, () => [pick(NAMES), value(2)]));
      const { settings, problems } = read(given);
      expect(settings['maxAgeDays']).toSatisfy((days: number) => Number.isInteger(days) && days >= 1 && days <= 400);
      expect(settings['cookieName']).toMatch(/^[\w.-]{1,64}$/);
      expect(settings['cookieDomain']).toMatch(/^((www\.)?symbis\.nl)?$/);
      expect((settings['categories'] as string[]).includes('functional')).toBe(false);
      for (const name of ['policyUrl', 'recordsUrl', 'googleUrl'])
        expect(settings[name] ?? 'https:').toMatch(/^https?:/);
      for (const problem of problems) expect(problem.length).toBeLessThan(5000);
      expect(({} as Record<string, unknown>)['analytics']).toBeUndefined();
    }
    expect(performance.now() - start).toBeLessThan(30_000);
  }, 60_000);
});
