/** The system's light or dark, where neither the page nor the setting says which. */
const SYSTEM = 'light dark';

/**
 * Has an element that stands outside the page's flow use the page's font and, where the page names one, its colour
 * scheme; also when the style sheet that does so comes later.
 * @param theme setting of the site
 */
export function lendPageStyle(element: HTMLElement, theme: string): void {
  const { body, documentElement } = document;
  const { style } = element;
  style.setProperty('--site-font', getComputedStyle(body ?? documentElement).fontFamily);
  const isNamed =
    getComputedStyle(documentElement).colorScheme !== 'normal' || document.querySelector('meta[name=color-scheme]');
  const scheme = /^(light|dark)$/.test(theme) ? theme : isNamed ? '' : SYSTEM;
  // Without it the element inherits, so that it changes along with the page.
  style.setProperty('--scheme', scheme);
  if (document.readyState !== 'complete') addEventListener('load', () => lendPageStyle(element, theme), { once: true });
}
