import { describe, expect, it } from 'vitest';
import { createSettingReader } from '../../src/settings/setting-reader.js';
import { readSettings } from '../../src/settings/settings.js';

function read(values: Record<string, unknown>) {
  const source = (name: string) => values[name];
  const reader = createSettingReader(source);
  const settings = readSettings(reader, source);
  return { ...settings, isIncomplete: reader.incomplete() };
}

describe('settings', () => {
  it('have a default for everything', () => {
    expect(read({})).toEqual({
      tags: [],
      personalisedAds: false,
      consentEvent: 'cookie_consent_update',
      categories: [],
      version: '',
      cookieName: 'cookiemelding',
      cookieDomain: '',
      maxAgeDays: 182,
      isIncomplete: false,
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
    expect(read({ googleAnalytics: value })).toMatchObject({
      tags: ids.map((id) => ({ id, needs: ['analytics'] })),
      isIncomplete: false,
    });
  });

  it('take a list of JSON', () => {
    const { tags, categories, isIncomplete } = read({
      googleAnalytics: ['G-ABC1234567', 'G-DEF1234567'],
      categories: ['chat', 'video'],
    });
    expect(tags.map(({ id }) => id)).toEqual(['G-ABC1234567', 'G-DEF1234567']);
    expect(categories).toEqual(['analytics', 'chat', 'video']);
    expect(isIncomplete).toBe(false);
  });

  it('take the host or a parent of it as the domain of the cookie', () => {
    expect(read({ cookieDomain: 'symbis.nl' })).toMatchObject({ cookieDomain: 'symbis.nl', isIncomplete: false });
  });

  it('load a container with one name that is wrong only for all categories', () => {
    const { tags } = read({
      googleTagManager: 'GTM-ABC123',
      googleTagManagerCategories: 'analytics Advertising',
    });
    expect(tags).toEqual([{ id: 'GTM-ABC123', needs: ['analytics', 'advertising'] }]);
  });

  it('load one container for each id, all with the same categories', () => {
    const { tags } = read({ googleTagManager: 'GTM-ABC123', googleTagManagerCategories: 'analytics' });
    expect(tags).toEqual([{ id: 'GTM-ABC123', needs: ['analytics'] }]);
  });

  it.each([
    ['googleAnalytics', 'UA-12345-1'],
    ['googleAnalytics', 'AW-123456789'],
    ['googleAnalytics', 'G-1&l=x'],
    ['googleAnalytics', 'G-1"><script>'],
    ['googleAnalytics', '../../evil'],
    ['googleAnalytics', 'G-ABC'],
    ['googleAds', 'G-ABC1234567'],
    ['googleAds', 'AW-123456789/label'],
    ['googleTagManager', 'G-ABC1234567'],
    ['googleTagManagerCategories', 'Analytics'],
    ['googleTagManagerCategories', 'functional'],
    ['googleTagManagerCategories', 'analytics Advertising'],
    ['categories', 'functional analytics'],
    ['categories', 'analytics,Chat'],
    ['categories', '__proto__'],
  ])('refuse %s="%s", and keep the default', (name, value) => {
    const { isIncomplete, ...settings } = read({ [name]: value });
    expect(isIncomplete).toBe(true);
    const { isIncomplete: none, ...defaults } = read({});
    expect(none).toBe(false);
    expect(settings).toEqual(defaults);
  });

  it('use what is usable beside what is not', () => {
    const { tags, isIncomplete } = read({ googleAnalytics: 'G-ABC1234567 UA-1-1' });
    expect(tags.map(({ id }) => id)).toEqual(['G-ABC1234567']);
    expect(isIncomplete).toBe(true);
  });

  it.each([
    ['true', true],
    [true, true],
    ['false', false],
    [false, false],
    [undefined, false],
    [null, false],
    ['yes', false],
    // An attribute without a value.
    ['', true],
  ])('take personalised advertisements from %j as %s', (value, expected) => {
    expect(read({ personalisedAds: value }).personalisedAds).toBe(expected);
  });

  it('take 100 kB without a pause', () => {
    const start = performance.now();
    read({ googleAnalytics: 'G-'.repeat(50_000), cookieName: 'a'.repeat(100_000), categories: 'a-'.repeat(50_000) });
    expect(performance.now() - start).toBeLessThan(50);
  });
});
