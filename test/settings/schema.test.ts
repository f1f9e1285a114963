// schema.json, and what is made from it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingTable } from '../../src/build/setting-table.js';
import { settingsValidator } from '../../src/build/settings-validator.js';
import schema from '../../src/settings/schema.json';
import { readSettings } from '../../src/settings/settings.js';
import { SETTING_TABLE } from '../../src/settings/setting-table.js';
import { validateSettings } from '../../src/settings/validate-settings.js';
import { documentedAttributes } from '../setup/documented.js';
import { documents } from '../setup/documents.js';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const validator = read('src/settings/validate-settings.ts');

const isValid = (settings: object) => validateSettings(settings).length === 0;

/** Whether the core reads settings without a report. */
function isUsable(settings: Record<string, unknown>): boolean {
  const problems: string[] = [];
  const report = (problem: string) => problems.push(problem);
  readSettings(settings, { hostname: 'www.symbis.test', isSecure: true, baseUrl: 'https://www.symbis.test/', report });
  return problems.length === 0;
}

/** The JSON blocks in a text. */
const blocks = (text: string) =>
  [...text.matchAll(/<script type="application\/json" data-cookiemelding>([^]+?)<\/script>/g)].map(
    ([, block]) => JSON.parse(block!) as object,
  );

describe('the files made from the schema are up to date (npm run settings)', () => {
  it('the table that settings are read by', async () => {
    expect(read('src/settings/setting-table.ts')).toBe(await settingTable());
  });

  it('the validator', { timeout: 30_000 }, async () => {
    expect(validator).toBe(await settingsValidator());
  });
});

describe('the validator', () => {
  it('imports nothing, and evaluates no strings', () => {
    expect(validator).not.toMatch(/\b(require|import)\s*\(|^import\b|\bfrom '|\b(eval|Function)\s*\(/m);
  });

  it('has none of the texts of the schema', () => {
    expect(validator).not.toContain(schema.properties.controller.description);
    expect(validator).not.toMatch(/x-expected|\bformat:/);
  });
});

describe('the schema', () => {
  it.each<[string, unknown]>([
    ['cookieName', 'a.b-c'],
    ['cookieName', 'a b'],
    ['maxAgeDays', 182],
    ['maxAgeDays', '400'],
    ['maxAgeDays', 401],
    ['maxAgeDays', 0],
    ['maxAgeDays', 1.5],
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
    ['lang', 'nl'],
    ['lang', 'de-AT'],
    ['lang', 'nl_BE'],
    ['lang', 'Dutch please'],
    ['personalisedAds', true],
    ['personalisedAds', ''],
    ['personalisedAds', 'yes'],
    ['consentRate', 'true'],
    ['consentRate', 'often'],
    ['debug', false],
    ['debug', 1],
    ['googleAnalytics', 'G-ABC1234567'],
    ['googleAnalytics', 'g-abc1234567, G-ABC1234568'],
    ['googleAnalytics', ['G-ABC1234567', 'G-ABC1234568']],
    ['googleAnalytics', 'UA-1234-1'],
    ['googleAnalytics', ['G-ABC1234567', 'x']],
    ['googleAds', 'AW-123456789'],
    ['googleAds', 'AW-x'],
    ['googleAds', 'DC-1234567 aw-123456789'],
    ['googleAds', 'DC-x'],
    ['googleTagManager', 'GT-ABC1234 GTM-ABC123'],
    ['googleUrl', '/metrics/'],
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
    ['vendors', 'clarity, piwik-pro'],
    ['vendors', ['uet', 'wp-consent-api']],
    ['vendors', 'Clarity'],
    ['vendors', ['uet', 'klaviyo']],
    ['import', ['cookiebot', 'didomi']],
  ])('accepts what the core can use, and nothing else: %s %j', (name, value) => {
    expect(isValid({ [name]: value })).toBe(isUsable({ [name]: value }));
  });

  it('has a row in the table for every setting', () => {
    expect(['$schema', ...Object.keys(SETTING_TABLE)]).toEqual(Object.keys(schema.properties));
  });

  it('describes the words of a list the same as text and as a list', () => {
    const lists = Object.entries(SETTING_TABLE).flatMap(([name, row]) =>
      row.kind === 'list' ? [[name, row.pattern.slice(1, -1)] as const] : [],
    );
    expect(lists.length).toBeGreaterThan(5);
    for (const [name, word] of lists) {
      const [text] = schema.properties[name as 'googleAds'].anyOf;
      expect(text!.pattern, name).toBe(String.raw`^[\s,]*${word}([\s,]+${word})*[\s,]*$`);
    }
  });

  it('says what is expected of every value that can be unusable', () => {
    for (const [name, row] of Object.entries(SETTING_TABLE)) {
      const canBeUnusable = 'pattern' in row || 'maxLength' in row || ['switch', 'address'].includes(row.kind);
      expect('expected' in row, name).toBe(canBeUnusable);
    }
  });

  it('has a default that is valid', () => {
    for (const [name, setting] of Object.entries(schema.properties))
      if ('default' in setting) expect(isValid({ [name]: setting.default }), name).toBe(true);
  });

  it('has the settings of the manual, and those of the JSON block alone', () => {
    const names = documentedAttributes().map((name) =>
      name.slice('data-'.length).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    );
    expect(Object.keys(schema.properties).toSorted()).toEqual(
      [...names, '$schema', 'texts', 'cookies', 'services', 'supervisor', 'googleConfig'].toSorted(),
    );
  });

  it.each([...documents().filter((file) => blocks(read(file)).length > 0), 'demo/frame.html'])(
    'accepts the examples in %s',
    (file) => {
      const found = blocks(read(file));
      expect(found.length).toBeGreaterThan(0);
      for (const block of found) expect(validateSettings(block)).toEqual([]);
    },
  );

  it('finds examples in several pages of the manual', () => {
    expect(documents().filter((file) => blocks(read(file)).length > 0).length).toBeGreaterThan(4);
  });
});
