import type { ConsentRecord } from '../../src/consent/record.js';
import { loadBundledLanguage } from '../../src/locales/bundled-languages.js';
import { fill, list } from '../../src/locales/fill.js';
import type { Language } from '../../src/locales/texts.js';
import { readSettings } from '../../src/settings/settings.js';
import { withdrawalAnnouncement } from '../../src/ui/announcement.js';
import { describeCategories } from '../../src/ui/category-descriptions.js';
import { savedText } from '../../src/ui/choice-texts.js';
import { createNotice, type Notice } from '../../src/ui/notice.js';
import { question } from '../../src/ui/question.js';

const GOOGLE = { googleAnalytics: 'G-ABC1234567', googleAds: 'AW-123456789' };
const NOW = Date.parse('2026-11-29T12:00:00Z');

/** A day and a duration. The library has `Intl` write them, which differs by browser and by version. */
const FORMATTED: Readonly<Record<string, readonly [date: string, duration: string]>> = {
  de: ['16. Januar 2023', '6 Monate'],
  fr: ['16 janvier 2023', '6 mois'],
  es: ['16 de enero de 2023', '6 meses'],
  pl: ['16 stycznia 2023', '6 miesięcy'],
  fy: ['16 jannewaris 2023', '6 moannen'],
  ar: ['16 يناير 2023', '6 أشهر'],
};

/** The languages that the page is about. */
export const CHECKED_LANGUAGES = Object.keys(FORMATTED);

const serviceOf = (title: string, category: string) => ({ name: title.toLowerCase(), title, category });

/** A site that asks for everything: Google, two other companies, and a category of its own. */
const EVERYTHING = {
  ...GOOGLE,
  personalisedAds: true,
  categories: ['chat'],
  services: [serviceOf('Hotjar', 'analytics'), serviceOf('Meta', 'advertising')],
};

/** A site of which five companies get data, all for one purpose. */
const FIVE_COMPANIES = {
  categories: ['chat'],
  services: ['Crisp', 'Drift', 'Intercom', 'Tawk', 'Zendesk'].map((title) => serviceOf(title, 'chat')),
};

const recordOf = (choices: ConsentRecord['choices'], more: Partial<ConsentRecord> = {}): ConsentRecord => ({
  v: 1,
  time: '2026-11-22T10:00:00.000Z',
  policy: '2023-01-16',
  lang: 'nl',
  method: 'save',
  choices,
  ...more,
});

/**
 * The texts of a language that carry law or consent, with values filled in as the library does it.
 * @returns what each text is, and the text
 */
export async function composedTexts(lang: string): Promise<[string, string][]> {
  const { texts, settings, cookies, answers } = (await loadBundledLanguage(lang)) as Language;
  const preferencesTexts = { ...settings, ...cookies };
  const [date, duration] = FORMATTED[lang]!;

  const noticeFor = (
    given: Record<string, unknown>,
    situation: { readonly stored?: ConsentRecord; readonly gpcOptOut?: boolean } = {},
  ): Notice =>
    createNotice({
      settings: readSettings(
        { controller: 'Symbis', policyVersion: '2023-01-16', ...given },
        { hostname: 'www.symbis.nl', baseUrl: 'https://www.symbis.nl/', report: () => {} },
      ),
      texts,
      preferencesTexts,
      hostname: 'www.symbis.nl',
      now: NOW,
      ...situation,
    });

  const everything = noticeFor(EVERYTHING);
  const granted = recordOf({ analytics: true, advertising: true, chat: false });
  const [functional, analytics, advertising] = describeCategories(noticeFor(GOOGLE), preferencesTexts);
  const personalised = describeCategories(everything, preferencesTexts)
    .flatMap(({ services }) => services)
    .find(({ name }) => name === 'personalised-ads');
  const inTheCookiesOf = (category: string) => fill(cookies.tableCaption, { category });

  const withdrawal = (
    withdrawn: readonly string[],
    removed: readonly string[],
    left: readonly string[],
    reload?: () => void,
  ) =>
    withdrawalAnnouncement(everything, {
      withdrawn,
      cleanUp: { removed, left: left.map((name) => ({ name, reason: name === 'IDE' ? 'other-host' : 'http-only' })) },
      ...(reload ? { reload } : {}),
    }).message;

  const placeholder = (what: string, inTitle: string, inBody: string) => [
    `${fill(texts.embedTitle, { what, provider: inTitle })}.`,
    fill(texts.embedBody, { provider: inBody }),
  ];

  return [
    ['Question: Google only', question(noticeFor(GOOGLE))],
    ['Question: several companies', question(everything)],
    ['Question: five companies', question(noticeFor(FIVE_COMPANIES))],
    ['Answers', [texts.accept, texts.reject, texts.settings, settings.save].join(' · ')],
    ['Withdrawal, first layer', texts.later],
    ['Statement', texts.readPolicy],
    ['Who is responsible', fill(settings.responsible, { controller: 'Symbis' })],
    ['Rights and complaint', fill(settings.rights, { supervisor: everything.settings.supervisor.name })],
    ['Functional cookies', functional!.description],
    ['Google Analytics', analytics!.description],
    ['Google Ads', advertising!.description],
    ['Personalised advertisements', `${personalised!.title}: ${personalised!.description}`],
    ['Google as a company', cookies.googleDecides],
    ['Cookies of a category', [texts.analytics, texts.advertising].map(inTheCookiesOf).join(' · ')],
    ['Asked again: statement', fill(texts.changedPolicyOn, { date })],
    ['Asked again: age', fill(texts.expired, { duration })],
    [
      'Asked again: new category',
      noticeFor(EVERYTHING, { stored: recordOf({ advertising: true, chat: true }) }).reason,
    ],
    [
      'Asked again: new service',
      noticeFor(FIVE_COMPANIES, {
        stored: recordOf({ chat: true }, { asked: ['crisp', 'drift', 'intercom', 'tawk'] }),
      }).reason,
    ],
    ['Not asked: Global Privacy Control', noticeFor(GOOGLE, { gpcOptOut: true }).reason],
    ['Choice saved', savedText(everything, granted)],
    ['Refusal saved', savedText(everything, recordOf({ analytics: false, advertising: false, chat: false }))],
    ['Choice not kept', texts.notKept],
    [
      'Present choice',
      fill(settings.choiceOf, { date, choices: list([texts.analytics, texts.advertising], texts.and) }),
    ],
    ['Present choice: refused', fill(settings.choiceOf, { date, choices: settings.onlyFunctional })],
    ['Withdrawn: two categories', withdrawal(['analytics', 'advertising'], ['_ga', '_gid'], ['PHPSESSID', 'IDE'])],
    ['Withdrawn: one service', withdrawal(['youtube'], ['VISITOR'], [])],
    ['Withdrawn: page not reloaded', withdrawal(['personalised-ads'], [], [], () => {})],
    ['Placeholder: YouTube', placeholder(texts.embedVideo, 'YouTube', 'YouTube').join(' ')],
    ['Placeholder: unknown company', placeholder(texts.embedMap, texts.embedSomeone, texts.embedThey).join(' ')],
    [
      'Placeholder: buttons',
      [
        texts.embedOnce,
        ...[texts.embedAlways, texts.embedOpen].map((text) => fill(text, { provider: 'YouTube' })),
      ].join(' · '),
    ],
    ['Declaration: buttons', [cookies.change, cookies.withdraw, cookies.copyCookies, cookies.download].join(' · ')],
    ['Declaration: copy', fill(cookies.copyWarning, { controller: 'Symbis' })],
    ['Declaration: what it cannot see', cookies.notVisible],
    ['Own words for the answers', [answers.accept, answers.reject, answers.other].join(' · ')],
  ];
}
