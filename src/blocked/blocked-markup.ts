import type { Category } from '../consent/category.js';
import { BLOCKED_ATTRIBUTES } from './selectors.js';

const escapeAttribute = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** What it writes itself, whatever an element has of it. */
const OWN_ATTRIBUTES = ['data-category', 'data-service', 'data-type'];

/** An element that is to be blocked. */
export interface BlockableElement {
  readonly tag: string;
  readonly attributes: Iterable<readonly [name: string, value: string]>;
}

/** Writes the start tag of an element so that it waits for a category, without its closing `>`. */
export function blockedStartTag({ tag, attributes }: BlockableElement, category: Category, service?: string): string {
  const isScript = tag === 'script';
  const given = [...attributes];
  const type = (given.find(([name]) => name === 'type')?.[1] ?? '').trim().toLowerCase();
  const own = given
    .filter(([name]) => !OWN_ATTRIBUTES.includes(name) && !(isScript && name === 'type'))
    .map(([name, value]) => {
      const isBlocked = BLOCKED_ATTRIBUTES.some((blocked) => blocked === name);
      const written = isBlocked ? `data-${name}` : name;
      return value === '' ? written : `${written}="${escapeAttribute(value)}"`;
    });
  const added = [
    ...(isScript ? ['type="text/plain"'] : []),
    `data-category="${category}"`,
    ...(service ? [`data-service="${service}"`] : []),
    ...(isScript && type && type !== 'text/javascript' ? [`data-type="${escapeAttribute(type)}"`] : []),
  ];
  return `<${[tag, ...added, ...own].join(' ')}`;
}
