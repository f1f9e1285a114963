import { html, type TemplateResult } from 'lit';
import { safeUrl } from '../platform/safe-url.js';
import { page } from '../platform/native.js';

/** A link in Markdown: `[label](address)`. */
const LINK = /\[([^[\]]+)\]\(([^()\s[]+)\)/g;

/** The absolute address that a text may link to. */
const linkUrl = (address: string, baseUrl: string): string | undefined =>
  /^(mailto|tel):/i.test(address) ? address : safeUrl(address, baseUrl);

/**
 * Renders the links in a text: `[label](address)`. Only http, https, mailto and tel become links; everything else stays
 * text, and markup is never parsed.
 * @param baseUrl address that links are relative to; the page's own by default
 */
export function richText(text: string, baseUrl = page.baseURI): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let end = 0;
  for (const { 0: source, 1: label = '', 2: address = '', index } of text.matchAll(LINK)) {
    const url = linkUrl(address, baseUrl);
    const link = url ? html`<a href=${url} rel="noopener noreferrer">${label}</a>` : source;
    parts.push(text.slice(end, index), link);
    end = index + source.length;
  }
  return [...parts, text.slice(end)];
}
