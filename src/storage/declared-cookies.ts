import { CATEGORY_PATTERN, FUNCTIONAL, type Category } from '../consent/category.js';
import type { Report } from '../platform/report.js';
import { DATABASE_KINDS, STORAGE_KINDS } from './browser-storage.js';
import type { KnownCookie } from './known-cookies.js';

/** A cookie or storage entry that the site declares, described for the visitor. */
export interface DeclaredCookie extends KnownCookie {
  /** Who sets it. */
  readonly provider: string;
  /** What it is for. */
  readonly purpose: string;
  /** How long it stays. */
  readonly duration: string;
  /** Who can see the data; the provider where it is absent. */
  readonly readers?: string | undefined;
  /** Where the data goes, if that is outside Europe. */
  readonly country?: string | undefined;
}

const KINDS: readonly string[] = [...STORAGE_KINDS, ...DATABASE_KINDS];

/** More than any site needs; the rest is left out. */
const MAX_DECLARED = 500;

/**
 * Reads the site's own declarations from the setting `cookies`: a list of objects with `name` and `category` and
 * optionally `kind`, `provider`, `purpose`, `duration`, `readers`, `country`, `host` and `httpOnly`. Unusable ones are reported and left out.
 */
export function readDeclaredCookies(value: unknown, report: Report): DeclaredCookie[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    report('cookies: expected a list of declarations');
    return [];
  }
  return value.slice(0, MAX_DECLARED).flatMap((item: unknown, at) => {
    const given = new Map(Object.entries(Object(item) as object));
    const text = (name: string) => (typeof given.get(name) === 'string' ? (given.get(name) as string).trim() : '');
    const name = text('name');
    const category: Category = text('category');
    const kind = text('kind') || 'cookie';
    const isKnown = category === FUNCTIONAL || RegExp(`^${CATEGORY_PATTERN}$`).test(category);
    // A name of one `*` would match the site's own cookies.
    if (name.length < 2 || !isKnown || !KINDS.includes(kind)) {
      report(`cookies[${at}] is not usable; expected name, category, and kind ${KINDS.join('|')}`);
      return [];
    }
    return {
      name,
      category,
      kind: kind as KnownCookie['kind'],
      provider: text('provider'),
      purpose: text('purpose'),
      duration: text('duration'),
      readers: text('readers') || undefined,
      country: text('country') || undefined,
      host: text('host') || undefined,
      httpOnly: given.get('httpOnly') === true,
    };
  });
}
