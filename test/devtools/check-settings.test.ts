import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { GateContext } from '../../src/core/core.js';
import schema from '../../src/settings/schema.json';
import { createSettingReader } from '../../src/settings/setting-reader.js';
import { faultsOf, nearest, type Schema } from '../../src/devtools/check-settings.js';
import { checkSettings } from '../../src/settings/check-settings.js';
import { documentedAttributes } from '../setup/documented.js';

const validate = new Ajv2020({ allErrors: true }).compile(schema);
const faults = (value: unknown) => faultsOf(value, schema as Schema);

afterEach(() => vi.unstubAllGlobals());

/** Whether the settings pass where they are used. */
function passes(settings: Record<string, unknown>): boolean {
  vi.stubGlobal('location', new URL('https://www.symbis.test/'));
  vi.stubGlobal('document', { baseURI: 'https://www.symbis.test/' });
  const report = vi.fn();
  const source = (name: string) => settings[name];
  checkSettings({ source, report, reader: createSettingReader(source) } as unknown as GateContext);
  return report.mock.calls.length === 0;
}

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
/** The JSON blocks in a text. */
const blocks = (text: string) =>
  [...text.matchAll(/<script type="application\/json" data-cookiemelding>([^]+?)<\/script>/g)].map(
    ([, block]) => JSON.parse(block!) as unknown,
  );

describe('the schema', () => {
  it.each<[string, unknown]>([
    ['cookieName', 'a.b-c'],
    ['cookieName', 'a b'],
    ['maxAgeDays', 182],
    ['maxAgeDays', '400'],
    ['maxAgeDays', 401],
    ['maxAgeDays', 0],
    ['maxAgeDays', 'long'],
    ['contact', 'contact@symbis.nl'],
    ['contact', 'symbis.nl'],
    ['gpc', 'ignore'],
    ['gpc', 'perhaps'],
    ['reload', 'never'],
    ['reload', 'often'],
    ['trigger', 'none'],
    ['trigger', 'all'],
    ['lateEvents', 'drop'],
    ['lateEvents', 'keep'],
    ['consentEvent', 'choice_made'],
    ['consentEvent', 'choice made'],
    ...['bottom', 'top', 'bottom-left', 'bottom-right', 'center', 'middle'].map(
      (value) => ['position', value] as [string, string],
    ),
    ['theme', 'dark'],
    ['theme', 'night'],
    ['form', 'u'],
    ['form', 'jij'],
    ['personalisedAds', true],
    ['personalisedAds', ''],
    ['personalisedAds', 'yes'],
    ['consentRate', 'true'],
    ['consentRate', 'often'],
    ['googleAnalytics', 'G-ABC1234567'],
    ['googleAnalytics', 'g-abc1234567, G-ABC1234568'],
    ['googleAnalytics', ['G-ABC1234567', 'G-ABC1234568']],
    ['googleAnalytics', 'UA-1234-1'],
    ['googleAnalytics', ['G-ABC1234567', 'x']],
    ['googleAds', 'AW-123456789'],
    ['googleAds', 'AW-x'],
    ['googleTagManager', 'GTM-ABC123'],
    ['googleTagManager', 'ABC123'],
    ['googleTagManagerCategories', 'analytics video'],
    ['googleTagManagerCategories', 'functional'],
    ['categories', ['video', 'chat']],
    ['categories', 'Video'],
    ['categories', ['functional']],
    ['import', 'cookiebot, onetrust'],
    ['import', ['vanilla-cookieconsent', 'klaro']],
    ['import', 'Cookiebot'],
    ['import', ['cookiebot', 'didomi']],
  ])('is of the same mind as the check of settings: %s %j', (name, value) => {
    expect(validate({ [name]: value })).toBe(passes({ [name]: value }));
  });

  it('names what the README names, and what stands in the block alone', () => {
    const names = documentedAttributes().map((name) =>
      name.slice('data-'.length).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    );
    expect(Object.keys(schema.properties).toSorted()).toEqual(
      [...names, '$schema', 'texts', 'cookies', 'googleConfig'].toSorted(),
    );
  });

  it.each(['README.md', 'demo/frame.html'])('takes what stands in %s', (file) => {
    const found = blocks(read(file));
    expect(found.length).toBeGreaterThan(0);
    for (const block of found) {
      validate(block);
      expect(validate.errors ?? []).toEqual([]);
      expect(faults(block)).toEqual([]);
    }
  });
});

describe('the JSON block is told where it is wrong', () => {
  it.each<[string, unknown, string]>([
    ['a name that there is not', { positon: 'top' }, '/positon: there is no such setting; did you mean "position"?'],
    ['a name of something else', { banana: 1 }, '/banana: there is no such setting'],
    ['no object', [], '/: [] is not object'],
    ['a number out of range', { maxAgeDays: 500 }, '/maxAgeDays: 500 is not integer from 1 to 400, or string like'],
    ['a declaration without a category', { cookies: [{ name: '_x' }] }, '/cookies/0: "category" is missing'],
    [
      'a kind that there is not',
      {
        cookies: [
          { name: '_x', category: 'analytics' },
          { name: '_y', category: 'analytics', kind: 'cookies' },
        ],
      },
      '/cookies/1/kind: "cookies" is not one of "cookie", "localStorage", "sessionStorage"',
    ],
    [
      'a property of a declaration with a slip',
      { cookies: [{ name: '_x', category: 'analytics', purpos: 'x' }] },
      '/cookies/0/purpos: there is no such setting; did you mean "purpose"?',
    ],
    ['a text that is none', { texts: { accept: 5 } }, '/texts/accept: 5 is not'],
    [
      'a text that is none in a language',
      { texts: { en: { accept: ' ' } } },
      '/texts/en/accept: " " is not string like',
    ],
    [
      'settings of an id that are no object',
      { googleConfig: { 'G-ABC1234567': 5 } },
      '/googleConfig/G-ABC1234567: 5 is not object',
    ],
    ['a key with a slash', { 'a/b~c': 1 }, '/a~1b~0c: there is no such setting'],
  ])('%s', (_, value, fault) => {
    expect(faults(value)).toEqual([expect.stringContaining(fault)]);
    expect(validate(value)).toBe(false);
  });

  it('in many places, in one go, and where there are too many declarations', () => {
    const cookies = Array.from({ length: 600 }, () => ({ name: '_x', category: 'analytics' }));
    expect(faults({ gpc: 'x', theme: 5, cookies })).toHaveLength(3);
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
    expect(nearest(name, ['controller', 'policyUrl', 'googleAnalytics', 'gpc'])).toBe(meant);
  });
});
