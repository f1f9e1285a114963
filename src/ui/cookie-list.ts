import { ADVERTISING, ANALYTICS, FUNCTIONAL, type Category } from '../consent/category.js';
import type { OwnTexts } from '../locales/own-texts.js';
import { cookiePrefix } from '../settings/google-tag.js';
import type { Settings } from '../settings/settings.js';
import { recentDenialKey, recordsKey } from '../storage/browser-storage.js';
import type { DeclaredCookie } from '../storage/declared-cookies.js';
import type { Lifetime, UndeclaredCookie } from '../storage/undeclared-cookie.js';
import { formatDuration } from './format-time.js';
import type { Notice, PreferencesTexts } from './notice.js';

/** @see https://business.safety.google/adscookies/ */
const googleAdsCookies = (prefix: string): readonly UndeclaredCookie[] => [
  { name: `${prefix}_au`, lifetime: [90, 'day'], purpose: 'purposeResult' },
  ...['aw', 'gb', 'ag', 'gs'].map((click): UndeclaredCookie => ({
    name: `${prefix}_${click}`,
    lifetime: [90, 'day'],
    purpose: 'purposeClick',
  })),
  { name: '_gcl_ls', lifetime: 'untilCleared', purpose: 'purposeClick', kind: 'localStorage' },
  { name: 'IDE', lifetime: [13, 'month'], purpose: 'purposeResult', host: 'doubleclick.net' },
  { name: 'test_cookie', lifetime: [15, 'minute'], purpose: 'purposeTest', host: 'doubleclick.net' },
  { name: 'NID', lifetime: [6, 'month'], purpose: 'purposeResult', host: 'google.com' },
];

/** What the library itself keeps. */
function libraryCookies({ cookieName, maxAgeDays, recordsUrl }: Settings): UndeclaredCookie[] {
  const choice: UndeclaredCookie = { name: cookieName, lifetime: [maxAgeDays, 'day'], purpose: 'purposeChoice' };
  const unsentRecords: UndeclaredCookie = {
    name: recordsKey(cookieName),
    lifetime: 'untilSent',
    purpose: 'purposeRecord',
    kind: 'localStorage',
  };
  const denial: UndeclaredCookie = {
    name: recentDenialKey(cookieName),
    lifetime: [1, 'hour'],
    purpose: 'purposeChoice',
    kind: 'localStorage',
  };
  return recordsUrl ? [choice, denial, unsentRecords] : [choice, denial];
}

/** @see https://support.google.com/analytics/answer/11397207 */
function analyticsCookies({ tags }: Settings): UndeclaredCookie[] {
  const analyticsTags = tags.filter(({ id }) => /^GT?-/.test(id));
  const lifetime: Lifetime = [2, 'year'];
  const visitorNames = new Set(analyticsTags.map((tag) => `${cookiePrefix(tag)}_ga`));
  return [
    ...[...visitorNames].map((name): UndeclaredCookie => ({ name, lifetime, purpose: 'purposeVisitor' })),
    ...analyticsTags.map((tag): UndeclaredCookie => ({
      // The measurement ids behind a Google tag are known to Google alone.
      name: cookiePrefix(tag) + tag.id.replace('G-', '_ga_').replace(/^GT-.*/, '_ga_*'),
      lifetime,
      purpose: 'purposeVisit',
    })),
  ];
}

function advertisingCookies({ tags }: Settings): UndeclaredCookie[] {
  const prefixes = new Set(tags.filter(({ id }) => /^(AW|DC|GT)-/.test(id)).map((tag) => cookiePrefix(tag) || '_gcl'));
  const byName = [...prefixes].flatMap(googleAdsCookies).map((cookie) => [cookie.name, cookie] as const);
  return [...new Map(byName).values()];
}

/** Replaces what the owner says otherwise in the language that is shown: `cookie.NAME.purpose` and so on. */
function withOwnTexts(cookie: DeclaredCookie, texts: PreferencesTexts): DeclaredCookie {
  const textOf = (field: 'provider' | 'purpose' | 'duration') =>
    (texts as OwnTexts & PreferencesTexts)[`cookie.${cookie.name}.${field}`] ?? cookie[field];
  return { ...cookie, provider: textOf('provider'), purpose: textOf('purpose'), duration: textOf('duration') };
}

/**
 * Lists all that is kept for the tags in use and for the site itself. A declaration of the site replaces ours of the same
 * name.
 */
export function listCookies(notice: Notice, texts: PreferencesTexts): DeclaredCookie[] {
  const { settings, declaredCookies } = notice;
  const { lang } = notice.texts;
  const { controller } = settings;
  const describe = (category: Category, provider: string, cookies: readonly UndeclaredCookie[]): DeclaredCookie[] =>
    cookies.map(({ name, lifetime, purpose, kind = 'cookie', host }) => ({
      name,
      category,
      kind,
      provider,
      readers: provider === controller ? controller : `${controller}, ${provider}`,
      purpose: texts[purpose],
      duration: typeof lifetime === 'string' ? texts[lifetime] : formatDuration(...lifetime, lang),
      host,
    }));
  const declaredNames = new Set(declaredCookies.map(({ name }) => name));
  const undeclared = [
    ...describe(FUNCTIONAL, controller, libraryCookies(settings)),
    ...describe(ANALYTICS, 'Google', analyticsCookies(settings)),
    ...describe(ADVERTISING, 'Google', advertisingCookies(settings)),
    ...settings.services.flatMap(({ name, title, category }) =>
      describe(category, title, notice.vendorCookies[name] ?? []),
    ),
  ].filter(({ name }) => !declaredNames.has(name));
  return [...undeclared, ...declaredCookies].map((cookie) => withOwnTexts(cookie, texts));
}
