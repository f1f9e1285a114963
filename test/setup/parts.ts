// The files of the build by what a visitor gets from them. Tests name a part; only this table knows its file.
import { readFileSync } from 'node:fs';

const dist = new URL('../../dist/', import.meta.url);

/** Each part with its file. */
const FILES = {
  /** The script that every page loads. */
  script: 'cookiemelding.js',
  /** The first layer. */
  interface: 'cookiemelding-ui.js',
  /** The second layer and `<cookie-declaration>`. */
  settings: 'cookiemelding-settings.js',
  /** Placeholders for blocked frames and embeds. */
  placeholders: 'cookiemelding-placeholders.js',
  /** The small button that opens the settings. */
  'settings-button': 'cookiemelding-settings-button.js',
  /** Consent records and counters. */
  records: 'cookiemelding-records.js',
  /** Consent signals of other vendors. */
  vendors: 'cookiemelding-vendors.js',
  /** Choices that were made with another tool. */
  import: 'cookiemelding-import.js',
  /** Messages for developers. */
  devtools: 'cookiemelding-devtools.js',
  /** The hashes of the language files, for sites that pin them. */
  hashes: 'cookiemelding-hashes.js',
} as const;

/** What a visitor gets from a file of ours; `language:de` is what German readers get. */
export type Part = keyof typeof FILES | `language:${string}`;

/** The file of a part, by name. */
export const fileOf = (part: Part): string =>
  part.startsWith('language:')
    ? `cookiemelding-${part.slice('language:'.length)}.js`
    : FILES[part as keyof typeof FILES];

/** The content of a part's file. */
export const sourceOf = (part: Part): string => readFileSync(new URL(fileOf(part), dist), 'utf8');

/** The build that the files in `dist/` belong to: a file that stands in for one of them has to name it. */
export const buildOfDist = (): string => /export const build=`(\w+)`/.exec(sourceOf('language:de'))![1]!;

/** Whether a path, with or without a query, is that of a file of ours. */
export const isOwnFile = (path: string): boolean => /^\/cookiemelding(-[\w-]+)?\.js(\?|$)/.test(path);

/** The part that a path is a file of. */
function partOf(path: string): Part {
  const name = path.slice(1).replace(/\?.*/, '');
  const part = (Object.keys(FILES) as (keyof typeof FILES)[]).find((one) => FILES[one] === name);
  return part ?? `language:${name.replace(/^cookiemelding-|\.js$/g, '')}`;
}

/** The parts that a list of paths asks for, one a request, in order. */
export const partsIn = (paths: readonly string[]): Part[] => paths.filter(isOwnFile).map(partOf);

/** Whether a path is of a file besides the script, or of one of the parts that are given. */
export function isFileOf(parts: readonly Part[] | 'all', path: string): boolean {
  if (parts === 'all') return isOwnFile(path) && path.replace(/\?.*/, '') !== `/${FILES.script}`;
  return parts.some((part) => path.replace(/\?.*/, '') === `/${fileOf(part)}`);
}
