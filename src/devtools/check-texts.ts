import { FUNCTIONAL } from '../consent/category.js';
import type { Core } from '../core/core.js';
import { LANGUAGES } from '../locales/languages.js';
import type { Problem } from '../platform/report.js';
import * as nl from '../locales/nl.js';
import * as nlSettings from '../locales/nl-settings.js';

/** Every text by its name; Dutch is complete. */
const TEXTS: Readonly<Record<string, string>> = Object.assign(
  {},
  nl.names,
  nl.banner,
  nl.embed,
  nlSettings.settings,
  nlSettings.cookies,
);

/** The names in braces, in whose place a value is filled in. */
const gapsIn = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];

interface OwnText {
  readonly name: string;
  readonly text: unknown;
  /** Present for a text of one language. */
  readonly lang?: string;
}

/** Lists the owner's texts, those of a single language included. */
function listOwnTexts(setting: unknown): OwnText[] {
  const entriesOf = (value: unknown) => Object.entries(Object(value) as Record<string, unknown>);
  return entriesOf(setting).flatMap(([name, text]): OwnText[] =>
    LANGUAGES.includes(name) && Object(text) === text
      ? entriesOf(text).map(([inner, innerText]) => ({ name: inner, text: innerText, lang: name }))
      : [{ name, text }],
  );
}

/** Whether a text has no counterpart of ours: that of a category, or of a cookie that the site declares. */
function isOwnSubject(name: string, categories: readonly string[]): boolean {
  const ofCategory = /^(.+)\.(title|purpose|description)$/.exec(name)?.[1];
  return (
    (ofCategory !== undefined && categories.includes(ofCategory)) ||
    /^cookie\..+\.(provider|purpose|duration)$/.test(name)
  );
}

/**
 * Checks the owner's texts for names that do not exist, and for gaps that cannot be filled in or are missing.
 * @returns each problem in one sentence
 */
export function checkTexts({ given, settings }: Core): Problem[] {
  const categories = [FUNCTIONAL, ...settings.categories];
  return listOwnTexts(given.texts).flatMap(({ name, text, lang }): Problem[] => {
    const shown = lang ? `${lang}.${name}` : name;
    if (!Object.hasOwn(TEXTS, name))
      return isOwnSubject(name, categories) ? [] : [`texts: there is no text "${shown}"`];
    const [expected, found] = [gapsIn(TEXTS[name]!), gapsIn(`${text}`)];
    const unknown = found.find((gap) => !expected.includes(gap));
    const missing = expected.find((gap) => !found.includes(gap));
    return [
      ...(unknown ? [`texts: "${shown}" has an unknown placeholder ${unknown}`] : []),
      ...(missing ? [`texts: "${shown}" lacks the placeholder ${missing}`] : []),
    ];
  });
}
