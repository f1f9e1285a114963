// The manual as pages of the site: each Markdown file of demo/manual/ and demo/reference/, the files of the project that
// those link to, and the index for the search.
import { posix } from 'node:path';
import { files, indexOf } from './contents.js';
import { highlight } from './highlight.js';
import { escapeHtml } from '../escape-html.js';
import { readMarkdown } from './markdown.js';
import { renderFile, writePage } from './page.js';
import { addressOf, exists, isFolder, isManual, isPublic, isText, list, read, relative } from './project.js';

/** @typedef {import('./words.js').Language} Language */

/**
 * Each part of each page, for the search in the browser.
 * @param {Language} language
 */
async function searchIndex(language) {
  const from = addressOf(indexOf(language));
  const parts = [];
  // Whoever reads Dutch finds the English pages too: there are more of them.
  for (const lang of /** @type {Language[]} */ (language === 'nl' ? ['nl', 'en'] : ['en']))
    for (const file of await files(lang)) {
      if (file === indexOf(lang)) continue;
      const { title, sections } = readMarkdown(await read(file));
      const address = relative(from, addressOf(file));
      for (const { heading, id, text } of sections)
        parts.push({ id: parts.length, lang, page: title, heading, text, url: id ? `${address}#${id}` : address });
    }
  return JSON.stringify(parts);
}

/** @param {string} file */
async function markdownPage(file) {
  const page = await renderFile(file, await read(file));
  if (!['en', 'nl'].some((language) => file === indexOf(/** @type {Language} */ (language))))
    return writePage({ file, ...page });
  // The contents are a list of titles, each with what its page answers below it.
  const html = page.html.replaceAll(
    /(<li><a [^>]*>[^\n]*?<\/a>)[:,]? ([^\n]*)<\/li>/g,
    '$1<span class="about">$2</span></li>',
  );
  return writePage({ file, ...page, html });
}

/** A file as it stands. @param {string} file */
async function textPage(file) {
  const code = highlight(await read(file), posix.extname(file).slice(1));
  const html = `<h1>${escapeHtml(file)}</h1><div class="listing"><pre><code>${code}</code></pre></div>`;
  return writePage({ file, address: `/source/${file}.html`, title: file, html });
}

/** @param {string} folder */
async function folderPage(folder) {
  const from = `/source/${folder}/`;
  const paths = list(folder)
    .map((name) => posix.join(folder, name))
    .filter((path) => isPublic(path) && (isFolder(path) || isText(path)));
  const items = paths
    .toSorted((one, two) => Number(isFolder(two)) - Number(isFolder(one)) || one.localeCompare(two))
    .map((path) => {
      const to = isFolder(path) ? `/source/${path}/` : addressOf(path);
      const name = `${posix.basename(path)}${isFolder(path) ? '/' : ''}`;
      return `<li><a href="${escapeHtml(relative(from, to))}">${escapeHtml(name)}</a></li>`;
    });
  const html = `<h1>${escapeHtml(folder)}</h1><ul class="folder">${items.join('')}</ul>`;
  return writePage({ file: folder, address: from, title: folder, html });
}

/**
 * The file of the project that an address under /source/ shows.
 * @param {string} shown
 * @returns {Promise<string> | undefined}
 */
function sourcePage(shown) {
  if (!isPublic(shown.replace(/\/$/, ''))) return;
  const folder = shown.replace(/\/$/, '');
  if (shown.endsWith('/')) return isFolder(folder) ? folderPage(folder) : undefined;
  const file = shown.replace(/\.html$/, '');
  if (file === shown || !isText(file) || !exists(file)) return;
  return file.endsWith('.md') && !isManual(file) ? markdownPage(file) : textPage(file);
}

/**
 * @param {string} path of an address
 * @returns {Promise<{ type: '.html' | '.json', body: string } | undefined>} `undefined` for a path that is not served
 */
export async function manualPage(path) {
  const decoded = decodeURIComponent(path);
  if (/[\0\\]/.test(decoded) || posix.normalize(decoded) !== decoded) return;
  const [, dutch, isIndex] = /^\/manual\/(nl\/)?(search\.json)$/.exec(decoded) ?? [];
  if (isIndex) return { type: '.json', body: await searchIndex(dutch ? 'nl' : 'en') };
  const [, shown] = /^\/source\/(.+)$/.exec(decoded) ?? [];
  if (shown) {
    const body = await sourcePage(shown);
    return body === undefined ? undefined : { type: '.html', body };
  }
  const file = `demo${decoded.replace(/\/$/, '/README.html').replace(/\.html$/, '.md')}`;
  if (!isManual(file) || addressOf(file) !== decoded || !exists(file)) return;
  return { type: '.html', body: await markdownPage(file) };
}

/** The folders that have a page, for who leaves out the last slash. */
export const isManualFolder = (/** @type {string} */ path) => /^\/(manual(\/nl)?|reference)$/.test(path);
