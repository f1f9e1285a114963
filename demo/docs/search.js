// Searches the manual in the browser, in an index that is made with the pages.
import MiniSearch from './minisearch.js';

/** @typedef {{ id: number, lang: string, page: string, heading: string, text: string, url: string }} Part */

const MAX_RESULTS = 12;
/** Length of an excerpt, in characters; a third of it stands before the first word that was found. */
const EXCERPT = 150;
/** From this length on, a word may have a mistake in it. */
const MIN_FUZZY = 5;
const fuzzy = (/** @type {string} */ term) => (term.length >= MIN_FUZZY ? 0.2 : false);

const language = document.documentElement.lang;
const WORDS =
  language === 'nl'
    ? {
        hint: 'Zoek een instelling, een melding uit de console of een vraag.',
        none: 'Niets gevonden. Probeer een korter woord, of de naam van een instelling.',
        failed: 'De zoekindex kan niet worden geladen.',
        found: (/** @type {number} */ count) => (count === 1 ? '1 resultaat' : `${count} resultaten`),
        first: `, de eerste ${MAX_RESULTS}`,
        language: 'Engels',
      }
    : {
        hint: 'Search for a setting, a console message or a question.',
        none: 'No results. Try a shorter word, or the name of a setting.',
        failed: 'The search index could not be loaded.',
        found: (/** @type {number} */ count) => (count === 1 ? '1 result' : `${count} results`),
        first: `, the first ${MAX_RESULTS}`,
        language: 'Dutch',
      };

/** As one types it: without accents and capitals. @param {string} text */
export const plainText = (text) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/**
 * The reader's language counts for more, and the reference for less: it repeats the same words for each function.
 * @param {number} _id
 * @param {string} _term
 * @param {Record<string, unknown>} [stored]
 */
function weightOf(_id, _term, stored) {
  return (stored?.['lang'] === language ? 2 : 1) * (String(stored?.['url']).includes('reference/') ? 0.5 : 1);
}

/** @param {Part[]} parts */
export function createIndex(parts) {
  const index = new MiniSearch({
    fields: ['heading', 'page', 'text'],
    storeFields: ['lang', 'page', 'heading', 'text', 'url'],
    processTerm: plainText,
    searchOptions: { boost: { heading: 4, page: 2 }, prefix: true, boostDocument: weightOf },
  });
  index.addAll(parts);
  return index;
}

/**
 * @param {MiniSearch} index
 * @param {string} query
 * @returns {(Part & { terms: string[] })[]}
 */
export function find(index, query) {
  // All words as they are; else with a mistake in them; else some of them.
  const ways = /** @type {const} */ ([
    { combineWith: 'AND' },
    { combineWith: 'AND', fuzzy },
    { combineWith: 'OR', fuzzy },
  ]);
  /** @type {import('minisearch').SearchResult[]} */
  let results = [];
  for (const way of ways) results = results.length ? results : index.search(query, way);
  return /** @type {(Part & { terms: string[] })[]} */ (/** @type {unknown} */ (results));
}

/**
 * A piece of text around the first word that was found, with those words marked.
 * @param {string} text
 * @param {string[]} terms
 */
function excerpt(text, terms) {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].filter(([word]) => terms.includes(plainText(word)));
  const first = words[0]?.index ?? 0;
  const start = first < EXCERPT / 3 ? 0 : text.lastIndexOf(' ', first - EXCERPT / 3) + 1;
  const end = text.length <= start + EXCERPT ? text.length : text.lastIndexOf(' ', start + EXCERPT);
  const paragraph = document.createElement('p');
  if (start) paragraph.append('… ');
  let at = start;
  for (const { 0: word, index } of words) {
    if (index < start || index + word.length > end) continue;
    const mark = document.createElement('mark');
    mark.textContent = word;
    paragraph.append(text.slice(at, index), mark);
    at = index + word.length;
  }
  paragraph.append(text.slice(at, end), end < text.length ? ' …' : '');
  return paragraph;
}

/**
 * @param {Part & { terms: string[] }} part
 * @param {URL} base the address of the index
 */
function resultItem({ lang, page, heading, text, url, terms }, base) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = new URL(url, base).href;
  const title = document.createElement('b');
  title.textContent = heading;
  link.append(title);
  if (page !== heading || lang !== language) {
    const place = document.createElement('span');
    place.textContent = [page !== heading && page, lang !== language && WORDS.language].filter(Boolean).join(' · ');
    link.append(' ', place);
  }
  if (lang !== language) link.lang = lang;
  if (text) link.append(excerpt(text, terms));
  item.append(link);
  return item;
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} field
 */
export async function startSearch(form, field) {
  const panel = /** @type {HTMLElement} */ (form.querySelector('.results'));
  const status = /** @type {HTMLElement} */ (panel.querySelector('[role=status]'));
  const list = /** @type {HTMLElement} */ (panel.querySelector('ol'));
  const links = () => [...list.querySelectorAll('a')];
  const address = new URL(form.dataset['index'] ?? '', document.baseURI);
  /** @type {MiniSearch | undefined} */
  let index;

  function show() {
    const query = field.value.trim();
    const results = index && query ? find(index, query) : [];
    list.replaceChildren(...results.slice(0, MAX_RESULTS).map((result) => resultItem(result, address)));
    status.textContent = !index
      ? WORDS.failed
      : !query
        ? WORDS.hint
        : results.length
          ? WORDS.found(results.length) + (results.length > MAX_RESULTS ? WORDS.first : '')
          : WORDS.none;
    panel.hidden = false;
  }
  function close() {
    panel.hidden = true;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    links()[0]?.focus();
  });
  field.addEventListener('input', show);
  field.addEventListener('focus', show);
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close();
      field.focus({ preventScroll: true });
      close();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const stops = [field, ...links()];
    const at = stops.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    stops[(at + step + stops.length) % stops.length]?.focus();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(/** @type {Node | null} */ (relatedTarget))) close();
  });
  // A link to a part of the same page leaves the results open otherwise.
  list.addEventListener('click', close);

  try {
    const response = await fetch(address);
    if (response.ok) index = createIndex(await response.json());
  } catch {
    // Reported to the visitor below.
  }
  if (form.contains(document.activeElement)) show();
}
