import { page } from '../platform/native.js';

/** Follows the system, when neither the setting nor the page chooses light or dark. */
const SYSTEM_SCHEME = 'light dark';

/**
 * Gives an element outside the page's flow the page's font and, when the page names one, its colour scheme. It does so
 * again once the page has loaded, because the style sheet that decides may arrive later.
 * @param theme setting of the site: `auto`, `light` or `dark`
 */
export function lendPageStyle(element: HTMLElement, theme: string): void {
  const { body, documentElement } = page;
  const { style } = element;
  style.setProperty('--site-font', getComputedStyle(body ?? documentElement).fontFamily);
  const isNamedByPage =
    getComputedStyle(documentElement).colorScheme !== 'normal' || page.querySelector('meta[name=color-scheme]');
  // An empty value inherits, so that the element follows the page.
  const pageScheme = isNamedByPage ? '' : SYSTEM_SCHEME;
  style.setProperty('--scheme', theme === 'auto' ? pageScheme : theme);
  if (page.readyState !== 'complete') addEventListener('load', () => lendPageStyle(element, theme), { once: true });
}
