import { blockedStartTag } from '../blocked/blocked-markup.js';
import type { Category } from '../consent/category.js';
import type { ElementChange } from './finding.js';
import type { SourceElement } from './source-elements.js';

/** Ids of Google's tags in the page, by the setting that takes them over. */
export interface GoogleIds {
  readonly googleAnalytics: readonly string[];
  readonly googleAds: readonly string[];
  readonly googleTagManager: readonly string[];
}

/** The statements of Google's own snippets, which the library makes itself. */
const SNIPPET_STATEMENTS = [
  /window\.dataLayer\s*=\s*window\.dataLayer\s*\|\|\s*\[\]\s*;?/g,
  /function\s+gtag\s*\(\s*\)\s*\{\s*(window\.)?dataLayer\.push\(arguments\)\s*;?\s*\}\s*;?/g,
  /gtag\(\s*['"]js['"]\s*,\s*new Date\(\)\s*\)\s*;?/g,
  /gtag\(\s*['"]config['"]\s*,\s*['"][\w-]+['"]\s*(,\s*\{[^{}]*\}\s*)?\)\s*;?/g,
  /gtag\(\s*['"]consent['"]\s*,\s*['"](default|update)['"]\s*,\s*\{[^{}]*\}\s*\)\s*;?/g,
  /gtag\(\s*['"]set['"]\s*,\s*['"](ads_data_redaction|url_passthrough)['"]\s*,\s*\w+\s*\)\s*;?/g,
];

const CONTAINER_SNIPPET = /gtm\.start|googletagmanager\.com\/gtm\.js/;

const ID = /\b(GTM-[A-Z0-9]{4,12}|GT-[A-Z0-9]{4,20}|G-[A-Z0-9]{4,20}|AW-[0-9]{6,12}|DC-[0-9]{4,12})\b/g;

/** The ids of Google in a text. */
export function googleIdsIn(text: string): GoogleIds {
  const ids = [...new Set(text.match(ID))];
  return {
    googleAnalytics: ids.filter((id) => id.startsWith('G-')),
    googleAds: ids.filter((id) => /^(AW|DC)-/.test(id)),
    googleTagManager: ids.filter((id) => id.startsWith('GT')),
  };
}

/** Whether an element is part of Google's own snippets. */
export const isGoogleSnippet = ({ urls, script, tag }: SourceElement): boolean =>
  (tag === 'script' && urls.some((url) => /\/(gtag\/js|gtm\.js)\?/.test(url))) ||
  (tag === 'iframe' && urls.some((url) => url.includes('googletagmanager.com/ns.html'))) ||
  CONTAINER_SNIPPET.test(script) ||
  /gtag\(\s*['"](config|consent|js)['"]/.test(script);

/** An inline script without what the library does itself; empty where nothing is left. */
function withoutSnippet({ source, script }: SourceElement): string {
  if (!script || CONTAINER_SNIPPET.test(script)) return '';
  let rest = script;
  for (const pattern of SNIPPET_STATEMENTS) rest = rest.replace(pattern, '');
  const isEmpty = rest.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$|<!--|-->/gm, '').trim() === '';
  return isEmpty ? '' : source.replace(script, () => rest);
}

/** The element, waiting for a category. */
function blocked(element: SourceElement, category: Category, service: string | undefined): string {
  const { source } = element;
  const startTag = /^<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/.exec(source)?.[0] ?? '';
  if (!startTag) return source;
  const isClosed = startTag.endsWith('/>') ? ' /' : '';
  return `${blockedStartTag(element, category, service)}${isClosed}>${source.slice(startTag.length)}`;
}

/** What to change in an element so that it loads nothing without consent. */
export function changeFor(element: SourceElement, category: Category, service?: string): ElementChange {
  const { selector, startLine, startOffset, endOffset, source, isInNoscript, tag, attributes } = element;
  const isHint = tag === 'link' && /preconnect|dns-prefetch|preload|prefetch/.test(attributes.get('rel') ?? '');
  const after =
    isInNoscript || isHint
      ? ''
      : isGoogleSnippet(element)
        ? withoutSnippet(element)
        : blocked(element, category, service);
  return { selector, line: startLine, before: source, after, startOffset, endOffset };
}

/** Puts changes into the HTML they were made for. */
export function applyChanges(html: string, changes: readonly ElementChange[]): string {
  let result = html;
  const sorted = changes.toSorted((a, b) => b.startOffset - a.startOffset);
  for (const { startOffset, endOffset, after } of sorted)
    result = result.slice(0, startOffset) + after + result.slice(endOffset);
  return result;
}
