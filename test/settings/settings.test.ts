import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/settings/settings.js';

const BASE = 'https://www.symbis.nl/map/';

function read(given: Record<string, unknown>) {
  const problems: string[] = [];
  const report = (problem: string) => problems.push(problem);
  const settings = readSettings(given, { hostname: 'www.symbis.nl', isSecure: true, baseUrl: BASE, report });
  return { settings, problems };
}

const DEFAULTS = read({}).settings;

describe('settings', () => {
  it('have a default for everything, and nothing to report', () => {
    expect(read({})).toEqual({
      settings: {
        controller: 'www.symbis.nl',
        contact: '',
        policyUrl: undefined,
        policyVersion: '',
        googleAnalytics: [],
        googleAds: [],
        googleTagManager: [],
        googleTagManagerCategories: [],
        googleConfig: undefined,
        googleUrl: 'https://www.googletagmanager.com/',
        personalisedAds: false,
        categories: [],
        import: [],
        vendors: [],
        cookieName: 'cookiemelding',
        cookieDomain: '',
        isCookieAllowed: true,
        maxAgeDays: 182,
        recordsUrl: undefined,
        consentRate: false,
        lateEvents: 'replay',
        layerName: 'dataLayer',
        consentEvent: 'cookie_consent_update',
        gpc: 'respect',
        reload: 'auto',
        trigger: 'auto',
        position: 'bottom',
        theme: 'auto',
        lang: '',
        form: 'je',
        debug: false,
        texts: undefined,
        cookies: undefined,
        services: [],
        supervisor: { name: 'Autoriteit Persoonsgegevens', url: 'https://www.autoriteitpersoonsgegevens.nl/' },
        tags: [],
      },
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
  ])('ask for %s', (_, given, categories) => {
    expect(read(given).settings.categories).toEqual(categories);
  });

  it.each([
    ['G-ABC1234567', ['G-ABC1234567']],
    [' g-abc1234567 ', ['G-ABC1234567']],
    ['G-ABC1234567, G-DEF1234567', ['G-ABC1234567', 'G-DEF1234567']],
    [',G-ABC1234567\n,, G-DEF1234567,', ['G-ABC1234567', 'G-DEF1234567']],
  ])('take the measurement ids of "%s"', (value, ids) => {
    const { settings, problems } = read({ googleAnalytics: value });
    expect(settings.tags).toEqual(ids.map((id) => ({ id, categories: ['analytics'], config: undefined })));
    expect(problems).toEqual([]);
  });

  it('take a list of the JSON block', () => {
    const { settings, problems } = read({
      googleAnalytics: ['G-ABC1234567', 'G-DEF1234567'],
      categories: ['chat', 'video'],
    });
    expect(settings.tags.map(({ id }) => id)).toEqual(['G-ABC1234567', 'G-DEF1234567']);
    expect(settings.categories).toEqual(['analytics', 'chat', 'video']);
    expect(problems).toEqual([]);
  });

  it('take the fields that go with an id, unchecked', () => {
    const config = { cookie_prefix: 'x' };
    const { settings } = read({ googleAnalytics: 'g-abc1234567', googleConfig: { 'G-ABC1234567': config } });
    expect(settings.tags).toEqual([{ id: 'G-ABC1234567', categories: ['analytics'], config }]);
  });

  it.each([null, 'x', 7, [], true])('take no fields from a googleConfig that is %j', (googleConfig) => {
    const { settings, problems } = read({ googleAnalytics: 'G-ABC1234567', googleConfig });
    expect(settings.tags).toEqual([{ id: 'G-ABC1234567', categories: ['analytics'], config: undefined }]);
    // The developer tools report what is wrong inside.
    const isData = typeof googleConfig === 'object';
    expect(problems).toEqual(
      isData ? [] : [`googleConfig: "${googleConfig}" is not usable; expected an object or a list`],
    );
  });

  it.each(['www.symbis.nl', 'symbis.nl'])(
    'take the host or a parent of it as the domain of the cookie: %s',
    (domain) => {
      const { settings, problems } = read({ cookieDomain: domain });
      expect(settings.cookieDomain).toBe(domain);
      expect(problems).toEqual([]);
    },
  );

  it('load a container with one name that is wrong only for all categories', () => {
    const { settings } = read({
      googleTagManager: 'GTM-ABC123',
      googleTagManagerCategories: 'analytics Advertising',
    });
    expect(settings.tags).toEqual([{ id: 'GTM-ABC123', categories: ['analytics', 'advertising'], config: undefined }]);
  });

  it('load one container for each id, all with the same categories', () => {
    const { settings } = read({ googleTagManager: 'GTM-ABC123 GTM-DEF456', googleTagManagerCategories: 'analytics' });
    expect(settings.tags).toEqual([
      { id: 'GTM-ABC123', categories: ['analytics'], config: undefined },
      { id: 'GTM-DEF456', categories: ['analytics'], config: undefined },
    ]);
  });

  it.each([
    ['policyUrl', '/privacy', 'https://www.symbis.nl/privacy'],
    ['policyUrl', 'privacy?x=1#y', 'https://www.symbis.nl/map/privacy?x=1#y'],
    ['policyUrl', '//elders.test/p', 'https://elders.test/p'],
    ['recordsUrl', ' http://127.0.0.1:8080/bewijs ', 'http://127.0.0.1:8080/bewijs'],
  ])('resolve the address of %s: %s', (name, given, address) => {
    expect(read({ [name]: given })).toMatchObject({ settings: { [name]: address }, problems: [] });
  });

  it.each([
    ['maxAgeDays', 1, 1],
    ['maxAgeDays', '400', 400],
    ['maxAgeDays', ' 90 ', 90],
    ['cookieName', 'a.b-c_1', 'a.b-c_1'],
    ['lang', 'de-AT', 'de-AT'],
    ['controller', '  Symbis ', 'Symbis'],
    ['controller', '', 'www.symbis.nl'],
    ['position', 'bottom-left', 'bottom-left'],
    ['import', 'klaro, cookiebot', ['klaro', 'cookiebot']],
  ])('take %s from %j', (name, given, value) => {
    expect(read({ [name]: given })).toEqual({ settings: { ...DEFAULTS, [name]: value }, problems: [] });
  });

  it.each([
    ['true', true],
    [true, true],
    ['false', false],
    [false, false],
    [undefined, false],
    [null, false],
    // An attribute without a value.
    ['', true],
  ])('take personalised advertisements from %j as %s', (value, expected) => {
    expect(read({ personalisedAds: value })).toMatchObject({ settings: { personalisedAds: expected }, problems: [] });
  });

  it('take 100 kB without a pause', () => {
    const start = performance.now();
    read({ googleAnalytics: 'G-'.repeat(50_000), cookieName: 'a'.repeat(100_000), categories: 'a-'.repeat(50_000) });
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe('an unusable value is reported, and becomes the default', () => {
  const ID = {
    analytics: 'G-[A-Z0-9]{4,20}',
    ads: 'AW-[0-9]{6,12} or DC-[0-9]{4,12}',
    container: 'GTM-[A-Z0-9]{4,12} or GT-[A-Z0-9]{4,20}',
  };
  const DAYS = '1 to 400';
  const NAME = 'letters, digits, hyphens, dots; no __Http-';
  const ADDRESS = 'an http or https address';
  const SWITCH = 'true, false or no value';
  const LANGUAGE = 'a supported language, such as nl or en';
  const PARENT = 'www.symbis.nl or a parent domain';

  it.each<[name: string, value: unknown, attribute: string, shown: string, expected: string]>([
    ['gpc', 'perhaps', 'gpc', 'perhaps', 'respect|ignore'],
    ['reload', 'often', 'reload', 'often', 'auto|never'],
    ['trigger', 'AUTO', 'trigger', 'AUTO', 'auto|none'],
    ['lateEvents', 'keep', 'late-events', 'keep', 'replay|drop'],
    ['position', 'middle', 'position', 'middle', 'bottom|top|bottom-left|bottom-right|center'],
    ['theme', 'pink', 'theme', 'pink', 'auto|light|dark'],
    ['theme', 'constructor', 'theme', 'constructor', 'auto|light|dark'],
    ['form', 'jij', 'form', 'jij', 'je|u'],

    ['maxAgeDays', 0, 'max-age-days', '0', DAYS],
    ['maxAgeDays', 401, 'max-age-days', '401', DAYS],
    ['maxAgeDays', 1e9, 'max-age-days', '1000000000', DAYS],
    ['maxAgeDays', '1e9', 'max-age-days', '1e9', DAYS],
    ['maxAgeDays', '1e2', 'max-age-days', '1e2', DAYS],
    ['maxAgeDays', Infinity, 'max-age-days', 'Infinity', DAYS],
    ['maxAgeDays', 'Infinity', 'max-age-days', 'Infinity', DAYS],
    ['maxAgeDays', Number.NaN, 'max-age-days', 'NaN', DAYS],
    ['maxAgeDays', '0x10', 'max-age-days', '0x10', DAYS],
    ['maxAgeDays', '-1', 'max-age-days', '-1', DAYS],
    ['maxAgeDays', 1.5, 'max-age-days', '1.5', DAYS],
    ['maxAgeDays', '٩', 'max-age-days', '٩', DAYS],
    ['maxAgeDays', true, 'max-age-days', 'true', DAYS],

    ['cookieName', 'a;b', 'cookie-name', 'a;b', NAME],
    ['cookieName', 'a=b', 'cookie-name', 'a=b', NAME],
    ['cookieName', 'a b', 'cookie-name', 'a b', NAME],
    ['cookieName', 'keuze\r\nSet-Cookie', 'cookie-name', 'keuze\r\nSet-Cookie', NAME],
    ['cookieName', 'é', 'cookie-name', 'é', NAME],
    ['cookieName', 'a'.repeat(65), 'cookie-name', 'a'.repeat(65), NAME],
    ['cookieName', {}, 'cookie-name', '[object Object]', NAME],
    ['consentEvent', 'choice made', 'consent-event', 'choice made', 'letters, digits, underscores'],
    ['consentEvent', 'a'.repeat(41), 'consent-event', 'a'.repeat(41), 'letters, digits, underscores'],
    ['contact', 'call me', 'contact', 'call me', 'an e-mail address'],
    ['contact', 'a@b@c', 'contact', 'a@b@c', 'an e-mail address'],

    ['lang', 'xx', 'lang', 'xx', LANGUAGE],
    ['lang', 'nl_BE', 'lang', 'nl_BE', LANGUAGE],
    ['lang', 'Dutch please', 'lang', 'Dutch please', LANGUAGE],
    ['lang', '../nl', 'lang', '../nl', LANGUAGE],
    ['lang', 5, 'lang', '5', LANGUAGE],
    ['cookieDomain', 'elders.nl', 'cookie-domain', 'elders.nl', PARENT],
    ['cookieDomain', 'ymbis.nl', 'cookie-domain', 'ymbis.nl', PARENT],
    ['cookieDomain', 'sub.www.symbis.nl', 'cookie-domain', 'sub.www.symbis.nl', PARENT],
    ['cookieDomain', '.symbis.nl; Max-Age=0', 'cookie-domain', '.symbis.nl; Max-Age=0', PARENT],

    ['policyUrl', 'javascript:alert(1)', 'policy-url', 'javascript:alert(1)', ADDRESS],
    ['policyUrl', ' JaVaScRiPt:x', 'policy-url', 'JaVaScRiPt:x', ADDRESS],
    ['policyUrl', 'java\nscript:x', 'policy-url', 'java\nscript:x', ADDRESS],
    ['policyUrl', 'data:text/html,x', 'policy-url', 'data:text/html,x', ADDRESS],
    ['policyUrl', 'https://', 'policy-url', 'https://', ADDRESS],
    ['recordsUrl', 'javascript:alert(1)', 'records-url', 'javascript:alert(1)', ADDRESS],
    ['googleUrl', 'javascript:alert(1)', 'google-url', 'javascript:alert(1)', ADDRESS],
    ['googleUrl', 'data:text/javascript,', 'google-url', 'data:text/javascript,', ADDRESS],
    ['recordsUrl', 'file:///etc/hosts', 'records-url', 'file:///etc/hosts', ADDRESS],

    ['personalisedAds', 'yes', 'personalised-ads', 'yes', SWITCH],
    ['personalisedAds', 'TRUE', 'personalised-ads', 'TRUE', SWITCH],
    ['personalisedAds', 1, 'personalised-ads', '1', SWITCH],
    ['consentRate', 'often', 'consent-rate', 'often', SWITCH],
    ['debug', {}, 'debug', '[object Object]', SWITCH],

    ['googleAnalytics', 'AW-123456789', 'google-analytics', 'AW-123456789', ID.analytics],
    ['googleAnalytics', 'G-1&l=x', 'google-analytics', 'G-1&l=x', ID.analytics],
    ['googleAnalytics', 'G-1"><script>', 'google-analytics', 'G-1"><script>', ID.analytics],
    ['googleAnalytics', '../../evil', 'google-analytics', '../../evil', ID.analytics],
    ['googleAnalytics', 'G-ABC', 'google-analytics', 'G-ABC', ID.analytics],
    ['googleAnalytics', 5, 'google-analytics', '5', ID.analytics],
    ['googleAnalytics', {}, 'google-analytics', '[object Object]', ID.analytics],
    ['googleAds', 'G-ABC1234567', 'google-ads', 'G-ABC1234567', ID.ads],
    ['googleAds', 'AW-123456789/label', 'google-ads', 'AW-123456789/label', ID.ads],
    ['googleTagManager', 'G-ABC1234567', 'google-tag-manager', 'G-ABC1234567', ID.container],
    ['googleTagManager', '../evil.js?', 'google-tag-manager', '../evil.js?', ID.container],

    ['googleTagManagerCategories', 'Analytics', 'google-tag-manager-categories', 'Analytics', 'optional categories'],
    ['googleTagManagerCategories', 'functional', 'google-tag-manager-categories', 'functional', 'optional categories'],
    [
      'googleTagManagerCategories',
      'analytics Advertising',
      'google-tag-manager-categories',
      'Advertising',
      'optional categories',
    ],
    ['categories', 'functional analytics', 'categories', 'functional', 'optional categories'],
    ['categories', 'analytics,Chat', 'categories', 'Chat', 'optional categories'],
    ['categories', ['analytics', 'Chat', '9'], 'categories', 'Chat 9', 'optional categories'],
    ['categories', '__proto__', 'categories', '__proto__', 'optional categories'],
  ])('%s: %j', (name, value, attribute, shown, expected) => {
    expect(read({ [name]: value })).toEqual({
      settings: DEFAULTS,
      problems: [`data-${attribute}: "${shown}" is not usable; expected ${expected}`],
    });
  });

  it.each([
    ['import', 'Cookiebot', '"Cookiebot" is not usable (did you mean cookiebot?); expected (vanilla'],
    ['import', 'didomi', '"didomi" is not usable; expected (vanilla'],
    ['vendors', 'Clarity', '"Clarity" is not usable (did you mean clarity?); expected (clarity|uet|'],
    ['vendors', 'clarty', '"clarty" is not usable (did you mean clarity?); expected (clarity|uet|'],
    [
      'vendors',
      ['tiktok-pixel', 'x', 'matmo'],
      '"tiktok-pixel x matmo" is not usable (did you mean tiktok, matomo?); expected',
    ],
    ['vendors', 'toString', '"toString" is not usable; expected (clarity|uet|'],
    ['vendors', '__proto__', '"__proto__" is not usable; expected (clarity|uet|'],
  ])('with the word of a fixed list that was probably meant: %s %j', (name, value, message) => {
    const { settings, problems } = read({ [name]: value });
    expect(settings).toEqual(DEFAULTS);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`data-${name}: ${message}`);
  });

  it('with what became of Universal Analytics', () => {
    expect(read({ googleAnalytics: 'UA-12345-1' })).toEqual({
      settings: DEFAULTS,
      problems: [
        'data-google-analytics: "UA-12345-1" is not usable (Universal Analytics has ended); expected G-[A-Z0-9]{4,20}',
      ],
    });
  });

  it.each([
    ['googleAnalytics', 'G-ABC1234567 UA-1-1', ['G-ABC1234567']],
    ['googleAnalytics', ['x', 'G-ABC1234567'], ['G-ABC1234567']],
    ['googleAds', 'AW-x, AW-123456789', ['AW-123456789']],
    ['import', ['klaro', 'didomi'], ['klaro']],
    ['vendors', 'clarity, klaviyo uet', ['clarity', 'uet']],
  ])('and the usable words of a list are used: %s %j', (name, value, words) => {
    const { settings, problems } = read({ [name]: value });
    expect(settings).toMatchObject({ [name]: words });
    expect(problems).toHaveLength(1);
  });

  it('each by itself, and the rest goes on', () => {
    const { settings, problems } = read({ theme: 'pink', maxAgeDays: 0, position: 'top', googleAds: 'AW-123456789' });
    expect(settings).toMatchObject({ theme: 'auto', maxAgeDays: 182, position: 'top', categories: ['advertising'] });
    expect(problems).toEqual([
      'data-max-age-days: "0" is not usable; expected 1 to 400',
      'data-theme: "pink" is not usable; expected auto|light|dark',
    ]);
  });
});

describe('where text is expected', () => {
  const TEXTS = ['controller', 'contact', 'policyUrl', 'policyVersion', 'cookieName', 'cookieDomain', 'recordsUrl'];

  it.each([[[]], [[null]], [{}], [1], [[[]]]])('a switch is never on by %j', (personalisedAds) => {
    expect(read({ personalisedAds }).settings.personalisedAds).toBe(false);
  });

  it.each(TEXTS)('nothing, null and an empty list are no value: %s', (name) => {
    for (const value of [undefined, null, '', '  ', []])
      expect(read({ [name]: value })).toEqual({ settings: DEFAULTS, problems: [] });
  });

  it('a number is read as its digits', () => {
    expect(read({ controller: 5, policyVersion: 2023 })).toMatchObject({
      settings: { controller: '5', policyVersion: '2023' },
      problems: [],
    });
  });

  const hostile = (): [what: string, value: unknown][] => [
    [
      'a text that throws',
      {
        toString: () => {
          throw new Error('no');
        },
      },
    ],
    ['an object that has no text', Object.create(null)],
    ['an object whose text is an object', { toString: () => ({}), valueOf: () => ({}) }],
    ['a list with such an object', [Object.create(null)]],
  ];

  // Fails as long as the reader calls String() on any value.
  it.each(hostile())('never throws into the page: %s', (_, value) => {
    for (const name of Object.keys(DEFAULTS)) expect(() => read({ [name]: value }), name).not.toThrow();
  });

  // Fails as long as the reader takes "[object Object]" for a text: records would be posted to that address.
  it.each(['controller', 'policyUrl', 'policyVersion', 'recordsUrl', 'layerName'])(
    'an object is reported, and becomes the default: %s',
    (name) => {
      const { settings, problems } = read({ [name]: { a: 1 } });
      expect(settings).toEqual(DEFAULTS);
      expect(problems).toEqual([expect.stringContaining('is not usable; expected')]);
    },
  );
});
