import type { Report } from '../platform/report.js';
import type { LanguagePreference } from './language-preference.js';
import { neutralAnswers } from './neutral-answers.js';
import { ownTexts } from './own-texts.js';
import type { AnswerWords, BannerTexts, Language, LanguageFile } from './texts.js';

/** What loading texts needs. */
export interface TextLoader {
  readonly settings: {
    /** How visitors are addressed in Dutch. */
    readonly form: 'je' | 'u';
    /** The owner's texts, unchecked. */
    readonly texts: unknown;
  };
  readonly report: Report;
  loadLanguage(name: string): Promise<LanguageFile>;
}

/**
 * Loads the file of a language. Never rejects: the file is empty for Dutch, which is bundled, and for a language that cannot
 * be loaded, in whose place Dutch is shown.
 */
async function loadFile(
  { settings, report, loadLanguage }: TextLoader,
  lang: string,
): Promise<{ readonly file: LanguageFile; readonly shown: string }> {
  const name = lang === 'nl' && settings.form === 'u' ? 'nl-u' : lang;
  if (name === 'nl') return { file: {}, shown: 'nl' };
  try {
    return { file: await loadLanguage(name), shown: lang };
  } catch (error) {
    report(`${error}`);
    return { file: {}, shown: 'nl' };
  }
}

/**
 * Loads the texts of one section in a language, with the owner's in place of ours. If the language cannot be loaded they
 * are Dutch. Never rejects.
 * @param lang one of `LANGUAGES`
 * @param section of the language's file
 * @param dutch the texts of the section, or a part of it, in Dutch
 */
export async function loadTexts<Texts extends object>(
  loader: TextLoader,
  lang: string,
  section: Exclude<keyof Language, 'answers'>,
  dutch: Texts,
): Promise<Texts> {
  const { file, shown } = await loadFile(loader, lang);
  return { ...dutch, ...file[section], ...ownTexts(loader.settings.texts, shown) };
}

/**
 * Loads the texts of the banner as `loadTexts` does, with the owner's words for the two answers only where they are neutral.
 * @param dutch those of the banner, and the words that answers in Dutch may consist of
 */
export async function loadBannerTexts(
  loader: TextLoader,
  lang: string,
  dutch: { readonly texts: BannerTexts; readonly answers: AnswerWords },
): Promise<BannerTexts> {
  const { file, shown } = await loadFile(loader, lang);
  const texts = { ...dutch.texts, ...file.texts };
  const words = { ...dutch.answers, ...file.answers };
  return {
    ...texts,
    ...neutralAnswers(ownTexts(loader.settings.texts, shown), { texts, words, report: loader.report }),
  };
}

/** The attributes of an element that say in which language its text is, and in which direction it runs. */
export const languageAttributes = (lang: string) => ({ lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });

/** Keeps texts in the language that is wanted. */
export interface LanguageWatch {
  /**
   * Loads the texts of the wanted language, if they are not there yet. Rejects as `load` does; the next call tries again.
   * @param isMore whether more has to be loaded in the same language
   */
  update(isMore?: boolean): Promise<void>;
}

/**
 * Keeps texts in the language that is wanted, whenever the page or the site's code changes it.
 * @param load loads the texts of a language
 * @param setTexts receives them; never those of a language that is no longer wanted
 */
export function watchLanguage<Texts>(
  { language, report }: { readonly language: LanguagePreference; readonly report: Report },
  load: (lang: string) => Promise<Texts>,
  setTexts: (texts: Texts) => void,
): LanguageWatch {
  let current: string | undefined;
  let requests = 0;
  let loading = Promise.resolve();
  const change = async (lang: string, request: number) => {
    try {
      const texts = await load(lang);
      // Another language may have been wanted in the meantime.
      if (request === requests) setTexts(texts);
    } catch (error) {
      current = undefined;
      throw error;
    }
  };
  const update = (isMore = false) => {
    const { wanted } = language;
    if (isMore || wanted !== current) loading = change((current = wanted), ++requests);
    return loading;
  };
  language.subscribe(() => void update().catch((error: unknown) => report(`${error}`)));
  return { update };
}
