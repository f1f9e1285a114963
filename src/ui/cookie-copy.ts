import { entriesOf, STORAGE_KINDS } from '../storage/browser-storage.js';
import type { DeclaredCookie } from '../storage/declared-cookies.js';
import { matchesName } from '../storage/known-cookies.js';

/**
 * A copy of what this site keeps in this browser, as far as script can see it: a line with name, value, category and kind
 * for every cookie, and for every storage entry that is declared.
 * @param now milliseconds since 1970
 */
export function cookieCopy(declaredCookies: readonly DeclaredCookie[], now: number): string {
  const lines = STORAGE_KINDS.flatMap((kind) =>
    entriesOf(kind).flatMap(([name, value]) => {
      const declared = declaredCookies.find((cookie) => cookie.kind === kind && matchesName(cookie.name, name));
      return declared || kind === 'cookie' ? [[name, value, declared?.category ?? '-', kind].join('\t')] : [];
    }),
  );
  return [`${location.origin}, ${new Date(now).toISOString()}`, ...lines].join('\n');
}
