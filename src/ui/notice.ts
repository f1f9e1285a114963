import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import { DAY } from '../consent/policy.js';
import { grants, type ConsentRecord } from '../consent/record.js';
import { fill, list } from '../locales/fill.js';
import { categoryTitle, wordOf } from '../locales/own-texts.js';
import type { BannerTexts, CookieTexts, Provider, SettingsTexts } from '../locales/texts.js';
import type { Settings } from '../settings/settings.js';
import { isContainer } from '../google/google-tags.js';
import type { Declaration } from '../storage/declared-cookies.js';
import type { DisplaySettings } from './display-settings.js';

/** The texts of the second layer and of the overview. */
export type Words = SettingsTexts & CookieTexts;

/** An optional category as the first layer has it. */
export interface AskedCategory {
  readonly name: Category;
  readonly by: Provider | undefined;
  readonly title: string;
  /** What it is for, as the end of the sentence that asks. */
  readonly purpose: string;
}

/** What both layers show: built once from the settings, so that they cannot say different things. */
export interface Notice extends DisplaySettings {
  readonly texts: BannerTexts;
  /** There once the second layer, or the overview, is wanted. */
  readonly words?: Words | undefined;
  /** Host name for the title; `undefined` where it would say nothing to a visitor. */
  readonly site: string | undefined;
  /** In the order they are asked. */
  readonly categories: readonly AskedCategory[];
  /** Version of the statement; empty when there is none. */
  readonly version: string;
  /** Why the question comes again, or why it did not come; empty when there is nothing to say. */
  readonly reason: string;
  readonly settings: Settings;
  /** The site's own declarations. */
  readonly own: readonly Declaration[];
}

/** The address of a machine, or of the developer's own. */
const UNNAMED = /^\[|^[\d.]+$|^localhost$|^$/;

/** What the notice depends on besides the settings. */
export interface Moment {
  /** Host name of the page. */
  readonly hostname: string;
  /** What is stored, whether it counts or not. */
  readonly stored?: ConsentRecord | undefined;
  /** Whether the visitor's browser asks not to be tracked, and the site respects that. */
  readonly refusedByBrowser?: boolean | undefined;
  /** The site's own declarations. */
  readonly own?: readonly Declaration[] | undefined;
}

/** Where a browser lacks a language, it would take its own. */
const localesFor = (lang: string): string[] => [lang, lang === 'fy' ? 'nl' : 'en'];

/** An amount of time as a visitor reads it: *6 months*. @param unit as `Intl.NumberFormat` has it */
export const formatAmount = (amount: number, unit: string, lang: string): string =>
  new Intl.NumberFormat(localesFor(lang), { style: 'unit', unit, unitDisplay: 'long' }).format(amount);

/** Why the visitor is asked again, as far as there is something to say about it. */
function reasonFor(
  { version, maxAgeDays }: Settings,
  categories: Notice['categories'],
  texts: BannerTexts,
  { stored, refusedByBrowser }: Moment,
): string {
  const { lang, and } = texts;
  if (!stored) return refusedByBrowser ? texts.gpc : '';
  if (stored.policy !== version) {
    return isDate(version) ? fill(texts.changedPolicyOn, { date: formatDay(version, lang) }) : texts.changedPolicy;
  }
  if (Date.now() - Date.parse(stored.time) >= maxAgeDays * DAY) {
    const months = Math.round(maxAgeDays / 30);
    const duration = months > 2 ? formatAmount(months, 'month', lang) : formatAmount(maxAgeDays, 'day', lang);
    return fill(texts.expired, { duration });
  }
  const added = categories.filter(({ name }) => !(name in stored.choices)).map(({ purpose }) => purpose);
  return added[0] ? fill(texts.newPurposes, { purposes: list(added, and) }) : '';
}

function purposeOf(texts: BannerTexts, name: Category, personalisedAds: boolean): string {
  const { analyticsPurpose, advertisingPurpose, personalisedPurpose, otherPurpose } = texts;
  return (
    wordOf(texts, name, 'purpose') ??
    (name === ANALYTICS
      ? analyticsPurpose
      : name === ADVERTISING
        ? personalisedAds
          ? personalisedPurpose
          : advertisingPurpose
        : fill(otherPurpose, { name }))
  );
}

export function createNotice(
  settings: Settings,
  display: DisplaySettings,
  texts: BannerTexts,
  moment: Moment,
  words?: Words,
): Notice {
  const { hostname, own = [] } = moment;
  const { tags, personalisedAds } = settings;
  const provider = (name: Category): Provider | undefined => {
    const [tag] = tags.filter(({ needs }) => needs.includes(name));
    return tag && (isContainer(tag) ? 'tag-manager' : 'google');
  };
  const categories = settings.categories.map((name) => ({
    name,
    by: provider(name),
    title: categoryTitle(texts, name),
    purpose: purposeOf(texts, name, personalisedAds),
  }));
  return {
    ...display,
    texts,
    words,
    site: UNNAMED.test(hostname) ? undefined : hostname.replace(/^www\./, ''),
    categories,
    version: settings.version,
    reason: reasonFor(settings, categories, texts, moment),
    settings,
    own,
  };
}

/**
 * A day as a visitor reads it: *16 januari 2023*.
 * The first use of `Intl` takes tens of milliseconds, so this is for the second layer only.
 * @param time ISO 8601; a date alone is the same day everywhere, a moment is a day in the visitor's own time
 */
export function formatDay(time: string, lang: string): string {
  const timeZone = time.includes('T') ? undefined : 'UTC';
  return new Intl.DateTimeFormat(localesFor(lang), { dateStyle: 'long', timeZone }).format(new Date(time));
}

export const isDate = (version: string): boolean => /^\d{4}-\d\d-\d\d$/.test(version) && !!Date.parse(version);

/** Title of the first layer. */
export const title = ({ texts, site }: Notice): string =>
  site ? fill(texts.bannerTitle, { site }) : texts.bannerTitleHere;

/** The first layer's question, sentence by sentence: who, each purpose, who gets the data. */
export function question({ texts, controller, categories }: Notice): string {
  const purposes = list(
    categories.map(({ purpose }) => purpose),
    texts.and,
  );
  const isGoogle = categories.every(({ by }) => by === 'google');
  return [
    fill(texts.functionalUse, { controller }),
    fill(isGoogle ? texts.askGoogle : texts.ask, { purposes }),
    ...(categories.some(({ by }) => by) ? [texts.googleReceives] : []),
    texts.onlyIfYouAgree,
  ].join(' ');
}

/** The optional categories that a choice grants, by their names; empty when there are none. */
export const grantedList = ({ texts, categories }: Notice, record: ConsentRecord | undefined): string =>
  list(
    categories.filter(({ name }) => grants(record, name)).map(({ title: called }) => called),
    texts.and,
  );

/** That a choice has been saved, in a sentence. */
export function savedText(notice: Notice, record: ConsentRecord | undefined): string {
  const { saved, savedRefused } = notice.texts;
  const choices = grantedList(notice, record);
  return choices ? fill(saved, { choices }) : savedRefused;
}
