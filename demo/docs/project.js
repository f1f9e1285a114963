// The files of the project, and the address that each has on the site.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {import('./words.js').Language} Language */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the manual in each language. @type {Record<Language, string>} */
export const MANUALS = { en: 'demo/manual', nl: 'demo/manual/nl' };
export const REFERENCE = 'demo/reference';

/** Files that are shown as text. */
const TEXT = /(\.(md|js|mjs|cjs|ts|mts|tsx|jsx|json|html|css|php|svg|txt|yml|yaml|vue|svelte|astro)|^LICENSE)$/;
const PICTURE = /\.(png|svg)$/;

/** @param {string} file */
export const exists = (file) => existsSync(join(root, file));

/** @param {string} file */
export const isFolder = (file) => exists(file) && statSync(join(root, file)).isDirectory();

/** @param {string} file */
export const read = (file) => readFile(join(root, file), 'utf8');

/** @param {string} folder */
export const list = (folder) => (exists(folder) ? readdirSync(join(root, folder)) : []);

/** Whether a file is a page of the manual. @param {string} file */
export const isManual = (file) => /^demo\/(manual|reference)\/.*\.md$/.test(file);

/** @param {string} file */
export const languageOf = (file) => /** @type {Language} */ (file.startsWith(`${MANUALS.nl}/`) ? 'nl' : 'en');

/** @param {string} file */
export const isText = (file) => TEXT.test(posix.basename(file)) && !isFolder(file);

/**
 * Whether a path may be shown: what is installed, built or hidden is no part of the project.
 * @param {string} path
 */
export const isPublic = (path) =>
  path.split('/').every((part) => !part.startsWith('.') && part !== 'node_modules' && part !== 'dist');

/**
 * The file that a link in another file leads to; `''` for the folder of the project.
 * @param {string} file
 * @param {string} href
 */
export function target(file, href) {
  const path = posix.join(posix.dirname(file), decodeURIComponent(href)).replace(/\/$/, '');
  return path === '.' ? '' : path;
}

/** @param {string} file */
export function addressOf(file) {
  const path = file.replace(/^demo\//, '/');
  if (isManual(file)) return path.replace(/README\.md$/, '').replace(/\.md$/, '.html');
  if (isFolder(file)) return /^\/(manual|reference)/.test(path) ? `${path}/` : `/source/${file && `${file}/`}`;
  return path !== file && PICTURE.test(file) ? path : `/source/${file}.html`;
}

/**
 * A relative address: the pages also work in a folder of another site.
 * @param {string} from
 * @param {string} to
 */
export function relative(from, to) {
  const path = posix.relative(from.replace(/[^/]*$/, ''), to) || '.';
  return to.endsWith('/') ? `${path}/` : path;
}

/**
 * The address on the site of a link in a file.
 * @param {string} file
 * @param {string} href
 */
export function linkAddress(file, href) {
  if (/^(\w+:|#|\/\/)/.test(href)) return href;
  const [path = '', hash] = href.split('#');
  return relative(addressOf(file), addressOf(target(file, path))) + (hash === undefined ? '' : `#${hash}`);
}

/**
 * The size of a PNG, which stands at the start of the file.
 * @param {string} file
 */
export async function pictureSize(file) {
  if (!file.endsWith('.png') || !exists(file)) return;
  const handle = await open(join(root, file));
  const { buffer } = await handle.read(Buffer.alloc(24), 0, 24, 0);
  await handle.close();
  return { width: buffer.readUInt32BE(16), height: buffer.readUInt32BE(20) };
}
