import type { Category } from '../consent/category.js';
import { DAY } from '../consent/policy.js';
import type { ConsentRecord } from '../consent/record.js';
import type { CategoryTexts, Provider, Texts } from '../locales/texts.js';
import type { Settings } from '../settings.js';
import { isContainer } from '../tags/google-tags.js';
import type { Declaration } from '../cookies/declarations.js';
import type { DisplaySettings } from './display-settings.js';

/** What both layers show: built once from the settings, so that they cannot say different things. */
export interface Notice extends DisplaySettings {
  readonly texts: Texts;
  /** Host name for the title; `undefined` where it would say nothing to a visitor. */
  readonly site: string | undefined;
  /** The optional categories with their words, in the order they are asked. */
  readonly categories: readonly (CategoryTexts & { readonly name: Category; readonly by: Provider | undefined })[];
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

/** Why the visitor is asked again, as far as there is something to say about it. */
function reasonFor(
  { version, maxAgeDays }: Settings,
  categories: Notice['categories'],
  texts: Texts,
  { stored, refusedByBrowser }: Moment,
): string {
  if (!stored) return refusedByBrowser ? texts.gpc : '';
  if (stored.policy !== version) return texts.changedPolicy(isDate(version) ? formatDay(version, texts.lang) : '');
  if (Date.now() - Date.parse(stored.time) >= maxAgeDays * DAY) return texts.expired(maxAgeDays);
  const added = categories.filter(({ name }) => !(name in stored.choices)).map(({ purpose }) => purpose);
  return added[0] ? texts.newPurposes(added) : '';
}

export function createNotice(settings: Settings, display: DisplaySettings, texts: Texts, moment: Moment): Notice {
  const { hostname, own = [] } = moment;
  const { tags, personalisedAds } = settings;
  const provider = (name: Category): Provider | undefined => {
    const [tag] = tags.filter(({ needs }) => needs.includes(name));
    return tag && (isContainer(tag) ? 'tag-manager' : 'google');
  };
  const categories = settings.categories.map((name) => {
    const by = provider(name);
    return { name, by, ...texts.category(name, by, personalisedAds) };
  });
  return {
    ...display,
    texts,
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
function formatDay(time: string, lang: string): string {
  const timeZone = time.includes('T') ? undefined : 'UTC';
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone }).format(new Date(time));
}

const isDate = (version: string): boolean => /^\d{4}-\d\d-\d\d$/.test(version) && !!Date.parse(version);

/** The version of the statement as a visitor reads it: a date as a day, other text as it is. */
export const versionText = ({ version, texts }: Notice): string =>
  isDate(version) ? formatDay(version, texts.lang) : version;

/** The first layer's question, sentence by sentence: who, each purpose, who gets the data. */
export function question({ texts, controller, categories }: Notice): string {
  return [
    texts.functionalUse(controller),
    texts.ask(
      categories.map(({ purpose }) => purpose),
      categories.every(({ by }) => by === 'google'),
    ),
    ...(categories.some(({ by }) => by) ? [texts.googleReceives] : []),
    texts.onlyIfYouAgree,
  ].join(' ');
}

/** What a visitor who answers has before them, in either layer; a line each. */
export function shownTexts(notice: Notice): string[] {
  const { texts, site, categories } = notice;
  return [
    texts.bannerTitle(site),
    question(notice),
    texts.later,
    texts.reject,
    texts.accept,
    texts.settings,
    texts.preferencesIntro,
    ...[texts.functional, ...categories].flatMap(({ title, description }) => [title, description]),
    texts.save,
  ];
}

/** The visitor's present choice in a sentence. */
export function presentChoice({ texts, categories }: Notice, record: ConsentRecord | undefined): string {
  if (!record) return texts.noChoiceYet;
  const granted = categories.filter(({ name }) => record.choices[name]).map(({ title }) => title.toLowerCase());
  return texts.choiceOf(formatDay(record.time, texts.lang), granted);
}
