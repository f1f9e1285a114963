import type { GateContext } from '../gate-context.js';
import { ownTexts } from '../locales/own-texts.js';
import type { Names } from '../locales/texts.js';

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
  { reader, source, report }: GateContext,
  lang: string,
  dutch: Part,
  part = '',
): Promise<Part> {
  const file = lang === 'nl' && reader.text('form') === 'u' ? 'nl-u' : lang;
  const own = ownTexts(source('texts'), lang);
  if (file === 'nl') return { ...dutch, ...own };
  try {
    const { default: texts } = (await import(/* @vite-ignore */ `./cookiemelding-${file}${part}.js`)) as {
      default: Partial<Part>;
    };
    return { ...dutch, ...texts, ...own };
  } catch (error) {
    report(`${error}`);
    return { ...dutch, ...ownTexts(source('texts'), 'nl') };
  }
}

/** Right to left, where a language is written so. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (lang === 'ar' ? 'rtl' : 'ltr');

/** Has a task done whenever the page, or the site's code, changes the language. */
export function followLanguage(context: GateContext, task: () => void): void {
  new MutationObserver(task).observe(document.documentElement, { attributeFilter: ['lang'] });
  (context.followers ??= new Set()).add(task);
}

/**
 * Keeps texts in the language that is wanted.
 * @param tell is given the texts, and those of another language whenever that has become the wanted one
 * @returns has it look for the language that is wanted now
 */
export function createSpeaker<Part extends Names>(
  context: GateContext,
  dutch: Part,
  tell: (texts: Part) => void,
): () => void {
  let wanted: string | undefined;
  const speak = async () => {
    const lang = languageOf(context);
    if (lang === wanted) return;
    if (!wanted) followLanguage(context, () => void speak());
    wanted = lang;
    const texts = await textsIn(context, lang, dutch);
    // Another one may have been wanted in the meantime.
    if (lang !== wanted) return;
    context.lang = texts.lang;
    tell(texts);
  };
  return () => void speak();
}
