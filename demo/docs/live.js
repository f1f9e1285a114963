// Live examples: pages of their own, which the front page and the manual show in a frame.
import { readFile } from 'node:fs/promises';

/** @typedef {import('./words.js').Language} Language */

const WORDS = {
  en: { example: 'Live example', again: 'Start again', open: 'Open on its own' },
  nl: { example: 'Voorbeeld', again: 'Begin opnieuw', open: 'Open apart' },
};

/** @type {Record<string, { height: number, about: Record<Language, string> }>} */
export const LIVE_EXAMPLES = {
  notice: { height: 460, about: { en: 'the notice', nl: 'de melding' } },
  placeholder: { height: 520, about: { en: 'a blocked video', nl: 'een geblokkeerde video' } },
  declaration: { height: 620, about: { en: 'the cookie declaration', nl: 'de cookieverklaring' } },
  themes: { height: 560, about: { en: 'themes', nl: 'thema’s' } },
};

/** @param {Language} language @param {string} name */
const titleOf = (language, name) => `${WORDS[language].example}: ${LIVE_EXAMPLES[name]?.about[language]}`;

/**
 * A frame with an example, for `<!-- live: name -->` in a page of the manual.
 * @param {string} name
 * @param {Language} language
 * @param {string} root the relative address of the site
 */
export function liveExample(name, language, root) {
  const { height } = LIVE_EXAMPLES[name] ?? {};
  if (!height) throw new Error(`There is no live example “${name}”: ${Object.keys(LIVE_EXAMPLES).join(', ')}`);
  const { again, open } = WORDS[language];
  const address = `${root}live/${language}/${name}.html`;
  const title = titleOf(language, name);
  return `<figure class="live">
<iframe src="${address}" title="${title}" height="${height}" loading="lazy" sandbox="allow-scripts allow-same-origin"></iframe>
<figcaption><b>${title}</b> <button type="button" hidden>${again}</button> <a href="${address}">${open}</a></figcaption>
</figure>
`;
}

/**
 * @param {string} path of an address
 * @returns {Promise<string> | undefined}
 */
export function livePage(path) {
  const [, language, name = ''] = /^\/live\/(en|nl)\/([a-z]+)\.html$/.exec(path) ?? [];
  if (!language || !Object.hasOwn(LIVE_EXAMPLES, name)) return;
  return writeLivePage(/** @type {Language} */ (language), name);
}

/**
 * @param {Language} language
 * @param {string} name
 */
async function writeLivePage(language, name) {
  const read = (/** @type {string} */ file) => readFile(new URL(`../live/${file}`, import.meta.url), 'utf8');
  const [frame, body] = await Promise.all([read('frame.html'), read(`${name}.${language}.html`)]);
  return frame
    .replaceAll('%lang%', language)
    .replaceAll('%name%', name)
    .replace('%title%', titleOf(language, name))
    .replace('<!-- body -->', () => body);
}
