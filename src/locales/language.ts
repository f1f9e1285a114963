import type { GateContext } from '../core/core.js';
import { ownTexts } from './own-texts.js';
import { languageFile } from './language-file.js';

/** What there is besides Dutch: the official languages of the European Union, Frisian, Arabic, Turkish, Ukrainian. */
export const LANGUAGES = 'nl ar bg cs da de el en es et fi fr fy ga hr hu it lt lv mt pl pt ro sk sl sv tr uk'.split(
  ' ',
);

/** The language of ours for a tag like `de-AT`; `undefined` when there is none. */
export const knownLanguage = (tag: string): string | undefined =>
  LANGUAGES.find((lang) => lang === tag.toLowerCase().split('-')[0]);

/** The language to speak: what the site's code or setting says, that of the page, of the browser, or Dutch. */
export function languageOf({ language = '', reader }: GateContext): string {
  const tags = [`${language}`, reader.text('lang'), document.documentElement.lang, ...navigator.languages];
  return tags.map(knownLanguage).find(Boolean) ?? 'nl';
}

/**
 * Texts in a language, with the owner's in place of ours. Those that are not Dutch come from a file of their own; if it
 * cannot be had, Dutch it is. Never rejects.
 * @param lang one of ours
 * @param part of the language: end of the file's name
 */
export async function textsIn<Part extends object>(
  { reader, source, report }: Pick<GateContext, 'reader' | 'source' | 'report'>,
  lang: string,
  dutch: Part,
  part = '',
): Promise<Part> {
  const file = lang === 'nl' && reader.text('form') === 'u' ? 'nl-u' : lang;
  const own = ownTexts(source('texts'), lang);
  if (file === 'nl') return { ...dutch, ...own };
  try {
    const { default: texts } = await languageFile(file + part);
    return { ...dutch, ...texts, ...own };
  } catch (error) {
    report(`${error}`);
    return { ...dutch, ...ownTexts(source('texts'), 'nl') };
  }
}

/** How an element says what language it is in, and which way that is written. */
export const languageAttributes = (lang: string) => ({ lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });

/**
 * Keeps what is said in the language that is wanted, whenever the page or the site's code changes that.
 * @param load gives what there is to say in a language
 * @param tell is given it; never that of a language which is not wanted any more
 * @returns has it look for the language that is wanted now, and resolves when that is spoken; `isMore`: there is more to
 *   load in the same language. Rejects as `load` does; the next call tries again
 */
export function createSpeaker<Said>(
  context: GateContext,
  load: (lang: string) => Promise<Said>,
  tell: (said: Said) => void,
): (isMore?: boolean) => Promise<void> {
  let wanted: string | undefined;
  let turns = 0;
  let speaking = Promise.resolve();
  const change = async (lang: string, turn: number) => {
    try {
      const said = await load(lang);
      // Another one may have been wanted in the meantime.
      if (turn === turns) tell(said);
    } catch (error) {
      wanted = undefined;
      throw error;
    }
  };
  const speak = (isMore = false) => {
    const lang = languageOf(context);
    if (isMore || lang !== wanted) speaking = change((wanted = lang), ++turns);
    return speaking;
  };
  const follow = () => void speak().catch((error: unknown) => context.report(`${error}`));
  new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['lang'] });
  (context.followers ??= new Set()).add(follow);
  return speak;
}
