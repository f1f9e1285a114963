import { safeUrl } from '../platform/safe-url.js';
import { isJavaScript, MARK, WAITING_SCRIPT } from './scripts.js';

/** What has a size of its own. */
const SIZED = 'iframe,img,video,embed,object';

export const templateOf = (embed: Element): HTMLTemplateElement | null => embed.querySelector(':scope > template');

/** Whether the content is there. */
export const isStamped = (embed: Element): boolean => embed.hasAttribute(MARK);

/**
 * Puts the content of the template in the embed. Its scripts are marked to wait for the same categories, so that they
 * run as all others do: in order, each once.
 */
export function stamp(embed: HTMLElement, template: HTMLTemplateElement, category: string): void {
  const content = document.importNode(template.content, true);
  for (const script of content.querySelectorAll(`script:not(${WAITING_SCRIPT})`) as NodeListOf<HTMLScriptElement>) {
    if (!isJavaScript(script.type)) continue;
    if (script.type) script.dataset.type = script.type;
    if (script.hasAttribute('src')) script.dataset.src = script.getAttribute('src')!;
    script.removeAttribute('src');
    script.dataset.category ??= category;
    script.type = 'text/plain';
  }
  embed.append(content);
  embed.setAttribute(MARK, '');
  // A tag that browsers do not know is part of a line.
  if (getComputedStyle(embed).display === 'inline') embed.style.setProperty('display', 'block');
}

/** Takes everything out but the template: the content, and what its scripts have put beside it. */
export function clear(embed: Element, template: HTMLTemplateElement): void {
  embed.replaceChildren(template);
  embed.removeAttribute(MARK);
}

/** The first address in the content that is another host's, else the first there is. */
export function addressIn(template: HTMLTemplateElement): string | undefined {
  const addresses = [...template.content.querySelectorAll('[src],[data-src]')].flatMap((element) => {
    const address = element.getAttribute('data-src') ?? element.getAttribute('src') ?? '';
    const url = safeUrl(address, document.baseURI);
    return url ? [url] : [];
  });
  return addresses.find((address) => new URL(address).host !== location.host) ?? addresses[0];
}

/** Width and height, in CSS pixels, as the embed or its first content with a size has them. */
export function sizeOf(embed: Element, template: HTMLTemplateElement): [width: number, height: number] | undefined {
  for (const element of [embed, template.content.querySelector(SIZED)]) {
    const [width, height] = ['width', 'height'].map((name) => Number(element?.getAttribute(name)));
    if (width! > 0 && height! > 0) return [width!, height!];
  }
  return;
}
