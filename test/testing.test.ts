// The checks of the test kit, on evidence instead of a page.
import type { Page } from 'playwright';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { decode } from '../src/consent/codec.js';
import { ConsentAssertionError, setConsent, type TestDocument, type TestPage } from '../src/testing.js';
import { choicesOf, faultsAfterConsent, type AfterConsentOptions } from '../src/testing/after-consent.js';
import { faultsAfterWithdrawal } from '../src/testing/after-withdrawal.js';
import { throwFaults } from '../src/testing/assertion-error.js';
import { faultsBeforeConsent } from '../src/testing/before-consent.js';
import { itemsSetFor } from '../src/testing/configured-ids.js';
import { signalsFor } from '../src/testing/signals.js';
import { cookieText, recordOf } from '../src/testing/stored-record.js';
import type { Evidence } from '../src/testing/subject.js';
import { categoryOfItem, trackerOf, type StoredItem } from '../src/google/trackers.js';

const command = (...values: unknown[]) => ({ isCommand: true, values });
const byDefault = command('consent', 'default', signalsFor([]));
const update = (...granted: string[]) => command('consent', 'update', signalsFor(granted));
const gtag = 'https://www.googletagmanager.com/gtag/js?id=G-ABC1234567';

/** A page before a choice. */
const fresh: Evidence = {
  address: 'https://www.symbis.test/',
  settings: {},
  isLoaded: true,
  isBannerShown: true,
  queue: [byDefault],
  cookies: [],
  storage: [],
  scripts: [],
  resourceHints: [],
  resourceTimings: [],
  traffic: [],
  stored: [],
};

/** A page of a visitor who has granted analytics. */
const granted: Evidence = {
  ...fresh,
  isBannerShown: false,
  choices: { analytics: true, advertising: false },
  queue: [byDefault, update('analytics'), command('js'), command('config', 'G-ABC1234567')],
  scripts: [gtag],
  traffic: [gtag],
  stored: [{ kind: 'cookie', name: '_ga', domain: 'symbis.test' }],
};
const analytics: AfterConsentOptions = { granted: ['analytics'], ids: ['G-ABC1234567'] };

/** A page of a visitor who has refused. */
const refused: Evidence = {
  ...fresh,
  isBannerShown: false,
  choices: { analytics: false, advertising: false },
  queue: [byDefault, update()],
};

const cookie = (name: string, rest: Partial<StoredItem> = {}): StoredItem => ({
  kind: 'cookie',
  name,
  domain: 'symbis.test',
  ...rest,
});

describe('before a choice', () => {
  it('a page that only shows the banner has no faults', () => {
    expect(faultsBeforeConsent(fresh)).toEqual([]);
    expect(faultsBeforeConsent({ ...fresh, stored: [cookie('inlog'), cookie('_gaatwelvanons')] })).toEqual([]);
    expect(faultsBeforeConsent({ ...fresh, traffic: ['https://fonts.googleapis.com/css', 'data:,', '%'] })).toEqual([]);
  });

  it.each<[string, Partial<Evidence>, string]>([
    ['no library', { isLoaded: false, isBannerShown: false, queue: undefined }, 'window.cookiemelding is undefined.'],
    ['a request', { traffic: [gtag, gtag] }, `Requested before a choice: ${gtag} (2 times); expected nothing.`],
    ['a script that has not been resourceTimings', { scripts: [gtag] }, `Requested before a choice: ${gtag};`],
    ['a preconnect', { resourceHints: ['https://www.google-analytics.com/'] }, 'A <link> prepares a request'],
    ['a cookie', { stored: [cookie('_gcl_au')] }, 'Stored before a choice: the cookie _gcl_au of symbis.test;'],
    ['a cookie of the server', { stored: [cookie('FPID', { httpOnly: true })] }, 'the HttpOnly cookie FPID'],
    ['a cookie of Google', { stored: [cookie('IDE', { domain: 'doubleclick.net' })] }, 'cookie IDE of doubleclick.net'],
    ['a stored item', { stored: [{ kind: 'localStorage', name: '_gcl_ls' }] }, '_gcl_ls in localStorage'],
    ['no data layer', { queue: undefined }, 'window.dataLayer is undefined'],
    ['an empty one', { queue: [] }, 'dataLayer[0] is empty; expected consent default.'],
    ['a command before the default', { queue: [command('js'), byDefault] }, 'dataLayer[0] is the command "js";'],
    [
      'a default that is not a command',
      { queue: [{ ...byDefault, isCommand: false }] },
      `dataLayer[0] is the array "consent", "default", {"ad_storage":"denied"`,
    ],
    [
      'a default that grants',
      { queue: [command('consent', 'default', { ...signalsFor([]), ad_storage: 'granted' })] },
      'consent default does not deny ad_storage; expected everything denied.',
    ],
    [
      'an incomplete default',
      { queue: [command('consent', 'default', { analytics_storage: 'denied' })] },
      'consent default does not deny ad_storage, ad_user_data, ad_personalization, personalization_storage;',
    ],
    [
      'a grant',
      { queue: [byDefault, update('analytics')] },
      'consent update grants analytics_storage before a choice;',
    ],
    ['a config', { queue: [byDefault, command('config', 'AW-1')] }, "gtag('config', 'AW-1') is in the data layer"],
    ['no banner', { isBannerShown: false }, 'The banner was not shown within 5000 ms.'],
    [
      'a choice',
      { choices: { analytics: true } },
      'A choice has already been made: {"analytics":true}; expected none.',
    ],
  ])('%s is a fault', (_, change, message) => {
    const faults = faultsBeforeConsent({ ...fresh, ...change });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(message);
  });

  it('a banner is a fault when none is expected', () => {
    expect(faultsBeforeConsent(fresh, { asks: false })).toEqual(['The banner is shown; expected it to stay hidden.']);
    expect(faultsBeforeConsent({ ...fresh, isBannerShown: false }, { asks: false })).toEqual([]);
  });
});

describe('after a choice', () => {
  it('a page that follows the choice has no faults', () => {
    expect(faultsAfterConsent(granted, analytics)).toEqual([]);
    const second = 'https://www.googletagmanager.com/gtag/js?id=AW-1&cx=c';
    expect(faultsAfterConsent({ ...granted, traffic: [gtag, second] }, analytics)).toEqual([]);
    expect(faultsAfterConsent(refused, { choices: refused.choices!, ids: [] })).toEqual([]);
  });

  it.each<[string, Partial<Evidence>, string]>([
    ['no library', { isLoaded: false, queue: granted.queue }, 'window.cookiemelding is undefined'],
    ['a choice that is not valid', { choices: undefined }, 'The choice is not valid on this page.'],
    ['another choice', { choices: { analytics: true, advertising: true } }, 'The choice on the page is'],
    ['a banner', { isBannerShown: true }, 'The banner is shown, although a choice has been made.'],
    [
      'no update',
      { queue: granted.queue!.filter((item) => item.values[1] !== 'update') },
      'There is no consent update',
    ],
    [
      'an update that grants too much',
      { queue: [...granted.queue!, command('consent', 'update', { ad_storage: 'granted' })] },
      'Consent Mode has ad_storage granted (expected denied).',
    ],
    [
      'an update that grants too little',
      { queue: [...granted.queue!, command('consent', 'update', { analytics_storage: 'denied' })] },
      'Consent Mode has analytics_storage denied (expected granted).',
    ],
    [
      'an update that briefly grants too much',
      { queue: [byDefault, update('analytics', 'advertising'), ...granted.queue!.slice(1)] },
      'consent update briefly grants ad_storage, ad_user_data; expected denied.',
    ],
    [
      'a second config',
      { queue: [...granted.queue!, command('config', 'G-ABC1234567')] },
      'G-ABC1234567 is configured 2 times; expected once.',
    ],
    ['no config', { queue: granted.queue!.slice(0, 3) }, 'G-ABC1234567 is configured 0 times; expected once.'],
    [
      'a config for a denied category',
      { queue: [...granted.queue!, command('config', 'AW-123456789')] },
      'AW-123456789 is configured once; expected 0 times. It belongs to advertising.',
    ],
    ['no script', { scripts: [], traffic: [] }, "Google's script was loaded 0 times; expected once."],
    ['a script that the page contains twice', { scripts: [gtag, gtag] }, "Google's script was loaded 2 times"],
    [
      'a container',
      { scripts: [gtag, 'https://www.googletagmanager.com/gtm.js?id=GTM-ABC123'] },
      'The container GTM-ABC123 was loaded once; expected 0 times.',
    ],
    [
      'a request for a denied category',
      { traffic: [gtag, 'https://www.google.com/ccm/collect?x'] },
      'Requested without consent for advertising: https://www.google.com/ccm/collect?x;',
    ],
    [
      'a cookie of a denied category',
      { stored: [cookie('_gcl_au')] },
      'Stored without consent for advertising: the cookie _gcl_au',
    ],
  ])('%s is a fault', (_, change, message) => {
    const faults = faultsAfterConsent({ ...granted, ...change }, analytics);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(message);
  });

  it.each<[string, AfterConsentOptions, string]>([
    ['nothing', { ids: [] }, 'Expected either granted or choices'],
    ['both', { granted: [], choices: {}, ids: [] }, 'Expected either granted or choices'],
    ['no ids', { granted: [] } as unknown as AfterConsentOptions, 'Expected either granted or choices'],
    [
      'an id of another category',
      { granted: ['analytics'], ids: ['AW-1'] },
      'AW-1 belongs to advertising, which is not',
    ],
  ])('options with %s are rejected', (_, options, message) => {
    expect(() => choicesOf(options)).toThrow(message);
  });
});

describe('after a withdrawal', () => {
  it('a page without leftovers has no faults', () => {
    expect(faultsAfterWithdrawal(refused, refused)).toEqual([]);
    // The site cannot remove the cookies of another host.
    expect(
      faultsAfterWithdrawal(refused, { ...refused, stored: [cookie('IDE', { domain: 'doubleclick.net' })] }),
    ).toEqual([]);
  });

  it.each<[string, Partial<Evidence>, string]>([
    ['no choice', { choices: undefined }, 'The refusal was not stored'],
    ['a choice that still grants', { choices: { analytics: true } }, 'Still granted: analytics.'],
    ['a cookie', { stored: [cookie('_ga')] }, 'Left after the withdrawal: the cookie _ga of symbis.test;'],
    ['a signal', { queue: granted.queue }, 'Consent Mode does not deny analytics_storage on the next page;'],
    ['no data layer', { queue: undefined }, 'Consent Mode does not deny ad_storage'],
    ['a request', { traffic: [gtag] }, `Requested after the withdrawal: ${gtag};`],
    ['a banner', { isBannerShown: true }, 'The banner is shown again after a refusal.'],
  ])('%s is a fault', (_, change, message) => {
    const faults = faultsAfterWithdrawal(refused, { ...refused, ...change });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(message);
  });

  it('a signal that is not denied immediately is a fault', () => {
    expect(faultsAfterWithdrawal(granted, refused)[0]).toContain('analytics_storage after the withdrawal;');
  });
});

describe('trackers', () => {
  it.each([
    [gtag, undefined],
    ['https://region1.google-analytics.com/g/collect', 'analytics'],
    ['https://stats.g.doubleclick.net/g/collect', 'advertising'],
    ['https://www.google.nl/pagead/1p-user-list/1/', 'advertising'],
    ['wss://ad.doubleclick.net/x', 'advertising'],
    ['https://google.com/g/collect', undefined],
  ])('include %s, for %s', (address, category) => {
    expect(trackerOf(address)).toMatchObject({ isGoogle: true, category });
  });

  it.each([
    'https://www.google.com/maps/embed?pb=1',
    'https://notgoogletagmanager.com/',
    'https://www.googletagmanager.com.evil.test/',
    'https://google.evil.test/pagead/',
    'data:text/html,https://www.googletagmanager.com/',
    'https://',
    '',
  ])('do not include %s', (address) => {
    expect(trackerOf(address)).toBeUndefined();
  });

  it('include the hosts that the test adds, and their subdomains', () => {
    expect(trackerOf('https://a.meten.test/x', ['meten.test'])).toEqual({ host: 'a.meten.test', isGoogle: false });
    expect(trackerOf('https://xmeten.test/', ['meten.test'])).toBeUndefined();
  });

  it('are recognized by the names of their cookies, and by those that the test adds', () => {
    expect(categoryOfItem(cookie('_ga_ABC'))).toBe('analytics');
    expect(categoryOfItem(cookie('_hjid'))).toBeUndefined();
    expect(categoryOfItem(cookie('_hjid'), ['_hj*'])).toBe('');
    expect(categoryOfItem(cookie('DSID', { domain: 'ad.doubleclick.net' }))).toBe('');
    expect(categoryOfItem(cookie('NID'))).toBeUndefined();
  });

  it('store the items that the test plants for them', () => {
    const names = (configs: Parameters<typeof itemsSetFor>[0], categories: string[]) =>
      itemsSetFor(configs, categories).map(({ name }) => name);
    expect(names([], ['analytics'])).toEqual(['_ga']);
    expect(names([{ id: 'AW-1', parameters: { cookie_prefix: 'x' } }], ['advertising'])).toEqual([
      'x_au',
      '_gcl_au',
      '_gcl_ls',
    ]);
    expect(names([{ id: 'G-ABC', parameters: { cookie_prefix: 'x' } }], ['analytics'])).toEqual([
      'x_ga',
      'x_ga_ABC',
      '_ga',
    ]);
  });
});

describe('a record', () => {
  it.each([
    [{}, 'reject-all', { analytics: false, advertising: false }],
    [{ analytics: true }, 'save', { analytics: true, advertising: false }],
    [{ analytics: true, advertising: true }, 'accept-all', { analytics: true, advertising: true }],
    [{ chat: true }, 'save', { analytics: false, advertising: false, chat: true }],
  ])('of %j has the method %s', (choices, method, all) => {
    const record = recordOf(choices, '1');
    expect(record).toMatchObject({ v: 1, method, choices: all, policy: '1', lang: 'nl' });
    expect(record).not.toHaveProperty('id');
    expect(decode(cookieText(record))).toEqual(record);
  });

  it.each([
    [{ analytics: 'yes' }, '{"analytics":"yes"}'],
    [{ Analytics: true }, '{"Analytics":true}'],
    [{ functional: true }, '{"functional":true}'],
    [null, 'null'],
    ['analytics', '"analytics"'],
  ])('is not created from %j', (choices, shown) => {
    expect(() => recordOf(choices as never, '')).toThrow(
      new TypeError(
        `The choice ${shown} is not usable; expected true or false per category: { analytics: true, advertising: false }.`,
      ),
    );
  });

  it('is not created from an invalid time', () => {
    expect(() => recordOf({}, '', { time: 'gisteren' })).toThrow(RangeError);
  });
});

describe('the kit', () => {
  it('accepts a Playwright page, and a document', () => {
    expectTypeOf<Page>().toExtend<TestPage>();
    expectTypeOf<Document>().toExtend<TestDocument>();
  });

  it.each([[undefined], [{}], ['page']])('rejects %j', async (target) => {
    await expect(setConsent(target as never, {})).rejects.toThrow('Expected a Playwright page, or a document');
  });

  it('throws one message, with a line for each fault', () => {
    const error = new ConsentAssertionError('Before a choice', ['One.', 'Two.']);
    expect(error.message).toBe('Before a choice: 2 faults\n- One.\n- Two.');
    expect(error).toMatchObject({ name: 'AssertionError', faults: ['One.', 'Two.'] });
    expect(() => throwFaults('x', ['One.'])).toThrow('x: 1 fault\n- One.');
    expect(() => throwFaults('x', [])).not.toThrow();
  });
});
