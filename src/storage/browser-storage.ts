/** Where a browser can keep something for a site, as far as script can reach it. */
export type StorageKind = 'cookie' | 'localStorage' | 'sessionStorage';

/** All kinds, in the order in which they are searched. */
export const STORAGE_KINDS: readonly StorageKind[] = ['cookie', 'localStorage', 'sessionStorage'];

/** Lists what script can see of one kind. A storage that cannot be opened is empty. */
export function entriesOf(kind: StorageKind): [name: string, value: string][] {
  try {
    if (kind !== 'cookie') return Object.entries(window[kind]) as [string, string][];
    return document.cookie
      .split('; ')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
  } catch {
    // SecurityError in a sandboxed frame.
    return [];
  }
}

/** The key in local storage of consent records that are still to be sent, beside the cookie with the choice. */
export const recordsKey = (cookieName: string): string => `${cookieName}-records`;
