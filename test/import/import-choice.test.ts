// What is taken over of choices that were made with other tools. The values are as the tools write them: those of
// CookieConsent, Klaro and tarteaucitron were written by these tools in a browser, the others follow what is documented.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/consent/policy.js';
import { categoryFor } from '../../src/import/category-for.js';
import { jointChoice } from '../../src/import/joint-choice.js';
import { otherToolNames, otherTools, ownsEntry, readChoices } from '../../src/import/other-tools.js';
import schema from '../../src/settings/schema.json';
import { SETTING_TABLE } from '../../src/settings/setting-table.js';

const NOW = Date.parse('2026-11-26T12:00:00.000Z');
const CHOSEN = '2026-11-25T22:42:17.171Z';
const policy = { policyVersion: '', categories: ['analytics', 'advertising'], maxAgeDays: 182 };
const ago = (days: number) => NOW - days * DAY_MS;
const iso = (time: number) => new Date(time).toISOString();

type Entries = [name: string, text: string][];

const take = (tools: string, entries: Entries, changes: Partial<typeof policy> = {}) =>
  jointChoice(readChoices(otherTools(tools.split(' ')), entries), { ...policy, ...changes }, NOW);

/** What is expected: the answers for analytics and advertising, as letters; `ask` when nothing is taken over. */
type Outcome = 'yy' | 'yn' | 'ny' | 'nn' | 'ask';
const outcome = (tools: string, entries: Entries): Outcome => {
  const { analytics, advertising } = take(tools, entries)?.choices ?? (Object.create(null) as Record<string, boolean>);
  return analytics === undefined ? 'ask' : (`${analytics ? 'y' : 'n'}${advertising ? 'y' : 'n'}` as Outcome);
};

const v3 = (categories: string[], changes: object = {}) =>
  encodeURIComponent(
    JSON.stringify({
      categories,
      revision: 0,
      data: null,
      consentTimestamp: '2026-06-25T22:42:17.171Z',
      consentId: '6977ad04-697a-42f7-9fcd-6393cd8a18dd',
      services: { necessary: [], analytics: [], marketing: [] },
      languageCode: 'en',
      lastConsentTimestamp: CHOSEN,
      expirationTime: 1811371337172,
      ...changes,
    }),
  );
const v2 = (categories: string[], changes: object = {}) =>
  JSON.stringify({
    categories,
    level: categories,
    revision: 0,
    data: null,
    rfc_cookie: false,
    consent_date: '2026-06-25T22:42:13.568Z',
    consent_uuid: '2b23d577-3955-4f7f-8bd1-8a1bf0de20cd',
    last_consent_update: CHOSEN,
    ...changes,
  });

describe('CookieConsent', () => {
  const all = ['necessary', 'analytics', 'marketing'];
  it.each<[string, string, Outcome]>([
    // As they were written.
    [
      'version 3, accepted',
      '%7B%22categories%22%3A%5B%22necessary%22%2C%22analytics%22%2C%22marketing%22%5D%2C%22revision%22%3A0%2C%22data%22%3Anull%2C%22consentTimestamp%22%3A%222026-11-25T22%3A42%3A17.171Z%22%2C%22consentId%22%3A%226977ad04-697a-42f7-9fcd-6393cd8a18dd%22%2C%22services%22%3A%7B%22necessary%22%3A%5B%5D%2C%22analytics%22%3A%5B%5D%2C%22marketing%22%3A%5B%5D%7D%2C%22languageCode%22%3A%22en%22%2C%22lastConsentTimestamp%22%3A%222026-11-25T22%3A42%3A17.171Z%22%2C%22expirationTime%22%3A1811371337172%7D',
      'yy',
    ],
    [
      'version 3, refused, in local storage',
      '{"categories":["necessary"],"revision":0,"data":null,"consentTimestamp":"2026-11-25T22:42:19.318Z","consentId":"30fdbc34-4d2a-4357-8b1b-637be7c985ee","services":{"necessary":[],"analytics":[],"marketing":[]},"languageCode":"en","lastConsentTimestamp":"2026-11-25T22:42:19.825Z","expirationTime":1811371339825}',
      'nn',
    ],
    [
      'version 3, one of two services',
      '%7B%22categories%22%3A%5B%22necessary%22%2C%22analytics%22%5D%2C%22revision%22%3A0%2C%22data%22%3Anull%2C%22consentTimestamp%22%3A%222026-11-25T22%3A42%3A20.843Z%22%2C%22consentId%22%3A%227b1463cd-bb6f-46ef-ab19-df7acf6e5341%22%2C%22services%22%3A%7B%22necessary%22%3A%5B%5D%2C%22analytics%22%3A%5B%22matomo%22%5D%2C%22marketing%22%3A%5B%5D%7D%2C%22languageCode%22%3A%22en%22%2C%22lastConsentTimestamp%22%3A%222026-11-25T22%3A42%3A21.859Z%22%2C%22expirationTime%22%3A1811371341859%7D',
      'nn',
    ],
    [
      'version 2, accepted',
      '{"categories":["necessary","analytics","targeting"],"level":["necessary","analytics","targeting"],"revision":0,"data":null,"rfc_cookie":false,"consent_date":"2026-11-25T22:42:13.568Z","consent_uuid":"2b23d577-3955-4f7f-8bd1-8a1bf0de20cd","last_consent_update":"2026-11-25T22:42:13.568Z"}',
      'yy',
    ],
    [
      'version 2, refused, percent-encoded',
      '%7B%22categories%22%3A%5B%22necessary%22%5D%2C%22level%22%3A%5B%22necessary%22%5D%2C%22revision%22%3A0%2C%22data%22%3Anull%2C%22rfc_cookie%22%3Atrue%2C%22consent_date%22%3A%222026-11-25T22%3A42%3A15.645Z%22%2C%22consent_uuid%22%3A%22e5445145-d0b8-4b6e-b0a6-2fdf646b8536%22%2C%22last_consent_update%22%3A%222026-11-25T22%3A42%3A16.153Z%22%7D',
      'nn',
    ],
    ['version 2, analytics', v2(['analytics', 'necessary']), 'yn'],
    ['version 2.6, without a moment, accepted', '{"level":["necessary","analytics","targeting"],"revision":0}', 'ask'],
    ['version 2.6, refused', '{"level":["necessary"],"revision":0,"data":null,"rfc_cookie":false}', 'nn'],
    ['version 3, analytics', v3(['analytics', 'necessary']), 'yn'],
    ['version 3, too old', v3(all, { lastConsentTimestamp: iso(ago(183)) }), 'ask'],
    ['version 3, refused long ago', v3(['necessary'], { lastConsentTimestamp: iso(ago(300)) }), 'nn'],
    ['version 3, from the future', v3(all, { lastConsentTimestamp: iso(ago(-2)) }), 'ask'],
    ['version 3, ended by its own count', v3(all, { expirationTime: NOW - 1 }), 'ask'],
    [
      'version 3, a category that it has not asked',
      v3(['necessary', 'analytics'], { services: { analytics: [] } }),
      'ask',
    ],
    ['version 3, one that it has not asked, the other refused', v3([], { services: { analytics: [] } }), 'nn'],
    ['version 3, services of an accepted category', v3(all, { services: { analytics: ['ga'] } }), 'ask'],
    ['a moment that is none', v3(all, { lastConsentTimestamp: { toString: 1, valueOf: 1 } }), 'ask'],
    ['a category that is no text', v3([{ toString: 1, valueOf: 1 } as unknown as string]), 'ask'],
    ['no categories', '{"revision":0}', 'ask'],
    ['categories that are no list', '{"categories":"analytics marketing"}', 'ask'],
    ['nothing', '', 'ask'],
    ['cut off', v3(all).slice(0, 90), 'ask'],
  ])('%s', (_, text, expected) => {
    expect(outcome('vanilla-cookieconsent', [['cc_cookie', text]])).toBe(expected);
  });

  it('counts from the latest change', () => {
    expect(take('vanilla-cookieconsent', [['cc_cookie', v3(all)]])?.time).toBe(Date.parse(CHOSEN));
    expect(take('vanilla-cookieconsent', [['cc_cookie', v2(all)]])?.time).toBe(Date.parse(CHOSEN));
  });
});

describe('Klaro', () => {
  it.each<[string, string, Outcome]>([
    // As they were written.
    [
      'accepted',
      '%7B%22google-analytics%22%3Atrue%2C%22google-ads%22%3Atrue%2C%22youtube%22%3Atrue%2C%22session%22%3Atrue%7D',
      'ask',
    ],
    [
      'refused',
      '%7B%22google-analytics%22%3Afalse%2C%22google-ads%22%3Afalse%2C%22youtube%22%3Afalse%2C%22session%22%3Atrue%7D',
      'nn',
    ],
    [
      'partly',
      '%7B%22google-analytics%22%3Atrue%2C%22google-ads%22%3Afalse%2C%22youtube%22%3Afalse%2C%22session%22%3Atrue%7D',
      'nn',
    ],
    ['other names', '{"googleAnalytics":false,"google_ads":true}', 'nn'],
    ['the names of categories', '{"analytics":true,"advertising":false}', 'nn'],
    ['a service that is nothing here', '{"youtube":false,"session":true}', 'ask'],
    ['answers of another type', '{"google-analytics":"false","google-ads":0}', 'ask'],
    ['a list', '[false]', 'ask'],
    ['null', 'null', 'ask'],
    ['a broken escape', '%7B%2', 'ask'],
  ])('%s', (_, text, expected) => {
    expect(outcome('klaro', [['klaro', text]])).toBe(expected);
  });
});

describe('tarteaucitron', () => {
  it.each<[string, string, Outcome]>([
    // As they were written.
    ['not answered', '!googleads=wait!googleadwordsremarketing=wait!gtag=wait!youtube=wait!gcmads=wait', 'ask'],
    ['accepted', '!googleads=true!googleadwordsremarketing=true!gtag=true!youtube=true!gcmads=true', 'ask'],
    ['refused', '!gcmads=false!googleads=false!googleadwordsremarketing=false!gtag=false!youtube=false', 'nn'],
    ['partly', '!gcmads=false!googleads=false!googleadwordsremarketing=false!youtube=false!gtag=true', 'nn'],
    ['one refused, the other not answered', '!gtag=false!googleads=wait', 'nn'],
    ['nothing that is asked here', '!facebookpixel=false!youtube=true', 'ask'],
    ['nonsense', '!!==!gtag!=false!gtag=FALSE', 'ask'],
  ])('%s', (_, text, expected) => {
    expect(outcome('tarteaucitron', [['tarteaucitron', text]])).toBe(expected);
  });
});

describe('Cookiebot', () => {
  const stamp = '%27dGhpcyBpcyBhIHN0YW1wIG9mIHRoZSB0ZXN0cw==%27';
  const value = (
    statistics: boolean,
    marketing: boolean,
    rest = `method:%27explicit%27%2Cver:1%2Cutc:${ago(30)}%2Cregion:%27nl%27`,
  ) =>
    `{stamp:${stamp}%2Cnecessary:true%2Cpreferences:false%2Cstatistics:${statistics}%2Cmarketing:${marketing}%2C${rest}}`;
  it.each<[string, string, Outcome]>([
    ['accepted', value(true, true), 'yy'],
    ['statistics', value(true, false), 'yn'],
    ['marketing', value(false, true), 'ny'],
    ['refused', value(false, false), 'nn'],
    ['decoded by a server', decodeURIComponent(value(true, false)), 'yn'],
    ['encoded as a whole', encodeURIComponent(decodeURIComponent(value(true, false))), 'yn'],
    ['refused, in the older form', '0', 'nn'],
    ['nobody was asked', '-1', 'ask'],
    ['a robot', '-2', 'ask'],
    [
      'accepted where nobody was asked',
      value(true, true).replace(stamp, '%27-1%27').replace('explicit', 'implied'),
      'ask',
    ],
    ['a stamp of nobody', value(true, true).replace(stamp, '%27-1%27'), 'ask'],
    ['taken for a yes', value(true, true).replace('explicit', 'implied'), 'ask'],
    ['without a method', value(true, true, `ver:1%2Cutc:${ago(30)}%2Cregion:%27gb%27`), 'ask'],
    ['refused without a method', value(false, false, `ver:1%2Cutc:${ago(30)}%2Cregion:%27gb%27`), 'nn'],
    ['without a moment', value(true, true, 'method:%27explicit%27'), 'ask'],
    ['too old', value(true, true).replace(`${ago(30)}`, `${ago(182)}`), 'ask'],
    ['partly, too old', value(true, false).replace(`${ago(30)}`, `${ago(182)}`), 'nn'],
    ['from the future', value(true, true).replace(`${ago(30)}`, `${ago(-1)}`), 'ask'],
    ['of an hour ahead', value(true, true).replace(`${ago(30)}`, `${NOW + 36e5}`), 'yy'],
    ['two answers', value(true, true, `statistics:false%2Cmethod:%27explicit%27%2Cutc:${ago(30)}`), 'ny'],
    ['two methods', value(true, true, `method:%27explicit%27%2Cmethod:%27implied%27%2Cutc:${ago(30)}`), 'ask'],
    ['two moments, one too old', value(true, true, `method:%27explicit%27%2Cutc:${ago(30)}%2Cutc:${ago(300)}`), 'ask'],
    ['a moment that is no number', value(true, true, 'method:%27explicit%27%2Cutc:soon'), 'ask'],
    ['answers of another kind', '{statistics:1%2Cmarketing:yes%2Cmethod:%27explicit%27}', 'ask'],
    ['a broken escape', `${value(false, false)}%`, 'ask'],
    ['nothing', '', 'ask'],
  ])('%s', (_, text, expected) => {
    expect(outcome('cookiebot', [['CookieConsent', text]])).toBe(expected);
  });
});

describe('OneTrust', () => {
  const consent = (groups: string, rest = '&intType=3&geolocation=NL%3BNH&AwaitingReconsent=false', count = 1) =>
    `isGpcEnabled=0&datestamp=Thu+Nov+26+2026+10%3A57%3A37+GMT%2B0100+(Central+European+Standard+Time)&version=202510.1.0&browserGpcFlag=0&isIABGlobal=false&hosts=&genVendors=&consentId=bed1a886-4afa-4f63-8413-d365969d56a9&interactionCount=${count}&isAnonUser=1&landingPath=NotLandingPage&groups=${encodeURIComponent(groups)}${rest}`;
  const closed = (time: number): Entries => [['OptanonAlertBoxClosed', iso(time)]];
  const all = 'C0001:1,C0002:1,C0003:1,C0004:1,C0005:1';
  const none = 'C0001:1,C0002:0,C0003:0,C0004:0,C0005:0';
  it.each<[string, string, Entries, Outcome]>([
    ['accepted', consent(all, '&intType=1'), closed(ago(30)), 'yy'],
    ['refused', consent(none, '&intType=2'), closed(ago(30)), 'nn'],
    ['performance', consent('C0003:0,C0001:1,C0004:0,C0002:1'), closed(ago(30)), 'yn'],
    ['targeting', consent('C0002:0,C0004:1'), closed(ago(30)), 'ny'],
    ['all but what is not asked here', consent('C0001:1,C0002:1,C0003:0,C0004:1'), closed(ago(30)), 'yy'],
    ['by an older version', consent(all, ''), closed(ago(30)), 'yy'],
    ['groups that are not encoded', consent(none).replaceAll('%3A', ':').replaceAll('%2C', ','), closed(ago(30)), 'nn'],
    ['not answered, denied by default', consent(none, '', 0), [], 'ask'],
    ['not answered, granted by default', consent(all, '', 0), [], 'ask'],
    ['accepted, moment unknown', consent(all), [], 'ask'],
    ['refused, moment unknown', consent(none), [], 'nn'],
    ['the box was closed, perhaps without an answer', consent(all, '&intType=6'), closed(ago(30)), 'ask'],
    ['a refusal, however it was given', consent(none, '&intType=6'), closed(ago(30)), 'nn'],
    ['to be asked again', consent(all, '&intType=1&AwaitingReconsent=true'), closed(ago(30)), 'ask'],
    ['a host refused', consent(all, '&intType=3').replace('hosts=', 'hosts=H95%3A1%2CH99%3A0'), closed(ago(30)), 'ask'],
    [
      'a vendor refused',
      consent(all, '&intType=3').replace('genVendors=', 'genVendors=V2%3A0%2C'),
      closed(ago(30)),
      'ask',
    ],
    ['too old', consent(all), closed(ago(182)), 'ask'],
    ['from the future', consent(all), closed(ago(-3)), 'ask'],
    ['closed twice, once too long ago', consent(all), [...closed(ago(1)), ...closed(ago(200))], 'ask'],
    ['closed at no moment', consent(all), [['OptanonAlertBoxClosed', 'yes']], 'ask'],
    ['groups twice', `${consent(all)}&groups=C0002%3A0`, closed(ago(30)), 'ny'],
    ['no groups', consent(''), closed(ago(30)), 'ask'],
    ['a broken escape', '%E0%A4groups=%', closed(ago(30)), 'ask'],
  ])('%s', (_, text, more, expected) => {
    expect(outcome('onetrust', [['OptanonConsent', text], ...more])).toBe(expected);
  });

  it('counts from the moment of the answer, and not from the last page', () => {
    expect(take('onetrust', [['OptanonConsent', consent(all)], ...closed(ago(100))])?.time).toBe(ago(100));
  });

  it('is nothing without its first cookie', () => {
    expect(outcome('onetrust', closed(ago(1)))).toBe('ask');
  });

  it('can stand for categories of the site by the names of its groups', () => {
    const entries: Entries = [['OptanonConsent', consent('C0002:1,C0005:0')], ...closed(ago(30))];
    expect(take('onetrust', entries, { categories: ['c0002', 'c0005'] })?.choices).toEqual({
      c0002: true,
      c0005: false,
    });
  });
});

describe('CookieYes', () => {
  const value = (answers: string, state = 'consent:yes,action:yes') =>
    `consentid:dGVzdHMgb2YgY29va2llbWVsZGluZw,${state},necessary:yes,${answers},lastRenewedDate:${ago(30)}`;
  it.each<[string, string, Outcome]>([
    [
      'accepted, at a moment that is not known',
      value('functional:yes,analytics:yes,performance:yes,advertisement:yes'),
      'ask',
    ],
    ['refused', value('functional:no,analytics:no,performance:no,advertisement:no', 'consent:no,action:yes'), 'nn'],
    ['partly', value('functional:no,analytics:yes,performance:yes,advertisement:no'), 'nn'],
    ['not answered', value('functional:no,analytics:no,performance:no,advertisement:no', 'consent:no,action:'), 'ask'],
    ['where nobody is asked', value('functional:yes,analytics:yes,advertisement:yes', 'consent:yes,action:no'), 'ask'],
    ['percent-encoded', encodeURIComponent(value('analytics:no,advertisement:no')), 'nn'],
    ['nothing', '', 'ask'],
    ['nonsense', 'action:yes,,:,analytics', 'ask'],
  ])('%s', (_, text, expected) => {
    expect(outcome('cookieyes', [['cookieyes-consent', text]])).toBe(expected);
  });
});

describe('Complianz', () => {
  const entries = (statistics: string, marketing: string, prefix = 'cmplz_'): Entries =>
    Object.entries({
      consented_services: '',
      policy_id: '16',
      marketing,
      statistics,
      preferences: 'allow',
      functional: 'allow',
      'banner-status': 'dismissed',
    }).map(([name, text]) => [prefix + name, text]);
  it.each<[string, Entries, Outcome]>([
    ['accepted, at a moment that is not known', entries('allow', 'allow'), 'ask'],
    ['refused', entries('deny', 'deny'), 'nn'],
    ['partly', entries('allow', 'deny'), 'nn'],
    ['on the main site of several', entries('deny', 'deny', 'cmplz_rt_'), 'nn'],
    [
      'not answered',
      [
        ['cmplz_policy_id', '16'],
        ['cmplz_banner-status', 'show'],
      ],
      'ask',
    ],
    ['closed without an answer', [['cmplz_banner-status', 'dismissed']], 'ask'],
    ['answers of another kind', entries('no', 'false'), 'ask'],
  ])('%s', (_, given, expected) => {
    expect(outcome('complianz', given)).toBe(expected);
  });
});

describe('several tools', () => {
  const cookiebot = (statistics: boolean, marketing: boolean, time = ago(10)): Entries => [
    ['CookieConsent', `{statistics:${statistics}%2Cmarketing:${marketing}%2Cmethod:%27explicit%27%2Cutc:${time}}`],
  ];
  const other = (categories: string[], time = ago(20)): Entries => [
    ['cc_cookie', v3(categories, { lastConsentTimestamp: iso(time) })],
  ];
  const both = 'cookiebot vanilla-cookieconsent';

  it('that agree are one choice, of the oldest moment', () => {
    const joint = take(both, [...cookiebot(true, true), ...other(['analytics', 'marketing'])]);
    expect(joint).toEqual({ choices: { analytics: true, advertising: true }, time: ago(20) });
  });

  it('that disagree deny what one of them has refused', () => {
    expect(outcome(both, [...cookiebot(true, false), ...other(['marketing'])])).toBe('nn');
    expect(outcome(both, [...cookiebot(true, true), ...other(['marketing'])])).toBe('ny');
    expect(outcome(both, [...cookiebot(true, true), ...other([], ago(300))])).toBe('nn');
  });

  it('of which one is too old leave the other one', () => {
    expect(outcome(both, [...cookiebot(true, true), ...other(['analytics', 'marketing'], ago(300))])).toBe('yy');
  });

  it('of which one is not named leave the other one', () => {
    expect(outcome('cookiebot', [...cookiebot(true, true), ...other([])])).toBe('yy');
  });

  it('are as good as one tool with two cookies', () => {
    expect(outcome('cookiebot', [...cookiebot(true, true), ...cookiebot(true, false)])).toBe('yn');
    expect(take('cookiebot', [...cookiebot(true, true), ...cookiebot(true, true, ago(90))])?.time).toBe(ago(90));
  });
});

describe('the moment', () => {
  it.each([
    ['of a refusal of which it is not known is now', '{"google-analytics":false}', NOW],
    ['of nothing is nothing', '{}', undefined],
  ])('%s', (_, text, time) => {
    expect(take('klaro', [['klaro', text]])?.time).toBe(time);
  });

  it('of a refusal that is too old is now, so that it counts', () => {
    const entries: Entries = [['cc_cookie', v3([], { lastConsentTimestamp: iso(ago(300)) })]];
    expect(take('vanilla-cookieconsent', entries)).toEqual({
      choices: { analytics: false, advertising: false },
      time: NOW,
    });
  });

  it('of a refusal that is recent stays', () => {
    expect(take('vanilla-cookieconsent', [['cc_cookie', v3([])]])?.time).toBe(Date.parse(CHOSEN));
  });

  it('goes by the age limit of the site', () => {
    const entries: Entries = [['cc_cookie', v3(['analytics', 'marketing'], { lastConsentTimestamp: iso(ago(30)) })]];
    expect(take('vanilla-cookieconsent', entries, { maxAgeDays: 31 })?.choices).toEqual({
      analytics: true,
      advertising: true,
    });
    expect(take('vanilla-cookieconsent', entries, { maxAgeDays: 30 })).toBeUndefined();
  });
});

describe('a name of another tool', () => {
  const asked = ['analytics', 'advertising', 'marketing', 'live-chat'];
  it.each([
    ['statistics', 'analytics'],
    ['Google-Analytics', 'analytics'],
    ['googleAnalytics', 'analytics'],
    ['C0002', 'analytics'],
    ['targeting', 'advertising'],
    ['google_ads', 'advertising'],
    // The site's own name comes first.
    ['marketing', 'marketing'],
    ['live-chat', 'live-chat'],
    ['livechat', undefined],
    ['necessary', undefined],
    ['functional', undefined],
    ['', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
  ])('%s stands for %s', (name, category) => {
    expect(categoryFor(name, asked)).toBe(category);
  });

  it('stands for nothing that is not asked', () => {
    expect(categoryFor('marketing', ['analytics'])).toBeUndefined();
    expect(categoryFor('analytics', [])).toBeUndefined();
  });
});

describe('the names of the tools', () => {
  const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

  it('are the same wherever they stand', () => {
    const [, list] = schema.properties.import.anyOf;
    expect(list?.items?.enum).toEqual(otherToolNames);
    expect(SETTING_TABLE.import.pattern).toBe(`^(${otherToolNames.join('|')})$`);
    const section = read('demo/manual/moving-in.md');
    for (const name of otherToolNames) expect(section).toContain(`| \`${name}\``);
  });

  it('that are not known are none', () => {
    expect(otherTools(['Cookiebot', 'constructor', '__proto__', ''])).toEqual([]);
    expect(otherTools(['klaro', 'klaro'])).toHaveLength(1);
  });

  it('have their own cookies, and no others', () => {
    const owners = (name: string) => otherToolNames.filter((tool) => ownsEntry(otherTools([tool])[0]!, name));
    expect(owners('CookieConsent')).toEqual(['cookiebot']);
    expect(owners('cmplz_rt_marketing')).toEqual(['complianz']);
    expect(owners('OptanonAlertBoxClosed')).toEqual(['onetrust']);
    for (const name of ['cookiemelding', '_ga', 'klaro2', 'cc_cookie_x', 'cmplz', '']) expect(owners(name)).toEqual([]);
  });
});

describe('whatever is stored', () => {
  const everything = otherToolNames.join(' ');
  const names = [
    'cc_cookie',
    'klaro',
    'tarteaucitron',
    'CookieConsent',
    'OptanonConsent',
    'OptanonAlertBoxClosed',
    'cookieyes-consent',
    'cmplz_statistics',
  ];
  const word = fc.constantFrom(
    'analytics',
    'marketing',
    'true',
    'false',
    'yes',
    'no',
    'allow',
    'deny',
    '1',
    '0',
    'wait',
    'utc',
    'method',
    'explicit',
    'groups',
    'C0002',
    '{',
    '}',
    ':',
    ',',
    '!',
    '=',
    '&',
    '%',
    '%3A',
    '"',
    '[',
    ']',
    '__proto__',
    `${ago(1)}`,
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.json().map(encodeURIComponent),
    fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
  );
  const entry = fc.tuple(fc.constantFrom(...names), text);

  it('is read without an error, and answers with what is asked or not at all', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        const joint = take(everything, entries);
        if (joint) {
          expect(Object.keys(joint.choices)).toEqual(policy.categories);
          expect(Object.getPrototypeOf(joint.choices)).toBeNull();
          expect(NOW - joint.time).toBeLessThan(182 * DAY_MS);
        }
        expect(({} as Record<string, unknown>)['analytics']).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  it('grants nothing when it is garbage', () => {
    const garbage = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.json().map(encodeURIComponent));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), garbage), { maxLength: 6 }), (entries) => {
        expect(Object.values(take(everything, entries)?.choices ?? {})).not.toContain(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('grants nothing that is refused in any of it', () => {
    const answer = fc.constantFrom(true, false);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(answer, answer, fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 4 }),
        (given) => {
          const entries: Entries = given.map(([statistics, marketing, days]) => [
            'CookieConsent',
            `{statistics:${statistics}%2Cmarketing:${marketing}%2Cmethod:%27explicit%27%2Cutc:${ago(days)}}`,
          ]);
          const choices = take('cookiebot', entries)?.choices;
          if (given.some(([statistics]) => !statistics)) expect(choices?.['analytics']).toBe(false);
          if (given.some(([, marketing]) => !marketing)) expect(choices?.['advertising']).toBe(false);
          if (choices?.['analytics']) expect(given.some(([, , days]) => days < 182)).toBe(true);
        },
      ),
    );
  });

  it('reaches no prototype, and is not completed from one', () => {
    const planted = Object.prototype as unknown as Record<string, unknown>;
    Object.assign(planted, {
      categories: ['analytics', 'marketing'],
      lastConsentTimestamp: CHOSEN,
      time: NOW,
      analytics: true,
    });
    try {
      for (const name of names) expect(outcome(everything, [[name, '{}']])).toBe('ask');
      expect(outcome('klaro', [['klaro', '{"ga":true,"ads":true}']])).toBe('ask');
      expect(outcome('klaro', [['klaro', '{"__proto__":{"google-analytics":false}}']])).toBe('ask');
    } finally {
      for (const name of ['categories', 'lastConsentTimestamp', 'time', 'analytics']) delete planted[name];
    }
  });

  /** The shortest of three times, in milliseconds: others work on the machine too. */
  const timeOf = (task: () => unknown) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        task();
        return performance.now() - start;
      }),
    );
  const parts = ['%', '{', '[', '!gtag=false', 'a:no,', '&groups=C0002%3A0', '"\\', "'", 'analytics:no,action:yes,'];

  it.each(names)('by the name %s, of 100 kB, takes less than 50 ms, and is nothing', (name) => {
    for (const part of parts) {
      const entries: Entries = [[name, part.repeat(1e5 / part.length)]];
      expect(outcome(everything, entries)).toBe('ask');
      expect(timeOf(() => take(everything, entries))).toBeLessThan(50);
    }
  });

  it.each(names)('by the name %s, of the size of a cookie, takes less than 50 ms', (name) => {
    for (const part of parts) {
      const entries: Entries = [[name, part.repeat(4000 / part.length)]];
      expect(timeOf(() => take(everything, entries))).toBeLessThan(50);
    }
  });
});
