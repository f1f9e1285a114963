// The command `cookiemelding copy`: puts the files for the script tag into a folder of a site. It runs in Node.
import { copyFileSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from './locales/languages.js';

/** Files for the script tag, and what each is for. */
const PURPOSES: Readonly<Record<string, string>> = {
  'cookiemelding.js': 'every page',
  'cookiemelding-ui.js': 'when the notice is shown',
  'cookiemelding-settings.js': 'when the settings or a <cookie-declaration> are shown',
  'cookiemelding-settings-button.js': 'on pages without an element of their own that opens the settings',
  'cookiemelding-placeholders.js': 'on pages with blocked frames or embeds',
  'cookiemelding-records.js': 'with data-records-url',
  'cookiemelding-vendors.js': 'with data-vendors',
  'cookiemelding-import.js': 'with data-import',
  'cookiemelding-devtools.js': 'with data-debug, and in development',
  'cookiemelding-hashes.js': 'with integrity on the tag, for other languages than Dutch',
};

/** The one file for sites that take no more, which brings the first five of the others. */
const SINGLE: Readonly<Record<string, string>> = {
  'cookiemelding.all.js': 'every page, with the Dutch interface in it',
};
const OPTIONAL_PARTS = ['records', 'vendors', 'import', 'devtools', 'hashes'].map((name) => `cookiemelding-${name}.js`);

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** What is copied where. */
export interface CopyOptions {
  /** Folder of the built files. */
  readonly from: string;
  /** Folder of the site. It is made if need be. */
  readonly to: string;
  /** Languages besides Dutch, which is in the parts that show it. All of them when absent. */
  readonly languages?: readonly string[];
  /** Whether the site takes `cookiemelding.all.js` in place of the script and its parts. */
  readonly isSingle?: boolean;
}

/** What was copied. */
export interface CopyResult {
  /** In the order in which a visit meets them. */
  readonly files: readonly { readonly name: string; readonly purpose: string; readonly bytes: number }[];
  /** Files of the library that were in the folder before, and were not copied: they may be of another build. */
  readonly left: readonly string[];
}

function filesFor(languages: readonly string[], isSingle: boolean): Readonly<Record<string, string>> {
  const parts = isSingle
    ? { ...SINGLE, ...Object.fromEntries(OPTIONAL_PARTS.map((name) => [name, PURPOSES[name]!])) }
    : PURPOSES;
  const ofLanguages = languages
    .filter((name) => name !== 'nl')
    .map((name) => [`cookiemelding-${name}.js`, `visitors who read ${languageNames.of(name)}`]);
  return {
    ...parts,
    'cookiemelding-nl-u.js': 'with data-form="u"',
    ...Object.fromEntries(ofLanguages),
  };
}

/**
 * Copies the files that a site serves.
 * @throws Error when a language is not known, when the built files are not there, and when the folder cannot be written to
 */
export function copyFiles({ from, to, languages = LANGUAGES, isSingle = false }: CopyOptions): CopyResult {
  const unknown = languages.find((name) => !LANGUAGES.includes(name));
  if (unknown !== undefined) throw new Error(`There is no language "${unknown}". There are ${LANGUAGES.join(', ')}`);
  const files = filesFor(languages, isSingle);
  // Before anything is written: half of a build is worse than none.
  const bytes = Object.keys(files).map((name) => statSync(join(from, name)).size);
  mkdirSync(to, { recursive: true });
  const targets = Object.keys(files).map((name) => join(to, name));
  const folder = targets.find((path) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory());
  if (folder) throw new Error(`${folder} is a folder`);
  for (const name of Object.keys(files)) {
    // A link is replaced: what it points to may be used by something else.
    rmSync(join(to, name), { force: true });
    copyFileSync(join(from, name), join(to, name));
  }
  const left = readdirSync(to).filter((name) => /^cookiemelding[\w.-]*\.js$/.test(name) && !Object.hasOwn(files, name));
  return {
    files: Object.entries(files).map(([name, purpose], at) => ({ name, purpose, bytes: bytes[at]! })),
    left,
  };
}
