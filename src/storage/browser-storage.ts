import { page } from '../platform/native.js';

/** Where a browser can keep something for a site, as far as script can reach it. */
export type StorageKind = 'cookie' | 'localStorage' | 'sessionStorage';

/** All kinds, in the order in which they are searched. */
export const STORAGE_KINDS: readonly StorageKind[] = ['cookie', 'localStorage', 'sessionStorage'];

/** Where a browser keeps larger things, which can be listed and removed in their own time only. */
export type DatabaseKind = 'indexedDB' | 'cacheStorage';

export const DATABASE_KINDS: readonly DatabaseKind[] = ['indexedDB', 'cacheStorage'];

/** Splits at the first `=`. A cookie without one is all value, and has no name. */
function toEntry(pair: string): [name: string, value: string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, Math.max(at, 0)), pair.slice(at + 1)];
}

/** Lists what script can see of one kind. A storage that cannot be opened is empty. */
export function entriesOf(kind: StorageKind): [name: string, value: string][] {
  try {
    if (kind === 'cookie') return page.cookie.split('; ').filter(Boolean).map(toEntry);
    const storage = window[kind];
    // Not its properties: an item named `length` or `__proto__` is none.
    const names = Array.from({ length: storage.length }, (_, at) => storage.key(at)!);
    return names.map((name) => [name, storage.getItem(name)!]);
  } catch {
    // SecurityError in a sandboxed frame.
    return [];
  }
}

/** The key in local storage of consent records that are still to be sent, beside the cookie with the choice. */
export const recordsKey = (cookieName: string): string => `${cookieName}-records`;

/** Forgets consent records that are still to be sent. */
export function forgetRecords(cookieName: string): void {
  try {
    localStorage.removeItem(recordsKey(cookieName));
  } catch {
    // SecurityError in a sandboxed frame.
  }
}

/** The key in local storage of a withdrawal of the last hour, beside the cookie with the choice. */
export const recentDenialKey = (cookieName: string): string => `${cookieName}-denied`;
