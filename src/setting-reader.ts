/** Gives the raw value of a setting by its camelCase name; `undefined` when it is not there. */
export type SettingSource = (name: string) => unknown;

/** Told of each problem in one sentence. */
export type Report = (problem: string) => void;

/**
 * Reads a setting as a list of words, separated by spaces or commas.
 * @param form regular expression that each word must match as a whole, also told as what is expected.
 *   A form with capitals takes words in any case and gives them in capitals.
 * @returns the words that match, each once; the others are reported
 */
export type SettingReader = (name: string, form: string) => string[];

export const createSettingReader =
  (source: SettingSource, report: Report): SettingReader =>
  (name, form) => {
    // String() joins an array with commas, so a list in JSON reads like one in an attribute.
    const text = String(source(name) ?? '');
    const words = new Set((/[A-Z]/.test(form) ? text.toUpperCase() : text).match(/[^\s,]+/g));
    return [...words].filter((word) => RegExp(`^(${form})$`).test(word) || reportValue(report, name, word, form));
  };

/** Reports a value that is not usable. */
export function reportValue(report: Report, name: string, value: string, expected: string): void {
  const attribute = name.replace(/[A-Z]/g, '-$&').toLowerCase();
  const ended = value.startsWith('UA-') ? ' (Universal Analytics has ended)' : '';
  report(`data-${attribute}: "${value}" is not usable${ended}; expected ${expected}`);
}
