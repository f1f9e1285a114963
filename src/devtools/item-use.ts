import { FUNCTIONAL, type Category } from '../consent/category.js';
import type { Core } from '../core/core.js';
import { knownCookiesOf } from '../google/google-cookies.js';
import { categoryOfItem } from '../google/trackers.js';
import { VENDOR_NAMES, vendorOf, type VendorName } from '../settings/vendors.js';
import type { DatabaseKind, StorageKind } from '../storage/browser-storage.js';
import { readDeclaredCookies } from '../storage/declared-cookies.js';
import { guessCategory } from '../storage/guess-category.js';
import { matchesName, type KnownCookie } from '../storage/known-cookies.js';
import { isRandomValue } from '../storage/random-value.js';
import { vendorCookies, vendorKeeping } from '../storage/vendor-cookies.js';

/** Something that the browser keeps for the site, as far as script can see. */
export interface StoredItem {
  readonly kind: StorageKind | DatabaseKind;
  readonly name: string;
  /** Absent for databases and caches. */
  readonly value?: string | undefined;
  /** How long a cookie is kept, in days: absent for a session, `unknown` where the browser does not say. */
  readonly days?: number | 'unknown' | undefined;
}

/** What something stored is for, and who says so. */
export interface ItemUse {
  readonly source: 'library' | 'declared' | 'known' | 'guess';
  /** The category that it needs; absent where nothing says so. */
  readonly category?: Category | undefined;
  /** The category or vendor whose grant counts for it. */
  readonly asked?: string | undefined;
  /** Its name; where parts of it differ from visitor to visitor, the start and a `*`. */
  readonly pattern: string;
  readonly vendor?: VendorName | undefined;
  readonly isGoogle?: boolean;
  /** Whether its value can tell a visitor from others for longer than a visit. */
  readonly isIdentifier?: boolean;
}

/** A number or a hash at the end of a name. */
const ID_AT_END = /^(.{2,}?)([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{12,}|\d{5,})$/i;

/** A longer name is declared by its start. */
const MAX_NAME = 100;

function patternOf(name: string): string {
  const [, start] = ID_AT_END.exec(name) ?? [];
  if (start) return `${start.slice(0, MAX_NAME)}*`;
  // By characters: half of one matches nothing. Spaces around a declared name are left out.
  const end = [...name].slice(0, MAX_NAME).join('').trimEnd();
  return end === name ? name : `${end}*`;
}

function lasts({ kind, days }: StoredItem): boolean {
  if (kind !== 'cookie') return kind !== 'sessionStorage';
  return days === 'unknown' || (days ?? 0) > 1;
}

/** What the site has declared, and what its vendors and Google's tags are known to keep. */
function declaredItems({ given, settings: { tags, vendors } }: Core): KnownCookie[] {
  // The core has reported unusable declarations.
  const declared = readDeclaredCookies(given.cookies, () => undefined);
  return knownCookiesOf(tags, [...declared, ...vendorCookies(vendors, declared)]);
}

/** Makes a function that says what something stored is for. The declarations are read once. */
export function itemClassifier(core: Core): (item: StoredItem) => ItemUse {
  const declared = declaredItems(core);
  const { cookieName, vendors } = core.settings;
  const own = ['cookiemelding', cookieName];
  return (item) => {
    const { kind, name, value = '' } = item;
    if (own.some((start) => name === start || name.startsWith(`${start}-`)))
      return { source: 'library', category: FUNCTIONAL, pattern: name };
    const google = categoryOfItem({ kind: kind as StorageKind, name });
    const declaration = declared.find((one) => one.kind === kind && matchesName(one.name, name));
    if (declaration) {
      const vendor = VENDOR_NAMES.find((one) => one === declaration.category && vendors.includes(one));
      const category = vendor ? vendorOf(vendor).category : declaration.category;
      const asked = declaration.category;
      return { source: 'declared', category, asked, pattern: declaration.name, vendor, isGoogle: !!google };
    }
    if (google) return { source: 'known', category: google, asked: google, pattern: name, isGoogle: true };
    const kept = vendorKeeping(name);
    if (kept) {
      const { category } = vendorOf(kept.vendor);
      return { source: 'known', ...kept, category, asked: category };
    }
    const isIdentifier = lasts(item) && value.length >= 8 && isRandomValue(value);
    const { category } = guessCategory({ name, isOwn: true, isIdentifier });
    return { source: 'guess', category, pattern: patternOf(name), isIdentifier };
  };
}
