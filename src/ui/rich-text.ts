import { html, type TemplateResult } from 'lit';
import { safeUrl } from '../platform/safe-url.js';

/** `[words](address)`, as Markdown has it. */
const LINK = /\[([^\]]+)\]\(([^()\s]+)\)/;

/** An address that a text may link to; absolute. */
const addressOf = (text: string, base: string): string | undefined =>
  /^(mailto|tel):/i.test(text) ? text : safeUrl(text, base);

/**
 * A text with its links: `[words](address)`. Only http, https, mailto and tel are links; all else is text, and markup
 * is never read.
 * @param base address that they are relative to; the page's own when absent
 */
export function richText(text: string, base = document.baseURI): (string | TemplateResult)[] {
  const [before = '', words, address, ...rest] = text.split(LINK);
  if (!words || !address) return [text];
  const url = addressOf(address, base);
  const link = url ? html`<a href=${url} rel="noopener noreferrer">${words}</a>` : `[${words}](${address})`;
  // What comes after it may have more of them.
  const after = text.slice(before.length + `[${words}](${address})`.length);
  return [before, link, ...(rest.length ? richText(after, base) : [])];
}
