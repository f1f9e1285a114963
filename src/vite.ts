import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { report } from './platform/report.js';
import { prerender, type PrerenderOptions } from './prerender.js';
import type { SiteSettings } from './settings/site-settings.js';

/** The part of Vite's plugin interface that this plugin has. */
export interface NoticePlugin {
  readonly name: string;
  transformIndexHtml(html: string): Promise<string>;
}

/** The body of a page, as a browser would parse it; `undefined` in a page of frames. */
function bodyOf(page: string): DefaultTreeAdapterTypes.Element | undefined {
  // A browser drops a byte order mark when it decodes the page; white space in its place means nothing there.
  const source = page.replace(/^\uFEFF/, ' ');
  const elements = parse(source, { sourceCodeLocationInfo: true }).childNodes.filter((node) => 'tagName' in node);
  return elements[0]?.childNodes.filter((node) => 'tagName' in node).find(({ tagName }) => tagName === 'body');
}

/**
 * Where in the source the body starts: behind its tag, before its content where it has no tag, or at the end of a page
 * without content.
 */
function startOfBody(page: string, { sourceCodeLocation, childNodes }: DefaultTreeAdapterTypes.Element): number {
  const tag = sourceCodeLocation?.startTag;
  if (tag) return tag.endOffset;
  // A parser moves what does not belong in a table to the front, so the first one may not come first in the source.
  return Math.min(page.length, ...childNodes.flatMap((node) => node.sourceCodeLocation?.startOffset ?? []));
}

/** Whether a page begins with the notice. */
function startsWithNotice(page: string): boolean {
  const [first] = bodyOf(page)?.childNodes ?? [];
  return !!first && 'tagName' in first && first.tagName === 'cookie-melding';
}

/**
 * Puts the notice at the start of the body. Vite's own `body-prepend` looks for the first text that looks like the tag,
 * which may be in a comment or a script, and ends it at a `>` in an attribute. A page in which the notice cannot come first
 * stays as it is, and that is reported: the script shows the notice there.
 */
function withNotice(page: string, notice: string): string {
  if (!notice) return page;
  const body = bodyOf(page);
  const at = body ? startOfBody(page, body) : 0;
  const changed = page.slice(0, at) + notice + page.slice(at);
  if (body && startsWithNotice(changed)) return changed;
  report('The notice cannot be put into this page; the script shows it later. Give the page a <body>');
  return page;
}

/**
 * A plugin for Vite that renders the notice into `index.html`, so that it is painted together with the page.
 * @param settings those the notice is started with on the page
 */
export function cookiemelding(settings: SiteSettings, options: PrerenderOptions): NoticePlugin {
  return {
    name: 'cookiemelding',
    async transformIndexHtml(page) {
      const { html } = await prerender(settings, options);
      return withNotice(page, html);
    },
  };
}
