import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkSettings } from '../../src/devtools/check-settings.js';

interface Page {
  /** The data attributes of our script tag, in camelCase. */
  tag?: Record<string, string>;
  /** The attributes of `<cookie-melding>`. */
  element?: string[];
  /** The text of the JSON block. */
  block?: string;
}

function openPage({ tag, element, block }: Page): void {
  const found: Record<string, object> = {
    ...(element && { 'cookie-melding': { getAttributeNames: () => element } }),
    ...(block !== undefined && { 'script[data-cookiemelding]': { textContent: block } }),
  };
  const other = { src: 'https://elders.test/x.js', dataset: { controler: 'x' } };
  const prototype = {
    baseURI: 'https://www.symbis.test/',
    scripts: [other, ...(tag ? [{ src: 'https://www.symbis.test/cookiemelding.js?v=1', dataset: tag }] : [])],
    querySelector: (selector: string) => found[selector] ?? null,
  };
  vi.stubGlobal('document', Object.create(prototype));
}

beforeEach(() => () => vi.unstubAllGlobals());

describe('the site is checked for', () => {
  it('misspelt attributes of the script tag, but not for those of other tools', () => {
    const tag = { controler: 'x', cfasync: 'false', position: 'top' };
    openPage({ tag });
    expect(checkSettings(tag)).toEqual(['data-controler: there is no such setting; did you mean "data-controller"?']);
  });

  it('misspelt attributes of the element, but not for those of every element', () => {
    openPage({ element: ['google-analytics', 'google-adds', 'id', 'class', 'popover'] });
    const given = { googleAnalytics: 'G-ABC1234567', googleAdds: 'AW-123456789', id: 'a', class: 'b' };
    expect(checkSettings({ ...given, 'google-adds': 'AW-123456789' })).toContain(
      '<cookie-melding google-adds>: there is no such setting; did you mean "google-ads"?',
    );
  });

  it('settings from code that have no row in the schema, with where they come from', () => {
    openPage({});
    const given = { controller: 'Symbis', googleAnalitics: 'G-ABC1234567', cookies: [{ name: 'x' }] };
    expect(checkSettings(given).toSorted()).toEqual([
      'settings /cookies/0/name: "x" is not string of at least 2 characters',
      'settings /cookies/0: "category" is missing',
      'settings /googleAnalitics: there is no such setting; did you mean "googleAnalytics"?',
    ]);
  });

  it('faults of the JSON block, once, and not as settings from code too', () => {
    const block = { positon: 'top', texts: { accept: 5 } };
    openPage({ block: JSON.stringify(block), tag: { theme: 'dark' } });
    expect(checkSettings({ ...block, theme: 'dark' })).toEqual([
      'JSON block /positon: there is no such setting; did you mean "position"?',
      'JSON block /texts/accept: 5 is not string like \\S, or object',
    ]);
  });

  it('what code says instead of the JSON block', () => {
    openPage({ block: '{"cookies": []}' });
    expect(checkSettings({ cookies: {} })).toEqual(['settings /cookies: {} is not array']);
  });

  it('nothing that the core reports when it reads a setting', () => {
    const block = { maxAgeDays: 500, gpc: 'perhaps', googleAds: ['x'], personalisedAds: 2, lang: 'xx' };
    openPage({ block: JSON.stringify(block) });
    expect(checkSettings(block)).toEqual([]);
  });

  it('a value that is read as text and is none', () => {
    openPage({ block: '{"controller": 5, "policyVersion": null}' });
    expect(checkSettings({ controller: 5, policyVersion: null })).toEqual([
      'JSON block /controller: 5 is not string',
      'JSON block /policyVersion: null is not string',
    ]);
  });

  it.each([
    ['[]', ['JSON block /: [] is not object']],
    ['null', ['JSON block /: null is not object']],
    ['5', ['JSON block /: 5 is not object']],
    // The core has reported this one.
    ['{', []],
    ['{}', []],
  ])('a JSON block that is %s', (block, expected) => {
    openPage({ block });
    expect(checkSettings({})).toEqual(expected);
  });
});
