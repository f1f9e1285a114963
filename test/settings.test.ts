import { describe, expect, it } from 'vitest';
import { createSettingReader } from '../src/setting-reader.js';
import { readSettings } from '../src/settings.js';

function read(values: Record<string, unknown>) {
  const problems: string[] = [];
  const source = (name: string) => values[name];
  const settings = readSettings(
    source,
    createSettingReader(source, (problem) => problems.push(problem)),
    'www.symbis.nl',
  );
  return { ...settings, problems };
}

describe('settings', () => {
  it('have a default for everything', () => {
    expect(read({})).toEqual({
      googleAnalytics: [],
      googleAds: [],
      googleTagManager: undefined,
      googleTagManagerCategories: ['analytics', 'advertising'],
      personalisedAds: false,
      categories: [],
      version: '',
      cookieName: 'cookiemelding',
      cookieDomain: undefined,
      maxAgeDays: 182,
      respectGpc: true,
      problems: [],
    });
  });

  it.each([
    ['analytics for a G- id', { googleAnalytics: 'G-ABC1234567' }, ['analytics']],
    ['advertising for an AW- id', { googleAds: 'AW-123456789' }, ['advertising']],
    ['both for both', { googleAds: 'AW-123456789', googleAnalytics: 'G-ABC1234567' }, ['analytics', 'advertising']],
    ['both for a container', { googleTagManager: 'GTM-ABC123' }, ['analytics', 'advertising']],
    [
      'what a container is said to need',
      { googleTagManager: 'GTM-ABC123', googleTagManagerCategories: 'analytics' },
      ['analytics'],
    ],
    ['nothing for the categories of a container that is not there', { googleTagManagerCategories: 'analytics' }, []],
    ['what is named', { categories: 'chat, video' }, ['chat', 'video']],
    ['each once', { googleAnalytics: 'G-ABC1234567', categories: 'analytics chat chat' }, ['analytics', 'chat']],
    ['nothing for an id that is wrong', { googleAnalytics: 'UA-1234-5' }, []],
  ])('ask for %s', (_, values, categories) => {
    expect(read(values).categories).toEqual(categories);
  });

  it.each([
    ['G-ABC1234567', ['G-ABC1234567']],
    [' g-abc1234567 ', ['G-ABC1234567']],
    ['G-ABC1234567, G-DEF1234567', ['G-ABC1234567', 'G-DEF1234567']],
  ])('take the measurement ids of "%s"', (value, ids) => {
    expect(read({ googleAnalytics: value })).toMatchObject({ googleAnalytics: ids, problems: [] });
  });

  it('take a list of JSON', () => {
    const { googleAnalytics, categories, problems } = read({
      googleAnalytics: ['G-ABC1234567', 'G-DEF1234567'],
      categories: ['chat', 'video'],
    });
    expect(googleAnalytics).toEqual(['G-ABC1234567', 'G-DEF1234567']);
    expect(categories).toEqual(['analytics', 'chat', 'video']);
    expect(problems).toEqual([]);
  });

  it('take the host or a parent of it as the domain of the cookie', () => {
    expect(read({ cookieDomain: 'symbis.nl' })).toMatchObject({ cookieDomain: 'symbis.nl', problems: [] });
  });

  it('load a container with one name that is wrong only for all categories', () => {
    const { googleTagManagerCategories } = read({
      googleTagManager: 'GTM-ABC123',
      googleTagManagerCategories: 'analytics Advertising',
    });
    expect(googleTagManagerCategories).toEqual(['analytics', 'advertising']);
  });

  it.each([
    [
      'googleAnalytics',
      'UA-12345-1',
      /^data-google-analytics: "UA-12345-1" is not usable \(Universal Analytics has ended\); expected G-/,
    ],
    ['googleAnalytics', 'AW-123456789', /^data-google-analytics: "AW-123456789".+expected G-/],
    ['googleAnalytics', 'G-1&l=x', /^data-google-analytics: "G-1&L=X"/],
    ['googleAnalytics', 'G-1"><script>', /expected G-/],
    ['googleAnalytics', '../../evil', /expected G-/],
    ['googleAnalytics', 'G-ABC', /expected G-/],
    ['googleAds', 'G-ABC1234567', /^data-google-ads: .+expected AW-/],
    ['googleAds', 'AW-123456789/label', /expected AW-/],
    ['googleTagManager', 'G-ABC1234567', /^data-google-tag-manager: .+expected GTM-/],
    ['googleTagManagerCategories', 'Analytics', /^data-google-tag-manager-categories: /],
    ['googleTagManagerCategories', 'functional', /expected optional categories$/],
    ['googleTagManagerCategories', 'analytics Advertising', /^data-google-tag-manager-categories: /],
    ['googleTagManager', 'GTM-ABC123 GTM-DEF123', /^data-google-tag-manager: "GTM-ABC123 GTM-DEF123"/],
    ['categories', 'functional analytics', /^data-categories: /],
    ['categories', 'analytics,Chat', /^data-categories: /],
    ['cookieDomain', 'elders.nl', /^data-cookie-domain: "elders.nl".+expected www.symbis.nl|symbis.nl|nl$/],
    ['cookieName', {}, /^data-cookie-name: "\[object Object\]"/],
    ['categories', '__proto__', /^data-categories: "__proto__"/],
    ['personalisedAds', 'yes', /^data-personalised-ads: "yes".+expected true\|false/],
    ['cookieName', 'a;b', /^data-cookie-name: "a;b"/],
    ['cookieDomain', 'a;b', /^data-cookie-domain: "a;b"/],
    ['maxAgeDays', '0', /^data-max-age-days: "0"/],
    ['maxAgeDays', '401', /^data-max-age-days: "401"/],
    ['maxAgeDays', '-1', /^data-max-age-days: "-1"/],
    ['maxAgeDays', '1e9', /^data-max-age-days: "1E9"|"1e9"/],
    ['gpc', 'maybe', /^data-gpc: "maybe" is not usable; expected respect\|ignore$/],
  ])('refuse %s="%s" with one sentence, and keep the default', (name, value, message) => {
    const { problems, ...settings } = read({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
    const { problems: none, ...defaults } = read({});
    expect(none).toEqual([]);
    expect(settings).toEqual(defaults);
  });

  it('use what is usable beside what is not', () => {
    const { googleAnalytics, problems } = read({ googleAnalytics: 'G-ABC1234567 UA-1-1' });
    expect(googleAnalytics).toEqual(['G-ABC1234567']);
    expect(problems).toHaveLength(1);
  });

  it.each([
    ['', true],
    ['true', true],
    [true, true],
    ['false', false],
    [false, false],
    [undefined, false],
    [null, false],
    ['yes', false],
  ])('take personalised advertisements from %j as %s', (value, expected) => {
    expect(read({ personalisedAds: value }).personalisedAds).toBe(expected);
  });

  it('take 100 kB without a pause', () => {
    const start = performance.now();
    read({ googleAnalytics: 'G-'.repeat(50_000), cookieName: 'a'.repeat(100_000), categories: 'a-'.repeat(50_000) });
    expect(performance.now() - start).toBeLessThan(50);
  });
});
