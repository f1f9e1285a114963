import { html, type TemplateResult } from 'lit';
import { safeUrl } from '../platform/safe-url.js';

/** A link in Markdown: `[label](address)`. */
const LINK = /\[([^\]]+)\]\(([^()\s]+)\)/;

/** The absolute address that a text may link to. */
const linkUrl = (address: string, baseUrl: string): string | undefined =>
  /^(mailto|tel):/i.test(address) ? address : safeUrl(address, baseUrl);

/**
 * Renders the links in a text: `[label](address)`. Only http, https, mailto and tel become links; everything else stays
 * text, and markup is never parsed.
 * @param baseUrl address that links are relative to; the page's own by default
 */
export function richText(text: string, baseUrl = document.baseURI): (string | TemplateResult)[] {
  const [before = '', label, address, ...rest] = text.split(LINK);
  if (!label || !address) return [text];
  const source = `[${label}](${address})`;
  const url = linkUrl(address, baseUrl);
  const link = url ? html`<a href=${url} rel="noopener noreferrer">${label}</a>` : source;
  const after = text.slice(before.length + source.length);
  return [before, link, ...(rest.length > 0 ? richText(after, baseUrl) : [])];
}
