// What the second layer and the overview say, besides what the first layer says.
import { ADVERTISING, ANALYTICS, FUNCTIONAL, type Category } from '../consent/category.js';
import type { ConsentRecord } from '../consent/record.js';
import { fill } from '../locales/fill.js';
import { categoryTitle, wordOf } from '../locales/own-texts.js';
import type { Provider } from '../locales/texts.js';
import { formatDay, grantedList, isDate, question, title, type Notice, type Words } from './notice.js';

/** A category with what is said of it. */
export interface DescribedCategory {
  readonly name: Category;
  readonly title: string;
  readonly description: string;
}

function descriptionOf(words: Words, name: Category, by: Provider | undefined, personalisedAds: boolean): string {
  const ours: Record<Category, string> = {
    [FUNCTIONAL]: words.functionalDescription,
    [ANALYTICS]: by === 'google' ? words.analyticsGoogle : words.analyticsDescription,
    [ADVERTISING]: by === 'google' ? words.advertisingGoogle : words.advertisingDescription,
  };
  return [
    wordOf(words, name, 'description') ??
      (Object.hasOwn(ours, name) ? ours[name]! : fill(words.otherDescription, { name })),
    ...(by === 'tag-manager' ? [words.viaTagManager] : []),
    ...(name === ADVERTISING && personalisedAds ? [words.personalisedDescription] : []),
  ].join(' ');
}

/** All categories, the functional one first. */
export function describedCategories({ texts, words, categories, settings }: Notice): DescribedCategory[] {
  const all = [{ name: FUNCTIONAL, title: categoryTitle(texts, FUNCTIONAL), by: undefined }, ...categories];
  return all.map(({ name, title: called, by }) => ({
    name,
    title: called,
    description: descriptionOf(words!, name, by, settings.personalisedAds),
  }));
}

/** The version of the statement as a visitor reads it: a date as a day, other text as it is. */
export const versionText = ({ version, texts }: Notice): string =>
  isDate(version) ? formatDay(version, texts.lang) : version;

/** The visitor's present choice in a sentence. */
export function presentChoice(notice: Notice, record: ConsentRecord | undefined): string {
  const { choiceOf, noChoiceYet, onlyFunctional } = notice.words!;
  if (!record) return noChoiceYet;
  const date = formatDay(record.time, notice.texts.lang);
  return fill(choiceOf, { date, choices: grantedList(notice, record) || onlyFunctional });
}

/** What a visitor who answers has before them; a line each. */
export function shownTexts(notice: Notice, layer: 1 | 2): string[] {
  const { texts, words } = notice;
  if (layer === 1 || !words)
    return [title(notice), question(notice), texts.later, texts.reject, texts.accept, texts.settings];
  return [
    texts.preferencesTitle,
    words.preferencesIntro,
    ...describedCategories(notice).flatMap((category) => [category.title, category.description]),
    texts.reject,
    texts.accept,
    words.save,
  ];
}
