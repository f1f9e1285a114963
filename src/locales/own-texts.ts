import { ADVERTISING, ANALYTICS, FUNCTIONAL, type Category } from '../consent/category.js';
import { LANGUAGES } from './languages.js';
import type { Names } from './texts.js';

/** The site owner's texts by the names of ours. For a category the name is `NAME.title`, `.purpose` or `.description`. */
export type OwnTexts = Readonly<Record<string, string>>;

const stringsOf = (texts: unknown) =>
  Object.entries(Object(texts) as object).filter(
    // `lang` and `version` are not shown to anyone.
    ([name, text]) => typeof text === 'string' && text.trim() && !['lang', 'version'].includes(name),
  ) as [string, string][];

/**
 * Selects the owner's texts for a language. Anything that is not text is left out.
 * @param setting texts for every language by name, and texts for one language in an object under its tag
 */
export const ownTexts = (setting: unknown, lang: string): OwnTexts =>
  Object.fromEntries([...stringsOf(setting), ...stringsOf((Object(setting) as Record<string, unknown>)[lang])]);

/** The owner's text about a category, if there is one. */
export const wordOf = (
  texts: object,
  category: Category,
  what: 'title' | 'purpose' | 'description',
): string | undefined => (texts as OwnTexts)[`${category}.${what}`];

/** Name of a category, as shown next to its switch. */
export const categoryTitle = (texts: Names, category: Category): string =>
  wordOf(texts, category, 'title') ??
  ([FUNCTIONAL, ANALYTICS, ADVERTISING].includes(category)
    ? texts[category as 'functional']
    : category.charAt(0).toUpperCase() + category.slice(1));

/**
 * The names of the owner's texts that are not text and so are left out; `en.accept` for one in a language.
 * @param setting as for `ownTexts`
 */
export const unusableTexts = (setting: unknown): string[] =>
  Object.entries(Object(setting) as object).flatMap(([name, text]: [string, unknown]) => {
    if (LANGUAGES.includes(name) && Object(text) === text) {
      return unusableTexts(text).map((inner) => `${name}.${inner}`);
    }
    return typeof text === 'string' && text.trim() ? [] : [name];
  });
