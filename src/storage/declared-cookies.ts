import { CATEGORY_FORM, FUNCTIONAL, type Category } from '../consent/category.js';
import type { Report } from '../settings/setting-reader.js';
import { KINDS, type TraceKind } from './browser-storage.js';
import type { Trace } from './known-cookies.js';

/** Something that is kept in a visitor's browser, in words for the visitor. */
export interface Declaration extends Trace {
  /** Who sets it. */
  readonly provider: string;
  /** What it is for. */
  readonly purpose: string;
  /** How long it stays. */
  readonly duration: string;
}

/** More than any site needs; what comes after it is left out. */
const MOST = 500;

/**
 * The site's own declarations, from the setting `cookies`: a list of objects with `name` and `category`, and as far as
 * there is something to say `kind`, `provider`, `purpose`, `duration`, `host` and `httpOnly`.
 * What is not usable is left out and reported.
 */
export function readDeclarations(value: unknown, report: Report): Declaration[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    report('cookies: expected a list of declarations');
    return [];
  }
  return value.slice(0, MOST).flatMap((item: unknown, at) => {
    const given = new Map(Object.entries(Object(item) as object));
    const text = (name: string) => (typeof given.get(name) === 'string' ? (given.get(name) as string).trim() : '');
    const name = text('name');
    const category: Category = text('category');
    const kind = text('kind') || 'cookie';
    const isKnown = category === FUNCTIONAL || RegExp(`^${CATEGORY_FORM}$`).test(category);
    // A bare * would take the site's own cookies along.
    if (name.length < 2 || !isKnown || !KINDS.includes(kind as TraceKind)) {
      report(`cookies[${at}] is not usable; expected name, category, and kind ${KINDS.join('|')}`);
      return [];
    }
    return {
      name,
      category,
      kind: kind as TraceKind,
      provider: text('provider'),
      purpose: text('purpose'),
      duration: text('duration'),
      host: text('host') || undefined,
      httpOnly: given.get('httpOnly') === true,
    };
  });
}
