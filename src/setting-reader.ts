/** Gives the raw value of a setting by its camelCase name; `undefined` when it is not there. */
export type SettingSource = (name: string) => unknown;

/** Told of each problem in one sentence. */
export type Report = (problem: string) => void;

/** Reads settings and reports each value that is not usable, which then counts as absent. */
export interface SettingReader {
  /** The text of a setting, of any form; empty when it is not there. */
  text(name: string): string;
  /**
   * One value.
   * @param form regular expression that it must match as a whole; told as what is expected when nothing else is
   */
  one(name: string, form: string, expected?: string): string | undefined;
  /** A list in capitals, separated by spaces or commas; values that do not match the form are left out. */
  ids(name: string, form: string): string[];
}

export function createSettingReader(source: SettingSource, report: Report): SettingReader {
  // String() joins a list of the JSON block with commas, so it reads like one in an attribute.
  const text = (name: string) => String(source(name) ?? '').trim();
  const isUsable = (value: string, form: string) => RegExp(`^(${form})$`).test(value);
  return {
    text,
    one(name, form, expected = form) {
      const value = text(name);
      if (!value || isUsable(value, form)) return value || undefined;
      return reportValue(report, name, value, expected);
    },
    ids(name, form) {
      const words = wordsOf(text(name).toUpperCase());
      const unusable = words.filter((word) => !isUsable(word, form)).join(' ');
      if (unusable) reportValue(report, name, unusable, form);
      return words.filter((word) => isUsable(word, form));
    },
  };
}

/** The words of a list, separated by spaces or commas. */
export const wordsOf = (list: string): string[] => list.match(/[^\s,]+/g) ?? [];

/** Reports a value that is not usable. */
export function reportValue(report: Report, name: string, value: string, expected: string): undefined {
  const attribute = name.replace(/[A-Z]/g, '-$&').toLowerCase();
  const ended = value.startsWith('UA-') ? ' (Universal Analytics has ended)' : '';
  report(`data-${attribute}: "${value}" is not usable${ended}; expected ${expected}`);
}
