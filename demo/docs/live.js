// Live examples: pages of their own, which the front page and the manual show in a frame.
import { readFile } from 'node:fs/promises';

/** @typedef {import('./words.js').Language} Language */

const WORDS = {
  en: { example: 'Live example', again: 'Start again', open: 'Open on its own' },
  nl: { example: 'Voorbeeld', again: 'Begin opnieuw', open: 'Open apart' },
};

/**
 * @typedef {object} Example
 * @property {number} height of its frame, in CSS pixels
 * @property {Record<Language, string>} about what is shown
 * @property {boolean} [isAnswered] whether its visitor has refused, so that no notice stands before it
 * @property {Record<Language, object>} [settings] for the JSON block
 */

/** @type {Record<string, Example>} */
export const LIVE_EXAMPLES = {
  notice: { height: 460, about: { en: 'the notice', nl: 'de melding' } },
  placeholder: {
    height: 500,
    about: { en: 'a blocked video', nl: 'een geblokkeerde video' },
    isAnswered: true,
    settings: {
      en: {
        services: [{ name: 'video', title: 'Filmhuis', category: 'advertising', provider: 'Videos on this website' }],
      },
      nl: {
        services: [
          { name: 'video', title: 'Filmhuis', category: 'advertising', provider: 'De video’s op deze website' },
        ],
      },
    },
  },
  declaration: {
    height: 620,
    about: { en: 'the cookie declaration', nl: 'de cookieverklaring' },
    isAnswered: true,
    settings: {
      en: {
        cookies: [
          {
            name: 'basket',
            category: 'functional',
            provider: 'Zadel & Stuur',
            purpose: 'keeping what is in your basket',
            duration: '7 days',
          },
          {
            name: '_visits',
            category: 'analytics',
            provider: 'Zadel & Stuur',
            purpose: 'counting how often you have been here',
            duration: '1 year',
          },
        ],
      },
      nl: {
        cookies: [
          {
            name: 'mandje',
            category: 'functional',
            provider: 'Zadel & Stuur',
            purpose: 'onthouden wat er in je winkelmand zit',
            duration: '7 dagen',
          },
          {
            name: '_bezoek',
            category: 'analytics',
            provider: 'Zadel & Stuur',
            purpose: 'tellen hoe vaak je hier bent geweest',
            duration: '1 jaar',
          },
        ],
      },
    },
  },
  themes: { height: 420, about: { en: 'themes', nl: 'thema’s' } },
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
<iframe src="${address}" title="${title}" height="${height}" loading="lazy"></iframe>
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
  const { isAnswered, settings } = /** @type {Example} */ (LIVE_EXAMPLES[name]);
  const block = JSON.stringify(settings?.[language] ?? {}).replaceAll('<', '\\u003c');
  return frame
    .replaceAll('%lang%', language)
    .replaceAll('%name%', name)
    .replace('%title%', titleOf(language, name))
    .replace('%answer%', isAnswered ? 'refused' : '')
    .replace('%settings%', () => block)
    .replace('<!-- body -->', () => body);
}
