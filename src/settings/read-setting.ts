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
  readonly allOrNone?: boolean;
  readonly default?: string | number;
  readonly expected?: string;
}

/**
 * The text of a value, as an attribute would have it: a list of the JSON block is joined by commas.
 * @returns `undefined` for an object, whose text could be anything, or throw
 */
function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) {
    const words = value.map(textOf);
    return words.includes(undefined) ? undefined : words.join();
  }
  return Object(value) === value || typeof value === 'symbol' ? undefined : String(value).trim();
}

/** Reads one setting by its row of the table. */
function readSetting(row: Row, given: unknown, baseUrl: string, reject: (value: string) => void): unknown {
  const { kind, values = [], pattern = '', allOrNone, default: initial } = row;
  if (kind === 'json') return given;
  const givenText = textOf(given);
  if (givenText === undefined) reject(Object.prototype.toString.call(given));
  const text = givenText ?? '';
  const matches = (value: string) => RegExp(pattern).test(value);
  if (kind === 'switch') {
    // An attribute without a value is on.
    const isSwitch = typeof given === 'boolean' || typeof given === 'string';
    if (isSwitch && ['', 'true', 'false'].includes(text)) return text !== 'false';
    if (given !== undefined && given !== null && givenText !== undefined) reject(text);
    return false;
  }
  if (kind === 'list') {
    const words = wordsOf(text);
    const unusable = words.filter((word) => !matches(word));
    if (unusable.length > 0) reject(unusable.join(' '));
    return allOrNone && unusable.length > 0 ? [] : words.filter(matches);
  }
  const fallback = initial ?? values[0] ?? (kind === 'address' ? undefined : '');
  if (!text) return fallback;
  if (kind === 'address') {
    const address = safeUrl(text, baseUrl);
    if (!address) reject(text);
    return address;
  }
  if (kind === 'choice' ? values.includes(text) : matches(text)) return kind === 'number' ? Number(text) : text;
  reject(text);
  return fallback;
}

/**
 * Reads every setting once, by the table that is made from the schema. Reports each unusable value with its name and
 * what is expected instead.
 * @param baseUrl that addresses are relative to
 */
export function readSettingValues(given: GivenSettings, baseUrl: string, report: Report): SettingValues {
  const entries = Object.entries<Row>(SETTING_TABLE).map(([name, row]) => {
    const reject = (value: string) => {
      const hint = value.startsWith('UA-') ? ' (Universal Analytics has ended)' : '';
      const expected = row.expected ?? row.values?.join('|') ?? 'text';
      report(`data-${attributeName(name)}: "${value}" is not usable${hint}; expected ${expected}`);
    };
    return [name, readSetting(row, given[name], baseUrl, reject)];
  });
  return Object.fromEntries(entries) as SettingValues;
}
