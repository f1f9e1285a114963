// A page of the manual, with the ways to the others around its text.
import { readFile } from 'node:fs/promises';
import { siteHeader } from '../site-header.js';
import { contents, flat, indexOf, translationOf } from './contents.js';
import { liveExample } from './live.js';
import { escapeHtml } from '../escape-html.js';
import { renderMarkdown } from './markdown.js';
import { addressOf, isManual, languageOf, linkAddress, pictureSize, relative, target } from './project.js';
import { WORDS } from './words.js';

/**
 * @typedef {import('./contents.js').Entry} Entry
 * @typedef {import('./contents.js').Group} Group
 */

const frame = new URL('./page.html', import.meta.url);

/** More headings than this are no overview: then those of the second level alone. */
const MAX_PARTS = 24;

/**
 * @param {string} file
 * @param {string} source
 */
export async function renderFile(file, source) {
  const sizes = new Map();
  for (const [, href = ''] of source.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g))
    if (!/^\w+:/.test(href)) sizes.set(href, await pictureSize(target(file, href)));
  return renderMarkdown(source, {
    linkTo: (href) => linkAddress(file, href),
    pictureAt: (href) => ({ src: linkAddress(file, href), size: sizes.get(href) }),
    liveExample: (name) => liveExample(name, languageOf(file), relative(addressOf(file), '/')),
  });
}

/**
 * @param {string} file the page that is shown
 * @param {Group[]} groups
 * @param {string} from
 */
function navigation(file, groups, from) {
  /** @param {Entry[]} entries @returns {string} */
  const list = (entries) => `<ul>${entries.map(item).join('')}</ul>`;
  const item = (/** @type {Entry} */ entry) => {
    const current = entry.file === file ? ' aria-current="page"' : '';
    const isOpen = entry.pages.length > 0 && flat([entry]).some((page) => page.file === file);
    const link = `<a href="${relative(from, addressOf(entry.file))}"${current}>${escapeHtml(entry.title)}</a>`;
    return `<li>${link}${isOpen ? list(entry.pages) : ''}</li>`;
  };
  return groups.map(({ title, entries }) => `${title && `<h2>${escapeHtml(title)}</h2>`}${list(entries)}`).join('');
}

/** @param {import('./markdown.js').Heading[]} headings */
function onThisPage(headings) {
  const parts = headings.filter(({ depth }) => depth === 2 || depth === 3);
  const shown = parts.length > MAX_PARTS ? parts.filter(({ depth }) => depth === 2) : parts;
  if (shown.length < 2) return '';
  const items = shown.map(
    ({ id, text, depth }) => `<li class="h${depth}"><a href="#${id}">${escapeHtml(text)}</a></li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

/**
 * @param {object} page
 * @param {string} page.file
 * @param {string} [page.address] where that is not the file's own
 * @param {string} page.title
 * @param {string} page.html
 * @param {import('./markdown.js').Heading[]} [page.headings]
 */
export async function writePage({ file, address: from = addressOf(file), title, html, headings = [] }) {
  const language = languageOf(file);
  const words = WORDS[language];
  const groups = await contents(language);
  const index = indexOf(language);
  const order = groups.flatMap(({ entries }) => flat(entries));
  const at = order.findIndex((entry) => entry.file === file);
  const group = groups.find(({ entries }) => flat(entries).some((entry) => entry.file === file));
  const root = relative(from, '/');

  const previous = at > 0 ? order[at - 1] : undefined;
  const next = at >= 0 || file === index ? order[at + 1] : undefined;
  const step = (/** @type {string} */ rel, /** @type {string} */ label, /** @type {Entry | undefined} */ entry) =>
    entry
      ? `<a rel="${rel}" href="${relative(from, addressOf(entry.file))}"><span>${label}</span> ${escapeHtml(entry.title)}</a>`
      : '';

  const trail = [
    file === index ? '' : `<a href="${relative(from, addressOf(index))}">${words.manual}</a>`,
    isManual(file) ? escapeHtml(group?.title ?? '') : words.files,
    `<span aria-current="page">${escapeHtml(title)}</span>`,
  ].filter(Boolean);

  const other = (await translationOf(file)) ?? indexOf(language === 'en' ? 'nl' : 'en');
  /** @type {Record<string, string>} */
  const values = {
    ...words,
    lang: language,
    root,
    title: escapeHtml(file === index ? title : `${title} · ${words.manual}`),
    kind: file === index ? 'contents' : isManual(file) ? 'page' : 'source',
    header: siteHeader({ language, root, current: 'manual', other: relative(from, addressOf(other)) }),
    index: `${relative(from, addressOf(index))}search.json`,
    nav: navigation(file, groups, from),
    trail: file === index ? '' : trail.map((item) => `<li>${item}</li>`).join(''),
    toc: onThisPage(headings),
    main: html,
    steps: step('prev', words.previous, previous) + step('next', words.next, next),
    source: isManual(file) ? file : '',
    sourceAddress: relative(from, `/source/${file}.html`),
  };
  const template = await readFile(frame, 'utf8');
  return template
    .replaceAll(/<!-- if (\w+) -->(.*?)<!-- end \1 -->/gs, (_, name, text) => (values[name] ? text : ''))
    .replaceAll(/%(\w+)%/g, (_, name) => values[name] ?? '');
}
