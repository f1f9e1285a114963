import { keptBy } from '../settings/vendors.js';
import { STORAGE_KINDS } from './browser-storage.js';
import type { KnownCookie } from './known-cookies.js';

/**
 * What the vendors of a site keep, wherever a script can have put it. It goes when the vendor itself is denied, not only when
 * its category is.
 * @param declared by the site, which goes first
 */
export const vendorCookies = (vendors: readonly string[], declared: readonly KnownCookie[]): KnownCookie[] =>
  vendors.flatMap((vendor) =>
    keptBy(vendor)
      .filter((name) => !declared.some((one) => one.name === name))
      .flatMap((name) => STORAGE_KINDS.map((kind) => ({ name, category: vendor, kind }))),
  );
