import { CATEGORY_FORM } from '../consent/category.js';

/** Gives the raw value of a setting by its camelCase name; `undefined` when it is not there. */
export interface SettingSource {
  (name: string): unknown;
  /** What the site's own code has given, to be looked at where sites are made. */
  readonly given?: object;
}

/** Told of each problem in one sentence. */
export type Report = (problem: string) => void;

/** Reads settings. What is not usable is left out; the interface has the words to tell about it. */
export interface SettingReader {
  /** The text of a setting, of any form; empty when it is not there. */
  text(name: string): string;
  /** Ids in capitals, separated by spaces or commas; those that do not match the form are left out. */
  ids(name: string, form: string): string[];
  /** Names of optional categories; all of them, or none when one is not usable. */
  categories(name: string): string[];
  /** Whether something has been left out. */
  incomplete(): boolean;
}

export function createSettingReader(source: SettingSource): SettingReader {
  let isIncomplete = false;
  // String() joins a list of the JSON block with commas, so it reads like one in an attribute.
  const text = (name: string) => String(source(name) ?? '').trim();
  const isUsable = (form: string) => (word: string) => RegExp(`^${form}$`).test(word) || !(isIncomplete = true);
  return {
    incomplete: () => isIncomplete,
    ids: (name, form) => wordsOf(text(name).toUpperCase()).filter(isUsable(form)),
    text,
    categories(name) {
      const words = wordsOf(text(name));
      return words.every(isUsable(CATEGORY_FORM)) ? words : [];
    },
  };
}

/** The words of a list, separated by spaces or commas. */
export const wordsOf = (list: string): string[] => list.match(/[^\s,]+/g) ?? [];

/** Whether a setting is on: an attribute without a value says that it is so. */
export const isOn = (value: unknown): boolean => ['', 'true', true].includes(value as string);
