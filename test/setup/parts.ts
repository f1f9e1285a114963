// The files of the build by what a visitor gets from them. Tests name a part; only this table knows its file.
import { existsSync, readFileSync } from 'node:fs';

const dist = new URL('../../dist/', import.meta.url);

/** Each part with its file: the name in the next build, and the one in the present build where that differs. */
const FILES = {
  /** The script that every page loads. */
  script: ['cookiemelding.js'],
  /** The first layer. */
  interface: ['cookiemelding-ui.js'],
  /** The second layer and `<cookie-declaration>`. */
  settings: ['cookiemelding-settings.js'],
  /** Placeholders for blocked frames and embeds. */
  placeholders: ['cookiemelding-placeholders.js', 'cookiemelding-embeds.js'],
  /** The small button that opens the settings. */
  'settings-button': ['cookiemelding-settings-button.js', 'cookiemelding-more.js'],
  /** Consent records and counters. */
  records: ['cookiemelding-records.js'],
  /** Choices that were made with another tool. */
  import: ['cookiemelding-import.js'],
  /** Messages for developers. */
  devtools: ['cookiemelding-devtools.js', 'cookiemelding-debug.js'],
  // The next build has these three in the script: remove the rows, and the tests that name them, with the present one.
  'blocked-content': ['cookiemelding-held.js'],
  effects: ['cookiemelding-answer.js'],
  'clean-up': ['cookiemelding-sweep.js'],
} as const satisfies Record<string, readonly string[]>;

/** Parts that the script has inside in the next build: loading one counts as loading the script. */
const INSIDE_SCRIPT: readonly string[] = ['blocked-content', 'effects', 'clean-up'];

/** What a visitor gets from a file of ours; `language:de` is what German readers get. */
export type Part = keyof typeof FILES | `language:${string}` | `language-of-settings:${string}`;

/** The files of a part, by name. A language has more than one in the present build. */
export function filesOf(part: Part): string[] {
  // The next build has one file a language: remove this with the present one.
  if (part.startsWith('language-of-settings:'))
    return [`cookiemelding-${part.slice('language-of-settings:'.length)}-settings.js`];
  if (part.startsWith('language:')) {
    const name = `cookiemelding-${part.slice('language:'.length)}`;
    return [`${name}.js`, `${name}-settings.js`, `${name}-cookies.js`];
  }
  const names: readonly string[] = FILES[part as keyof typeof FILES];
  return [names.find((name) => existsSync(new URL(name, dist))) ?? names[0]!];
}

/** The content of a part's file. */
export const sourceOf = (part: Part): string => readFileSync(new URL(filesOf(part)[0]!, dist), 'utf8');

/** Whether a path, with or without a query, is that of a file of ours. */
export const isOwnFile = (path: string): boolean => /^\/cookiemelding(-[\w-]+)?\.js(\?|$)/.test(path);

/** The part that a path is a file of. */
function partOf(path: string): Part {
  const name = path.slice(1).replace(/\?.*/, '');
  const part = (Object.keys(FILES) as (keyof typeof FILES)[]).find((one) => filesOf(one).includes(name));
  return part ?? `language:${name.replace(/^cookiemelding-|(-settings|-cookies)?\.js$/g, '')}`;
}

/** The parts that a list of paths asks for, one a request, in order; those inside the script are left out. */
export const partsIn = (paths: readonly string[]): Part[] =>
  paths
    .filter(isOwnFile)
    .map(partOf)
    .filter((part) => !INSIDE_SCRIPT.includes(part));

/** Whether a path is of a file besides the script, or of one of the parts that are given. */
export function isFileOf(parts: readonly Part[] | 'all', path: string): boolean {
  if (parts === 'all') return isOwnFile(path) && path.replace(/\?.*/, '') !== `/${FILES.script[0]}`;
  return parts.some((part) => filesOf(part).some((name) => path.replace(/\?.*/, '') === `/${name}`));
}
