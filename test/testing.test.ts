// The rules of the test kit, without a page.
import type { Page } from 'playwright';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { decode } from '../src/consent/codec.js';
import { ConsentAssertionError, setConsent, type TestDocument, type TestPage } from '../src/testing.js';
import { choicesOf, faultsAfterConsent, type AfterConsentOptions } from '../src/testing/after-consent.js';
import { faultsAfterWithdrawal } from '../src/testing/after-withdrawal.js';
import { complain } from '../src/testing/assertion-error.js';
import { faultsBeforeConsent } from '../src/testing/before-consent.js';
import { tracesFor } from '../src/testing/configured-ids.js';
import { signalsFor } from '../src/testing/signals.js';
import { cookieText, recordOf } from '../src/testing/stored-record.js';
import type { Evidence } from '../src/testing/subject.js';
import { traceOf, trackerOf, type Kept } from '../src/testing/trackers.js';

const command = (...words: unknown[]) => ({ isCommand: true, words });
const byDefault = command('consent', 'default', signalsFor([]));
const update = (...granted: string[]) => command('consent', 'update', signalsFor(granted));
const gtag = 'https://www.googletagmanager.com/gtag/js?id=G-ABC1234567';

/** A page on which nothing has been chosen. */
const fresh: Evidence = {
  address: 'https://www.symbis.test/',
  settings: {},
  isLoaded: true,
  isAsking: true,
  queue: [byDefault],
  cookies: [],
  storage: [],
  scripts: [],
  ahead: [],
  requested: [],
  traffic: [],
  kept: [],
};

/** One of a visitor who has granted analytics. */
const granted: Evidence = {
  ...fresh,
  isAsking: false,
  choices: { analytics: true, advertising: false },
  queue: [byDefault, update('analytics'), command('js'), command('config', 'G-ABC1234567')],
  scripts: [gtag],
  traffic: [gtag],
  kept: [{ kind: 'cookie', name: '_ga', domain: 'symbis.test' }],
};
const analytics: AfterConsentOptions = { granted: ['analytics'], ids: ['G-ABC1234567'] };

/** One of a visitor who has refused. */
const refused: Evidence = {
  ...fresh,
  isAsking: false,
  choices: { analytics: false, advertising: false },
  queue: [byDefault, update()],
};

const cookie = (name: string, rest: Partial<Kept> = {}): Kept => ({
  kind: 'cookie',
  name,
  domain: 'symbis.test',
  ...rest,
});

describe('before a choice', () => {
  it('a page that only asks has no faults', () => {
    expect(faultsBeforeConsent(fresh)).toEqual([]);
    expect(faultsBeforeConsent({ ...fresh, kept: [cookie('inlog'), cookie('_gaatwelvanons')] })).toEqual([]);
    expect(faultsBeforeConsent({ ...fresh, traffic: ['https://fonts.googleapis.com/css', 'data:,', '%'] })).toEqual([]);
  });

  it.each<[string, Partial<Evidence>, string]>([
    ['no library', { isLoaded: false, isAsking: false, queue: undefined }, 'window.cookiemelding is not there.'],
    ['a request', { traffic: [gtag, gtag] }, `Requested before a choice: ${gtag} (2 times); expected nothing.`],
    ['a script that has not been requested', { scripts: [gtag] }, `Requested before a choice: ${gtag};`],
    ['a preconnect', { ahead: ['https://www.google-analytics.com/'] }, 'A <link> prepares a request'],
    ['a cookie', { kept: [cookie('_gcl_au')] }, 'Kept before a choice: the cookie _gcl_au of symbis.test;'],
    ['a cookie of the server', { kept: [cookie('FPID', { httpOnly: true })] }, 'the HttpOnly cookie FPID'],
    ['a cookie of Google', { kept: [cookie('IDE', { domain: 'doubleclick.net' })] }, 'cookie IDE of doubleclick.net'],
    ['a stored item', { kept: [{ kind: 'localStorage', name: '_gcl_ls' }] }, '_gcl_ls in localStorage'],
    ['no data layer', { queue: undefined }, 'window.dataLayer is not there'],
    ['an empty one', { queue: [] }, 'dataLayer[0] is empty; expected consent default.'],
    ['a command before the default', { queue: [command('js'), byDefault] }, 'dataLayer[0] is the command "js";'],
    [
      'a default that is no command',
      { queue: [{ ...byDefault, isCommand: false }] },
      `dataLayer[0] is the array "consent", "default", {"security_storage":"granted"`,
    ],
    [
      'a default that grants',
      { queue: [command('consent', 'default', { ...signalsFor([]), ad_storage: 'granted' })] },
      'consent default does not deny ad_storage; expected everything denied.',
    ],
    [
      'a default that leaves something out',
      { queue: [command('consent', 'default', { analytics_storage: 'denied' })] },
      'consent default does not deny ad_storage, ad_personalization, ad_user_data, personalization_storage;',
    ],
    [
      'a grant',
      { queue: [byDefault, update('analytics')] },
      'consent update grants analytics_storage before a choice;',
    ],
    ['a config', { queue: [byDefault, command('config', 'AW-1')] }, "gtag('config', 'AW-1') stands in the data layer"],
    ['no question', { isAsking: false }, 'The notice did not ask within 5000 ms.'],
    ['a choice', { choices: { analytics: true } }, 'There is a choice already: {"analytics":true}; expected none.'],
  ])('%s is a fault', (_, change, message) => {
    const faults = faultsBeforeConsent({ ...fresh, ...change });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(message);
  });

  it('a page that must not ask is a fault when it does', () => {
    expect(faultsBeforeConsent(fresh, { asks: false })).toEqual(['The notice asks; expected that it does not.']);
    expect(faultsBeforeConsent({ ...fresh, isAsking: false }, { asks: false })).toEqual([]);
  });
});

describe('after a choice', () => {
  it('a page that does what was granted has no faults', () => {
    expect(faultsAfterConsent(granted, analytics)).toEqual([]);
    const second = 'https://www.googletagmanager.com/gtag/js?id=AW-1&cx=c';
    expect(faultsAfterConsent({ ...granted, traffic: [gtag, second] }, analytics)).toEqual([]);
    expect(faultsAfterConsent(refused, { choices: refused.choices!, ids: [] })).toEqual([]);
  });

  it.each<[string, Partial<Evidence>, string]>([
    ['no library', { isLoaded: false, queue: granted.queue }, 'window.cookiemelding is not there'],
    ['a choice that does not count', { choices: undefined }, 'The choice does not count on this page.'],
    ['another choice', { choices: { analytics: true, advertising: true } }, 'The choice on the page is'],
    ['a question', { isAsking: true }, 'The notice asks, though there is a choice.'],
    ['no update', { queue: granted.queue!.filter((one) => one.words[1] !== 'update') }, 'There is no consent update'],
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
      'an update that grants too much for a moment',
      { queue: [byDefault, update('analytics', 'advertising'), ...granted.queue!.slice(1)] },
      'consent update grants ad_storage, ad_user_data for a moment; expected denied.',
    ],
    [
      'a second config',
      { queue: [...granted.queue!, command('config', 'G-ABC1234567')] },
      'G-ABC1234567 is configured 2 times; expected once.',
    ],
    ['no config', { queue: granted.queue!.slice(0, 3) }, 'G-ABC1234567 is configured not at all; expected once.'],
    [
      'a config of what is not granted',
      { queue: [...granted.queue!, command('config', 'AW-123456789')] },
      'AW-123456789 is configured once; expected not at all. It belongs to advertising.',
    ],
    ['no script', { scripts: [], traffic: [] }, "Google's script was loaded not at all; expected once."],
    ['a script that is there twice', { scripts: [gtag, gtag] }, "Google's script was loaded 2 times"],
    [
      'a container',
      { scripts: [gtag, 'https://www.googletagmanager.com/gtm.js?id=GTM-ABC123'] },
      'The container GTM-ABC123 was loaded once; expected not at all.',
    ],
    [
      'a request for what is not granted',
      { traffic: [gtag, 'https://www.google.com/ccm/collect?x'] },
      'Requested without a grant of advertising: https://www.google.com/ccm/collect?x;',
    ],
    [
      'a cookie of what is not granted',
      { kept: [cookie('_gcl_au')] },
      'Kept without a grant of advertising: the cookie _gcl_au',
    ],
  ])('%s is a fault', (_, change, message) => {
    const faults = faultsAfterConsent({ ...granted, ...change }, analytics);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(message);
  });

  it.each<[string, AfterConsentOptions, string]>([
    ['nothing', { ids: [] }, 'Expected one of granted and choices'],
    ['both', { granted: [], choices: {}, ids: [] }, 'Expected one of granted and choices'],
    ['no ids', { granted: [] } as unknown as AfterConsentOptions, 'Expected one of granted and choices'],
    [
      'an id of another category',
      { granted: ['analytics'], ids: ['AW-1'] },
      'AW-1 belongs to advertising, which is not',
    ],
  ])('a test that asks for %s is told so', (_, options, message) => {
    expect(() => choicesOf(options)).toThrow(message);
  });
});

describe('after a withdrawal', () => {
  it('a page that has forgotten everything has no faults', () => {
    expect(faultsAfterWithdrawal(refused, refused)).toEqual([]);
    // Out of reach of the site.
    expect(
      faultsAfterWithdrawal(refused, { ...refused, kept: [cookie('IDE', { domain: 'doubleclick.net' })] }),
    ).toEqual([]);
  });

  it.each<[string, Partial<Evidence>, string]>([
    ['no choice', { choices: undefined }, 'The refusal is not kept'],
    ['a choice that still grants', { choices: { analytics: true } }, 'Still granted: analytics.'],
    ['a cookie', { kept: [cookie('_ga')] }, 'Left after the withdrawal: the cookie _ga of symbis.test;'],
    ['a signal', { queue: granted.queue }, 'Consent Mode does not deny analytics_storage on the next page;'],
    ['no data layer', { queue: undefined }, 'Consent Mode does not deny ad_storage'],
    ['a request', { traffic: [gtag] }, `Requested after the withdrawal: ${gtag};`],
    ['a question', { isAsking: true }, 'The notice asks again after a refusal.'],
  ])('%s is a fault', (_, change, message) => {
    const faults = faultsAfterWithdrawal(refused, { ...refused, ...change });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(message);
  });

  it('a signal that was not denied at once is a fault', () => {
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
  ])('%s is one, for %s', (address, category) => {
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
  ])('%s is none', (address) => {
    expect(trackerOf(address)).toBeUndefined();
  });

  it('are the hosts of the test too, and their sub-domains', () => {
    expect(trackerOf('https://a.meten.test/x', ['meten.test'])).toEqual({ host: 'a.meten.test', isGoogle: false });
    expect(trackerOf('https://xmeten.test/', ['meten.test'])).toBeUndefined();
  });

  it('keep something by their own names, and by those of the test', () => {
    expect(traceOf(cookie('_ga_ABC'))).toBe('analytics');
    expect(traceOf(cookie('_hjid'))).toBeUndefined();
    expect(traceOf(cookie('_hjid'), ['_hj*'])).toBe('');
    expect(traceOf(cookie('DSID', { domain: 'ad.doubleclick.net' }))).toBe('');
    expect(traceOf(cookie('NID'))).toBeUndefined();
  });

  it('are taken to have kept what they would', () => {
    const names = (configs: Parameters<typeof tracesFor>[0], categories: string[]) =>
      tracesFor(configs, categories).map(({ name }) => name);
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
  ])('for %j is by %s', (choices, method, all) => {
    const record = recordOf(choices, '1');
    expect(record).toMatchObject({ v: 1, method, choices: all, policy: '1', lang: 'nl' });
    expect(record.id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(decode(cookieText(record))).toEqual(record);
  });

  it.each([
    [{ analytics: 'yes' }, '{"analytics":"yes"}'],
    [{ Analytics: true }, '{"Analytics":true}'],
    [{ functional: true }, '{"functional":true}'],
    [null, 'null'],
    ['analytics', '"analytics"'],
  ])('is not made of %j', (choices, said) => {
    expect(() => recordOf(choices as never, '')).toThrow(
      new TypeError(
        `The choice ${said} is not usable; expected true or false per category: { analytics: true, advertising: false }.`,
      ),
    );
  });

  it('is not made of a time that is none', () => {
    expect(() => recordOf({}, '', { time: 'gisteren' })).toThrow(RangeError);
  });
});

describe('the kit', () => {
  it('takes a page of Playwright, and a document', () => {
    expectTypeOf<Page>().toExtend<TestPage>();
    expectTypeOf<Document>().toExtend<TestDocument>();
  });

  it.each([[undefined], [{}], ['page']])('does not take %j', async (target) => {
    await expect(setConsent(target as never, {})).rejects.toThrow('Expected a page of Playwright, or a document');
  });

  it('fails with one message, a fault a line', () => {
    const error = new ConsentAssertionError('Before a choice', ['One.', 'Two.']);
    expect(error.message).toBe('Before a choice: 2 faults\n- One.\n- Two.');
    expect(error).toMatchObject({ name: 'AssertionError', faults: ['One.', 'Two.'] });
    expect(() => complain('x', ['One.'])).toThrow('x: 1 fault\n- One.');
    expect(() => complain('x', [])).not.toThrow();
  });
});
