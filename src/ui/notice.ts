import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import type { ConsentRecord } from '../consent/record.js';
import type { CategoryTexts, Texts } from '../locales/texts.js';
import type { Settings } from '../settings.js';
import type { DisplaySettings } from './display-settings.js';

/** What both layers show: built once from the settings, so that they cannot say different things. */
export interface Notice extends DisplaySettings {
  readonly texts: Texts;
  /** Host name for the title; `undefined` where it would say nothing to a visitor. */
  readonly site: string | undefined;
  /** The optional categories with their words, in the order they are asked. */
  readonly categories: readonly (CategoryTexts & { readonly name: Category; readonly google: boolean })[];
  /** Version of the statement; empty when there is none. */
  readonly version: string;
}

/** The address of a machine, or of the developer's own. */
const UNNAMED = /^\[|^[\d.]+$|^localhost$|^$/;

/** @param hostname of the page */
export function createNotice(settings: Settings, display: DisplaySettings, texts: Texts, hostname: string): Notice {
  const { googleAnalytics, googleAds, googleTagManager, personalisedAds } = settings;
  const isGoogle = (name: Category) =>
    (name === ANALYTICS && !!googleAnalytics[0]) ||
    (name === ADVERTISING && !!googleAds[0]) ||
    (!!googleTagManager && settings.googleTagManagerCategories.includes(name));
  return {
    ...display,
    texts,
    site: UNNAMED.test(hostname) ? undefined : hostname.replace(/^www\./, ''),
    categories: settings.categories.map((name) => {
      const google = isGoogle(name);
      return { name, google, ...texts.category(name, google, personalisedAds) };
    }),
    version: settings.version,
  };
}

/**
 * A day as a visitor reads it: *16 januari 2023*. Other text comes back as it is.
 * The first use of `Intl` takes tens of milliseconds, so this is for the second layer only.
 * @param time `YYYY-MM-DD`, or more of ISO 8601
 */
export function formatDay(time: string, lang: string): string {
  if (!/^\d{4}-\d\d-\d\d/.test(time) || !Date.parse(time)) return time;
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(new Date(time));
}

/** The first layer's question, sentence by sentence: who, each purpose, who gets the data. */
export function question({ texts, controller, categories }: Notice): string {
  const google = categories.filter((category) => category.google);
  return [
    texts.functionalUse(controller),
    texts.ask(
      categories.map(({ purpose }) => purpose),
      google.length === categories.length,
    ),
    ...(google.length ? [texts.googleReceives] : []),
    texts.onlyIfYouAgree,
  ].join(' ');
}

/** The visitor's present choice in a sentence. */
export function presentChoice({ texts, categories }: Notice, record: ConsentRecord | undefined): string {
  if (!record) return texts.noChoiceYet;
  const granted = categories.filter(({ name }) => record.choices[name]).map(({ title }) => title.toLowerCase());
  return texts.choiceOf(formatDay(record.time, texts.lang), granted);
}
