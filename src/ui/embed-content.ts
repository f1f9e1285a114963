import { WAITING_SCRIPT } from '../tags/held-scripts.js';

/** What a `<cookie-embed>` had in it before its content was put there. */
const before = new WeakMap<Element, ReadonlySet<Node>>();

/** What to style and to measure of content that is not there yet. */
const SIZED = 'iframe,img,video,embed,object';

export const templateOf = (embed: Element): HTMLTemplateElement | null => embed.querySelector(':scope > template');

/** Whether the content is there. */
export const isStamped = (embed: Element): boolean => before.has(embed);

/**
 * Puts the content of the template in the embed. Its scripts are marked to wait for the same categories, so that they
 * run as all others do: in order, each once.
 */
export function stamp(embed: HTMLElement, template: HTMLTemplateElement, category: string): void {
  before.set(embed, new Set(embed.childNodes));
  const content = document.importNode(template.content, true);
  for (const script of content.querySelectorAll(`script:not(${WAITING_SCRIPT})`) as NodeListOf<HTMLScriptElement>) {
    const { src, type } = script;
    script.dataset.type = type;
    script.dataset.category ??= category;
    if (script.hasAttribute('src')) script.dataset.src = src;
    script.removeAttribute('src');
    script.type = 'text/plain';
  }
  embed.append(content);
  if (getComputedStyle(embed).display === 'inline') embed.style.setProperty('display', 'block');
}

/** Takes the content out again, with all that its scripts have put beside it. */
export function clear(embed: Element): void {
  const kept = before.get(embed);
  before.delete(embed);
  for (const node of [...embed.childNodes]) if (!kept?.has(node)) node.remove();
}

/** The address of what would be loaded first; `null` when there is none in it. */
export function addressIn(template: HTMLTemplateElement): string | null {
  const source = template.content.querySelector('[src],[data-src]');
  return source?.getAttribute('src') ?? source?.getAttribute('data-src') ?? null;
}

/** Width and height, in CSS pixels, as the embed or its first content with a size has them. */
export function sizeOf(embed: Element, template: HTMLTemplateElement): [width: number, height: number] | undefined {
  for (const element of [embed, template.content.querySelector(SIZED)]) {
    const [width, height] = ['width', 'height'].map((name) => Number(element?.getAttribute(name)));
    if (width! > 0 && height! > 0) return [width!, height!];
  }
  return;
}
