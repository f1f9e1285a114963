import type { LanguageFile } from './texts.js';

/** The languages besides Dutch, each in a file that a bundler can find. */
const FILES: Readonly<Record<string, () => Promise<LanguageFile>>> = {
  ar: () => import('./ar.js'),
  bg: () => import('./bg.js'),
  cs: () => import('./cs.js'),
  da: () => import('./da.js'),
  de: () => import('./de.js'),
  el: () => import('./el.js'),
  en: () => import('./en.js'),
  es: () => import('./es.js'),
  et: () => import('./et.js'),
  fi: () => import('./fi.js'),
  fr: () => import('./fr.js'),
  fy: () => import('./fy.js'),
  ga: () => import('./ga.js'),
  hr: () => import('./hr.js'),
  hu: () => import('./hu.js'),
  it: () => import('./it.js'),
  lt: () => import('./lt.js'),
  lv: () => import('./lv.js'),
  mt: () => import('./mt.js'),
  pl: () => import('./pl.js'),
  pt: () => import('./pt.js'),
  ro: () => import('./ro.js'),
  sk: () => import('./sk.js'),
  sl: () => import('./sl.js'),
  sv: () => import('./sv.js'),
  tr: () => import('./tr.js'),
  uk: () => import('./uk.js'),
  'nl-u': () => import('./nl-u.js'),
};

/**
 * Loads a language where a bundler, or Node, finds the files.
 * @param name of the file: `de`, `nl-u`
 * @throws when there is no such language
 */
export async function loadBundledLanguage(name: string): Promise<LanguageFile> {
  const load = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (!load) throw new Error(`There is no language "${name}"`);
  return load();
}
