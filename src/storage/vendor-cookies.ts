import { keptBy, VENDOR_NAMES, type VendorName } from '../settings/vendors.js';
import { STORAGE_KINDS } from './browser-storage.js';
import { matchesName, type KnownCookie } from './known-cookies.js';

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

/** The vendor that keeps something of this name, named by the site or not, with the name as the vendor has it. */
export function vendorKeeping(name: string): { readonly vendor: VendorName; readonly pattern: string } | undefined {
  for (const vendor of VENDOR_NAMES) {
    const pattern = keptBy(vendor).find((kept) => matchesName(kept, name));
    if (pattern) return { vendor, pattern };
  }
  return;
}
