import { ADVERTISING, ANALYTICS, FUNCTIONAL, type Category } from '../consent/category.js';
import type { Names } from './texts.js';

/** What the owner says instead, by the names of our texts; `NAME.title` and such for a category. */
export type OwnTexts = Readonly<Record<string, string>>;

const stringsOf = (texts: unknown) =>
  Object.entries(Object(texts) as object).filter(
    // What a language is called in code, and its version, are not for people.
    ([name, text]) => typeof text === 'string' && text.trim() && !['lang', 'version'].includes(name),
  ) as [string, string][];

/**
 * The owner's texts in a language.
 * @param setting texts for every language by their names, and under the tag of a language those for that one alone; what
 *   is no text is left out
 */
export const ownTexts = (setting: unknown, lang: string): OwnTexts =>
  Object.fromEntries([...stringsOf(setting), ...stringsOf((Object(setting) as Record<string, unknown>)[lang])]);

/** What is said of a category: the owner's words for it, else ours. */
export const wordOf = (
  texts: object,
  category: Category,
  what: 'title' | 'purpose' | 'description',
): string | undefined => (texts as OwnTexts)[`${category}.${what}`];

/** Name of a category, as its switch has it. */
export const categoryTitle = (texts: Names, category: Category): string =>
  wordOf(texts, category, 'title') ??
  ([FUNCTIONAL, ANALYTICS, ADVERTISING].includes(category)
    ? texts[category as 'functional']
    : category.charAt(0).toUpperCase() + category.slice(1));
