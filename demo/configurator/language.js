// The language of the configurator itself, which is not that of the notice.
import { element } from './element.js';
import english from './texts/en.js';
import dutch from './texts/nl.js';

/** @typedef {import('./texts/nl.js').Texts} Texts */
/** @typedef {'nl' | 'en'} Language */

/** @type {Record<Language, Texts>} */
export const languages = { nl: dutch, en: english };

/** @type {Language} */
let current = 'nl';

/** @param {string | null | undefined} language anything but a known one means Dutch */
export function setLanguage(language) {
  current = language === 'en' ? 'en' : 'nl';
}

export const currentLanguage = () => current;

/** The texts in the current language. */
export const texts = () => languages[current];

/**
 * Turns a text into nodes: what is between backticks becomes code.
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export const inline = (text) => text.split('`').map((part, at) => (at % 2 ? element('code', {}, part) : part));

/**
 * Puts the texts of the page into the elements that name them: `data-text`, and `data-label` for `aria-label`.
 * @param {HTMLElement} root
 */
export function writePageTexts(root) {
  root.lang = current;
  /** @type {Record<string, unknown>} */
  const words = texts().page;
  const textOf = (/** @type {string | undefined} */ key) => `${words[key ?? '']}`;
  for (const node of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-text]')))
    node.replaceChildren(...inline(textOf(node.dataset.text)));
  for (const node of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-label]')))
    node.setAttribute('aria-label', textOf(node.dataset.label));
  document.title = texts().page.title;
}
