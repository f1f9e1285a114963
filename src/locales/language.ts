import type { Report } from '../platform/report.js';
import type { LanguagePreference } from './language-preference.js';
import { ownTexts } from './own-texts.js';
import type { Language, LanguageFile } from './texts.js';

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
 * Loads the texts of one section in a language, with the owner's in place of ours. If the language cannot be loaded they
 * are Dutch. Never rejects.
 * @param lang one of `LANGUAGES`
 * @param section of the language's file
 * @param dutch the texts of the section, or a part of it, in Dutch
 */
export async function loadTexts<Texts extends object>(
  { settings, report, loadLanguage }: TextLoader,
  lang: string,
  section: keyof Language,
  dutch: Texts,
): Promise<Texts> {
  const file = lang === 'nl' && settings.form === 'u' ? 'nl-u' : lang;
  const own = ownTexts(settings.texts, lang);
  if (file === 'nl') return { ...dutch, ...own };
  try {
    const language = await loadLanguage(file);
    return { ...dutch, ...language[section], ...own };
  } catch (error) {
    report(`${error}`);
    return { ...dutch, ...ownTexts(settings.texts, 'nl') };
  }
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
