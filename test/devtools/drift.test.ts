import { describe, expect, it } from 'vitest';
import type { Core } from '../../src/core/core.js';
import { itemDrift, requestDrift, type RequestFacts } from '../../src/devtools/drift.js';
import { useOfHost } from '../../src/devtools/host-use.js';
import { itemClassifier, type StoredItem } from '../../src/devtools/item-use.js';
import { isHostOf } from '../../src/devtools/own-hosts.js';
import { DECLARATION_TEXTS } from '../../src/settings/declaration.js';
import { readServices } from '../../src/settings/services.js';
import { validateSettings } from '../../src/settings/validate-settings.js';

const fail = (problem: string) => {
  throw new Error(problem);
};

interface Site {
  readonly cookies?: unknown;
  readonly vendors?: readonly string[];
  readonly services?: unknown;
  readonly granted?: readonly string[];
  readonly isOld?: boolean;
}

const ANALYTICS_TAG = { id: 'G-ABC1234567', categories: ['analytics'] };

function driftOf(
  item: Partial<StoredItem> & { name: string },
  { cookies, vendors = [], granted = [], isOld = false }: Site = {},
) {
  const settings = { tags: [ANALYTICS_TAG], vendors, cookieName: 'keuze' };
  const core = { given: { cookies }, settings } as unknown as Core;
  const stored: StoredItem = { kind: 'cookie', value: '1', days: 30, ...item };
  const use = itemClassifier(core)(stored);
  const isGranted = !!use.asked && granted.includes(use.asked);
  return itemDrift(stored, use, { isGranted, writer: 'Written.', isOld, texts: DECLARATION_TEXTS.nl });
}

/** The line to add, as data. */
const lineIn = (text: string): unknown => {
  const [line] = /^\{.*\}$/m.exec(text) ?? fail(`no line in ${text}`);
  return JSON.parse(line);
};

const ID = 'k3j2h1g0f9d8s7a6';
const ADS = [{ name: 'winkel_id', category: 'advertising' }];

describe('something stored that is', () => {
  it.each<[string, Partial<StoredItem> & { name: string }, Site]>([
    ['the library’s own', { name: 'keuze' }, {}],
    ['the library’s own, beside the choice', { name: 'keuze-denied', kind: 'localStorage' }, {}],
    ['needed by its name', { name: 'PHPSESSID' }, {}],
    ['a login token', { name: 'access_token', kind: 'localStorage', value: ID }, {}],
    ['declared as functional', { name: 'raadsel' }, { cookies: [{ name: 'raadsel', category: 'functional' }] }],
    ['declared and granted', { name: 'winkel_id' }, { cookies: ADS, granted: ['advertising'] }],
    ['Google’s and granted', { name: '_ga_ABC1234567' }, { granted: ['analytics'] }],
    ['a vendor’s and granted', { name: '_fbp' }, { vendors: ['meta'], granted: ['meta'] }],
  ])('%s is no drift', (_, item, site) => {
    expect(driftOf(item, site)).toBeUndefined();
  });

  it.each<[string, string, Partial<StoredItem> & { name: string }, Site, object]>([
    ['info', 'not known', { name: 'raadsel' }, {}, { name: 'raadsel', category: 'functional' }],
    [
      'info',
      'an identifier',
      { name: 'raadsel', kind: 'localStorage', value: ID },
      {},
      { name: 'raadsel', category: 'analytics', kind: 'localStorage' },
    ],
    [
      'info',
      'an identifier for the visit',
      { name: 'raadsel', kind: 'sessionStorage', value: ID },
      {},
      { name: 'raadsel', category: 'functional', kind: 'sessionStorage' },
    ],
    [
      'info',
      'a database',
      { name: 'raadsel', kind: 'indexedDB' },
      {},
      { name: 'raadsel', category: 'functional', kind: 'indexedDB' },
    ],
    [
      'info',
      'a cache with a hash in its name',
      { name: 'shell-9f86d081884c7d65', kind: 'cacheStorage' },
      {},
      { name: 'shell-*', category: 'functional', kind: 'cacheStorage' },
    ],
    [
      'info',
      'declared, but as another kind',
      { name: 'winkel_id', kind: 'localStorage' },
      { cookies: ADS, granted: ['advertising'] },
      { name: 'winkel_id', category: 'functional', kind: 'localStorage' },
    ],
    [
      'warning',
      'of a vendor that is not named, with consent',
      { name: '_fbp', days: 90 },
      { granted: ['advertising'] },
      { name: '_fbp', category: 'advertising', provider: 'Meta Pixel', duration: '90 dagen' },
    ],
    [
      'error',
      'of a vendor that is not named, without consent',
      { name: '_uetvid_x', days: undefined },
      {},
      {
        name: '_uetvid*',
        category: 'advertising',
        provider: 'Microsoft Advertising',
        duration: 'tot je de browser sluit',
      },
    ],
  ])('is reported as %s: %s, with a line that the schema accepts', (level, _, item, site, line) => {
    const drift = driftOf(item, site);
    expect(drift).toMatchObject({ level });
    expect(lineIn(drift!.text)).toMatchObject({ purpose: expect.any(String) as string, ...line });
    expect(validateSettings({ cookies: [lineIn(drift!.text)] })).toEqual([]);
    // Pasting it is the end of it, once the category is granted.
    const cookies = [...((site.cookies as unknown[]) ?? []), lineIn(drift!.text)];
    expect(driftOf(item, { ...site, cookies, granted: ['analytics', 'advertising'] })).toBeUndefined();
  });

  it.each<[string, Partial<StoredItem> & { name: string }, Site, string]>([
    ['declared', { name: 'winkel_id' }, { cookies: ADS }, 'advertising'],
    ['Google’s', { name: '_ga' }, {}, 'analytics'],
    ['set by the site’s own server for Google', { name: 'FPID' }, {}, 'analytics'],
    ['a vendor’s', { name: '_fbp' }, { vendors: ['meta'] }, 'advertising'],
  ])('%s, and stored without consent, is an error with nothing to declare', (_, item, site, category) => {
    const drift = driftOf(item, site);
    expect(drift?.level).toBe('error');
    expect(drift?.text).toContain(`without consent for ${category}. Written. Block the script`);
    expect(drift?.text).not.toContain('Add to');
  });

  it.each<[string, Partial<StoredItem> & { name: string }, Site]>([
    ['declared', { name: 'winkel_id' }, { cookies: ADS }],
    ['Google’s', { name: '_ga' }, {}],
  ])('%s, and may be of an earlier visit, is not held against the page', (_, item, site) => {
    const drift = driftOf(item, { ...site, isOld: true });
    expect(drift?.level).toBe('info');
    expect(drift?.text).toContain('Clear the data of this site and reload.');
    expect(driftOf(item, { ...site, isOld: true, granted: ['analytics', 'advertising'] })).toBeUndefined();
  });

  it.each([
    '__proto__',
    'constructor',
    'toString',
    'line\nbreak\r\u2028',
    'right\u202Eleft',
    '"quoted" \\ <script>',
    '%s %c %o',
    '😀'.repeat(300),
    'x'.repeat(5000),
    'ééé',
    '\uD800half',
    '*',
    'aa*',
    '/~a',
    ' ',
    ' before',
    'behind ',
    '\uFEFFmark',
    'tab\tand\u0000null',
  ])('has a name such as %j: one line, which the schema accepts and which ends it', (name) => {
    const drift = driftOf({ name, kind: 'localStorage' })!;
    if (name.length < 2 || name !== name.trimStart()) {
      expect(drift.text).toContain('cannot be declared');
      return;
    }
    const line = lineIn(drift.text);
    expect(validateSettings({ cookies: [line] })).toEqual([]);
    expect(driftOf({ name, kind: 'localStorage' }, { cookies: [line] })).toBeUndefined();
    expect(drift.text.split('\n')).toHaveLength(2);
    expect(drift.text.length).toBeLessThan(700);
    expect(drift.text).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  it('has no name', () => {
    expect(driftOf({ name: '' })?.text).toBe(
      'A cookie without a name is not declared. Written. This name cannot be declared: use one of two characters or more, without a space before it.',
    );
  });
});

const services = (given: unknown, vendors: readonly string[] = []) =>
  readServices(given, {
    baseUrl: 'https://www.symbis.test/',
    categories: [],
    hasPersonalisedAds: false,
    vendors,
    report: fail,
  });

const CHAT = [{ name: 'chat', title: 'Praat', category: 'chat', hosts: ['praat.test'] }];

function requestTo(address: string, facts: Partial<RequestFacts> = {}) {
  const url = new URL(address);
  const site = facts.services ?? [];
  return requestDrift(useOfHost(url, site), {
    url,
    initiator: 'script',
    wasGranted: false,
    requester: 'an unknown script (script)',
    isInMarkup: false,
    services: site,
    ...facts,
  });
}

describe('a request to', () => {
  it.each<[string, string, Partial<RequestFacts>]>([
    ['a tag of Google, granted', 'https://www.googletagmanager.com/gtag/js?id=G-1', { wasGranted: true }],
    ['a hit of Google, granted', 'https://region1.google-analytics.com/g/collect', { wasGranted: true }],
    ['a service, granted', 'https://cdn.praat.test/x.js', { wasGranted: true, services: services(CHAT) }],
    ['a vendor, granted', 'https://bat.bing.com/bat.js', { wasGranted: true, services: services([], ['uet']) }],
    ['a video that has a category, granted', 'https://www.youtube.com/embed/1', { wasGranted: true, isInMarkup: true }],
    ['an unknown host that has a category', 'https://elders.test/x.js', { isInMarkup: true }],
    ['fonts that have a category', 'https://fonts.googleapis.com/css2', { isInMarkup: true }],
  ])('%s is no drift', (_, address, facts) => {
    expect(requestTo(address, facts)).toBeUndefined();
  });

  it.each<[string, string, Partial<RequestFacts>, object | undefined]>([
    ['error', 'https://www.googletagmanager.com/gtag/js?id=G-1', {}, undefined],
    ['error', 'https://cdn.praat.test/x.js', { services: services(CHAT) }, undefined],
    ['error', 'https://connect.facebook.net/en_US/fbevents.js', { services: services([], ['meta']) }, undefined],
    [
      'error',
      'https://connect.facebook.net/en_US/fbevents.js',
      {},
      {
        name: 'meta',
        title: 'Meta Pixel',
        category: 'advertising',
        provider: 'Meta Pixel',
        hosts: ['connect.facebook.net'],
      },
    ],
    [
      'warning',
      'https://www.youtube.com/embed/1',
      { wasGranted: true },
      { name: 'youtube', title: 'YouTube', category: 'advertising', provider: 'YouTube', hosts: ['www.youtube.com'] },
    ],
    ['warning', 'https://fonts.gstatic.com/x.woff2', {}, undefined],
    [
      'warning',
      'https://meten.test/b',
      { initiator: 'beacon' },
      { name: 'meten-test', title: 'meten.test', category: 'analytics', provider: 'meten.test', hosts: ['meten.test'] },
    ],
    [
      'info',
      'https://www.elders.test/z.js',
      {},
      {
        name: 'elders-test',
        title: 'elders.test',
        category: 'analytics',
        provider: 'elders.test',
        hosts: ['elders.test'],
      },
    ],
    ['info', 'https://tile.openstreetmap.org/1/1/1.png', {}, { name: 'openstreetmap', title: 'OpenStreetMap' }],
    ['info', 'https://192.0.2.7/x', {}, { name: 'service', title: '192.0.2.7' }],
    ['info', 'https://xn--bcher-kva.test/x', {}, { name: 'xn-bcher-kva-test' }],
  ])('is reported as %s: %s', (level, address, facts, line) => {
    const drift = requestTo(address, facts);
    expect(drift?.level).toBe(level);
    if (!line) {
      expect(drift!.text).not.toContain('"services"');
      return;
    }
    expect(lineIn(drift!.text)).toMatchObject(line);
    expect(validateSettings({ services: [lineIn(drift!.text)] })).toEqual([]);
    // Pasting it is the end of it, with consent.
    const pasted = services([...(facts.services ?? []), lineIn(drift!.text)]);
    expect(requestTo(address, { ...facts, services: pasted, wasGranted: true })).toBeUndefined();
  });

  it('several hosts of one company are one', () => {
    const [one, other] = ['https://a.elders.test/x', 'https://b.cdn.elders.test/y'].map((address) =>
      requestTo(address)!,
    );
    expect(one!.key).toBe(other!.key);
    expect(lineIn(other!.text)).toMatchObject({ name: 'elders-test', hosts: ['elders.test'] });
  });

  it('a service whose name is taken gets another', () => {
    const taken = services([{ name: 'elders-test', title: 'X', category: 'analytics' }]);
    const { text } = requestTo('https://elders.test/z.js', { services: taken })!;
    expect(lineIn(text)).toMatchObject({ name: 'elders-test-2' });
  });

  it('an element says what to write in its place', () => {
    const { text } = requestTo('https://www.youtube.com/embed/1', {
      requester: '<iframe src="https://www.youtube.com/embed/1">',
      blockedElement: '<iframe data-category="advertising" data-src="https://www.youtube.com/embed/1">',
    })!;
    expect(text).toContain(
      'YouTube (www.youtube.com) was requested without consent for advertising, by <iframe src="https://www.youtube.com/embed/1">. Block it:\n<iframe data-category="advertising" data-src="https://www.youtube.com/embed/1">\n',
    );
  });
});

describe('a host', () => {
  it.each([
    ['static.symbis.nl', ['www.symbis.nl'], true],
    ['symbis.nl', ['www.symbis.nl'], true],
    ['a.b.symbis.nl', ['symbis.nl'], true],
    ['notsymbis.nl', ['symbis.nl'], false],
    ['symbis.nl.evil.test', ['symbis.nl'], false],
    ['shop.foo.co.uk', ['www.foo.co.uk'], true],
    ['bar.co.uk', ['foo.co.uk'], false],
    ['other.github.io', ['mine.github.io'], false],
    ['mine.github.io', ['mine.github.io'], true],
    ['api.symbis.nl', ['localhost', 'www.symbis.nl'], true],
    ['localhost', ['www.symbis.nl'], true],
    ['api.localhost', ['www.symbis.nl'], true],
    ['192.168.1.20', ['localhost'], true],
    ['172.20.1.1', ['localhost'], true],
    ['172.32.1.1', ['localhost'], false],
    ['10.example.nl', ['localhost'], false],
    ['[::1]', ['localhost'], true],
    ['192.0.2.7', ['192.0.2.7'], true],
    ['198.51.2.7', ['192.0.2.7'], false],
  ])('%s is of %j: %s', (host, owners, expected) => {
    expect(isHostOf(host, owners)).toBe(expected);
  });
});
