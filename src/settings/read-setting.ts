import type { Report } from '../platform/report.js';
import { safeUrl } from '../platform/safe-url.js';
import { attributeName } from './attribute-name.js';
import { SETTING_TABLE } from './setting-table.js';
import { wordsOf } from './words-of.js';

type Table = typeof SETTING_TABLE;

export type SettingName = keyof Table;

/** The settings as the site gives them, by camelCase name: attributes, the JSON block, or an object. */
export type GivenSettings = Readonly<Record<string, unknown>>;

type ValueOf<TableRow> = TableRow extends { kind: 'choice'; values: readonly (infer Value)[] }
  ? Value
  : TableRow extends { kind: 'list' }
    ? readonly string[]
    : TableRow extends { kind: 'switch' }
      ? boolean
      : TableRow extends { kind: 'number' }
        ? number
        : TableRow extends { kind: 'address' }
          ? string | undefined
          : TableRow extends { kind: 'json' }
            ? unknown
            : string;

/** What each setting is read as: an unusable value becomes the default, or nothing. */
export type SettingValues = { readonly [Name in SettingName]: ValueOf<Table[Name]> };

/** A row of the table with every field it can have. */
interface Row {
  readonly kind: string;
  readonly values?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly allOrNone?: boolean;
  readonly default?: string | number;
  readonly expected?: string;
}

/** How long a value may be that has no limit of its own. */
const MAX_LENGTH = 2000;

/** More words in a list than this would not fit into the cookie. */
const MAX_WORDS = 50;

/** How much of an unusable value is shown. */
const MAX_SHOWN = 100;

/**
 * The text of a value, as an attribute would have it: a list of the JSON block is joined by commas.
 * @returns `undefined` for what is no text: an object, whose text could be anything, or throw; a boolean; a number without digits
 */
function textOf(value: unknown, isList = false): string | undefined {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) {
    const words = value.map((word) => (Array.isArray(word) ? undefined : textOf(word)));
    return words.includes(undefined) || !(isList || words.length === 0) ? undefined : words.join();
  }
  const isText = typeof value === 'string' || typeof value === 'bigint' || Number.isFinite(value);
  return isText ? `${value as string}`.trim() : undefined;
}

/** An unusable value as the message shows it. */
const describeValue = (given: unknown, text?: string): string =>
  text ?? (Object(given) === given ? Object.prototype.toString.call(given) : String(given));

type Reject = (value: string) => void;

function readSwitch(given: unknown, reject: Reject): boolean {
  if (given === undefined || given === null || typeof given === 'boolean') return !!given;
  const text = textOf(given);
  // An attribute without a value is on.
  if (typeof given === 'string' && ['', 'true', 'false'].includes(text!)) return text !== 'false';
  reject(describeValue(given, text));
  return false;
}

/** What is in it is checked where it is used. */
function readData(given: unknown, reject: Reject): unknown {
  if (given === undefined || given === null || typeof given === 'object') return given;
  reject(describeValue(given, textOf(given)));
  return undefined;
}

function readList({ pattern = '', allOrNone }: Row, text: string, reject: Reject): readonly string[] {
  const words = wordsOf(text);
  const isUsable = (word: string, at: number) => RegExp(pattern).test(word) && at < MAX_WORDS;
  const usable = words.filter(isUsable);
  if (usable.length === words.length) return usable;
  reject(words.filter((word, at) => !isUsable(word, at)).join(' '));
  return allOrNone ? [] : usable;
}

/** Reads one setting by its row of the table. */
function readSetting(row: Row, given: unknown, baseUrl: string, reject: Reject): unknown {
  const { kind, values = [], pattern = '', maxLength = MAX_LENGTH, default: initial } = row;
  if (kind === 'json') return readData(given, reject);
  if (kind === 'switch') return readSwitch(given, reject);
  const isList = kind === 'list';
  const fallback = isList ? [] : (initial ?? values[0] ?? (kind === 'address' ? undefined : ''));
  const text = textOf(given, isList);
  if (text === '') return fallback;
  if (text === undefined || text.length > maxLength) {
    reject(describeValue(given, text));
    return fallback;
  }
  if (isList) return readList(row, text, reject);
  if (kind === 'address') {
    const address = safeUrl(text, baseUrl);
    if (!address) reject(text);
    return address;
  }
  if (kind === 'choice' ? values.includes(text) : RegExp(pattern).test(text))
    return kind === 'number' ? Number(text) : text;
  reject(text);
  return fallback;
}

/** Reads one setting by itself, without a report: it is reported with the others. */
export const readSettingValue = (name: 'layerName', given: GivenSettings): string =>
  readSetting(SETTING_TABLE[name], given[name], '', () => undefined) as string;

/** The words of a fixed list that were probably meant: those that begin as the misspelt ones do. */
function suggestionFor(shown: string, expected: string): string {
  if (!expected.startsWith('(')) return '';
  const start = (word: string) => word.toLowerCase().slice(0, 3);
  const known = expected.slice(1, -1).split('|');
  const meant = shown.split(' ').flatMap((word) => known.find((name) => start(name) === start(word)) ?? []);
  return meant.length > 0 ? ` (did you mean ${meant.join(', ')}?)` : '';
}

/**
 * Reads every setting once, by the table that is made from the schema. Reports each unusable value with its name and
 * what is expected instead.
 * @param baseUrl that addresses are relative to
 */
export function readSettingValues(given: GivenSettings, baseUrl: string, report: Report): SettingValues {
  const entries = Object.entries<Row>(SETTING_TABLE).map(([name, row]) => {
    const reject = (value: string) => {
      const expected = row.expected ?? row.values?.join('|') ?? (row.kind === 'json' ? 'an object or a list' : 'text');
      const shown = value.slice(0, MAX_SHOWN);
      const hint = value.startsWith('UA-') ? ' (Universal Analytics has ended)' : suggestionFor(shown, expected);
      const shownName = row.kind === 'json' ? name : `data-${attributeName(name)}`;
      report(`${shownName}: "${shown}" is not usable${hint}; expected ${expected}`);
    };
    return [name, readSetting(row, given[name], baseUrl, reject)];
  });
  return Object.fromEntries(entries) as SettingValues;
}
