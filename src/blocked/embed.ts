import { isLoadable, makeCopiesLazy } from './lazy-copies.js';
import { isExecutable } from './script-element.js';
import { BLOCKED_ELEMENT, BLOCKED_SCRIPT, EXECUTED } from './selectors.js';
import { page } from '../platform/native.js';

/** The content of a `<cookie-embed>`, inert until it is stamped. */
export const templateOf = (embed: Element): HTMLTemplateElement | null => embed.querySelector(':scope > template');

/** Whether the content is on the page. */
export const isStamped = (embed: Element): boolean => embed.hasAttribute(EXECUTED);

/**
 * Puts the content of the template into the embed. Its scripts become blocked scripts of the same categories, so that
 * they run like all others: in order, each once.
 * @param categories as the embed's attribute lists them
 */
export function stamp(embed: HTMLElement, template: HTMLTemplateElement, categories: string): void {
  const content = page.importNode(template.content, true);
  for (const script of content.querySelectorAll<HTMLScriptElement>('script')) {
    if (script.matches(BLOCKED_SCRIPT) || !isExecutable(script.type)) continue;
    if (script.type) script.dataset.type = script.type;
    if (script.hasAttribute('src')) script.dataset.src = script.getAttribute('src')!;
    script.removeAttribute('src');
    script.dataset.category ??= categories;
    script.type = 'text/plain';
  }
  const loadable = [...content.querySelectorAll('iframe,img')].filter(
    (element) => isLoadable(element) && !element.matches(BLOCKED_ELEMENT),
  );
  embed.append(content);
  for (const element of loadable) makeCopiesLazy(element, () => embed.contains(element));
  embed.setAttribute(EXECUTED, '');
  // An unknown element is inline by default.
  if (getComputedStyle(embed).display === 'inline') embed.style.setProperty('display', 'block');
}

/** Removes everything but the template: the content, and what its scripts have put beside it. */
export function clear(embed: Element, template: HTMLTemplateElement): void {
  embed.replaceChildren(template);
  embed.removeAttribute(EXECUTED);
}
