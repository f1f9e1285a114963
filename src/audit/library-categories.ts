import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import type { ElementChange } from './finding.js';
import type { LibraryRecord } from './observation.js';
import type { SourceElement } from './source-elements.js';

const wordsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(/[\s,]+/) : []).filter(Boolean);

/** The categories that a site with the library asks for. */
export function askedCategories({ settings, block }: LibraryRecord): Category[] {
  const valueOf = (name: string) => wordsOf(settings[name] ?? block[name]);
  const containers = valueOf('googleTagManagerCategories');
  return [
    ...(valueOf('googleAnalytics')[0] ? [ANALYTICS] : []),
    ...(valueOf('googleAds')[0] ? [ADVERTISING] : []),
    ...(valueOf('googleTagManager')[0] ? (containers[0] ? containers : [ANALYTICS, ADVERTISING]) : []),
    ...valueOf('categories'),
  ];
}

const ATTRIBUTE = /\bdata-categories\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/i;

/**
 * Makes the script tag of the library ask for more categories: what waits for one that is never asked waits for ever.
 * @returns `undefined` where the page has no such tag, or nothing is missing
 */
export function categoriesChange(
  elements: readonly SourceElement[],
  library: LibraryRecord,
  categories: readonly Category[],
): ElementChange | undefined {
  const asked = askedCategories(library);
  const missing = categories.filter((category) => !asked.includes(category));
  const tag = elements.find(({ urls }) => urls.some((url) => /\/cookiemelding[^/]*\.js([?#]|$)/.test(url)));
  if (!missing[0] || !tag) return;
  const own = wordsOf(library.settings['categories'] ?? library.block['categories']);
  const attribute = `data-categories="${[...new Set([...own, ...missing])].join(' ')}"`;
  const { source, selector, startLine, startOffset, endOffset } = tag;
  const after = ATTRIBUTE.test(source)
    ? source.replace(ATTRIBUTE, attribute)
    : source.replace(/^<script/i, (start) => `${start} ${attribute}`);
  return { selector, line: startLine, before: source, after, startOffset, endOffset };
}
