// Takes the place of ui/language-file.ts in the package, where a bundler has to find the files.
import type { Language } from '../locales/texts.js';

/** Every language besides Dutch, a file each. */
const FILES = import.meta.glob<Language>(['../locales/??.ts', '../locales/nl-u.ts', '!../locales/nl.ts']);

/**
 * A part of a language; all of its parts come in one file.
 * @param name of the language, with the part: `de`, `de-settings`, `de-cookies`
 */
export async function languageFile(name: string): Promise<{ default: object }> {
  const [, lang, part = 'texts'] = /^(\w\w(?:-u)?)(?:-(settings|cookies))?$/.exec(name)!;
  const language = await FILES[`../locales/${lang}.ts`]!();
  return { default: language[part as keyof Language]! };
}
