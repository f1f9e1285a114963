import { byId } from './by-id.js';
import { currentLanguage } from './language.js';

/** The entries and the address of the brand in Dutch, as the server has written them. */
const header = document.querySelector('header.top');
const brand = /** @type {HTMLAnchorElement | null | undefined} */ (header?.querySelector('.brand'));
const dutch = { entries: header?.querySelector('ul'), home: brand?.getAttribute('href') ?? '' };

/** Gives the header of the page the language of the configurator. */
export function translateHeader() {
  const { content } = /** @type {HTMLTemplateElement} */ (byId('english-header'));
  const isEnglish = currentLanguage() === 'en';
  const entries = isEnglish ? content.querySelector('ul')?.cloneNode(true) : dutch.entries;
  if (!brand || !entries) return;
  header?.querySelector('ul')?.replaceWith(entries);
  header?.setAttribute('lang', currentLanguage());
  brand.setAttribute('href', isEnglish ? (content.querySelector('a')?.getAttribute('href') ?? '') : dutch.home);
}
