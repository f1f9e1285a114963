// The order of the manual: that of the lists in its README.md.
import { linksIn, readContents } from './markdown.js';
import { exists, isFolder, list, MANUALS, read, REFERENCE, target } from './project.js';

/**
 * @typedef {import('./words.js').Language} Language
 * @typedef {{ title: string, file: string, about: string, pages: Entry[] }} Entry `file` is its path in the project
 * @typedef {{ title: string, entries: Entry[] }} Group
 */

/** @param {Language} language */
export const indexOf = (language) => `${MANUALS[language]}/README.md`;

/** @param {Entry[]} entries @returns {Entry[]} */
export const flat = (entries) => entries.flatMap((entry) => [entry, ...flat(entry.pages)]);

/**
 * The pages that an index links to, each once.
 * @param {string} index
 * @returns {Promise<Entry[]>}
 */
async function pagesOf(index) {
  const linked = new Map(
    linksIn(await read(index)).map(({ title, href }) => [target(index, href.replace(/#.*/, '')), title]),
  );
  return [...linked]
    .filter(([file]) => file.endsWith('.md'))
    .map(([file, title]) => ({ title, file, about: '', pages: [] }));
}

/**
 * @param {Language} language
 * @returns {Promise<Group[]>}
 */
export async function contents(language) {
  const index = indexOf(language);
  const groups = readContents(await read(index)).map(async ({ title, items }) => ({
    title,
    entries: await Promise.all(
      items.map(async ({ href, ...item }) => {
        const path = target(index, href.replace(/#.*/, ''));
        const file = isFolder(path) ? `${path}/README.md` : path;
        // The contents of the reference bring its pages along.
        return { ...item, file, pages: file === `${REFERENCE}/README.md` ? await pagesOf(file) : [] };
      }),
    ),
  }));
  return Promise.all(groups);
}

/**
 * All pages in a language: those in the contents first, in their order, also where they are elsewhere in the project.
 * @param {Language} language
 */
export async function files(language) {
  const listed = (await contents(language)).flatMap(({ entries }) => flat(entries)).map(({ file }) => file);
  const folders = language === 'en' ? [MANUALS.en, REFERENCE] : [MANUALS.nl];
  const present = folders.flatMap((folder) => list(folder).map((name) => `${folder}/${name}`));
  return [...new Set([indexOf(language), ...listed, ...present])].filter(
    (file) => file.endsWith('.md') && exists(file),
  );
}

/** @param {string} dutch */
async function originalOf(dutch) {
  const [, name] = /\[In English\]\(\.\.\/([\w.-]+)\)/.exec(await read(dutch)) ?? [];
  return dutch.replace(/[^/]+$/, name ?? '$&').replace(MANUALS.nl, MANUALS.en);
}

/**
 * The same page in the other language: the one that the Dutch page links to as _In English_, or else the file of the same
 * name.
 * @param {string} file
 */
export async function translationOf(file) {
  if (file.startsWith(`${MANUALS.nl}/`)) {
    const original = await originalOf(file);
    return exists(original) ? original : undefined;
  }
  for (const dutch of await files('nl')) if ((await originalOf(dutch)) === file) return dutch;
  return undefined;
}
