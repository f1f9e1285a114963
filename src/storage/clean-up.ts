import type { Category } from '../consent/category.js';
import { entriesOf, STORAGE_KINDS, type StorageKind } from './browser-storage.js';
import { clearCookie } from './clear-cookie.js';
import { matchesName, type KnownCookie } from './known-cookies.js';

/** Why something that was refused is still there. */
export type LeftReason =
  /** Script can neither see nor remove it; the server can. */
  | 'http-only'
  /** It belongs to another host; the visitor can clear it in the browser. */
  | 'other-host'
  /** Removing it failed. */
  | 'still-there';

/** What a clean-up did. */
export interface CleanUpResult {
  /** Names of what was there and is gone. */
  readonly removed: readonly string[];
  /** What is, or may be, still there. */
  readonly left: readonly { readonly name: string; readonly reason: LeftReason }[];
}

export interface CleanUpOptions {
  readonly cookies: readonly KnownCookie[];
  readonly isDenied: (category: Category) => boolean;
  /** The categories whose grant has just been taken back: what they leave out of reach is listed in `left`. */
  readonly withdrawn: readonly Category[];
  /** Name of the cookie with the choice, which is never removed. */
  readonly consentCookieName: string;
}

/** Removes what belongs to denied categories, and nothing that is not known. */
export function cleanUp({ cookies, isDenied, withdrawn, consentCookieName }: CleanUpOptions): CleanUpResult {
  const denied = cookies.filter(({ category }) => isDenied(category));
  const find = (kind: StorageKind) =>
    entriesOf(kind)
      .map(([name]) => name)
      .filter(
        (name) =>
          name !== consentCookieName && denied.some((cookie) => cookie.kind === kind && matchesName(cookie.name, name)),
      );
  const found = STORAGE_KINDS.map((kind) => ({ kind, names: new Set(find(kind)) }));
  for (const { kind, names } of found) {
    for (const name of names) {
      try {
        if (kind === 'cookie') clearCookie(name);
        else window[kind].removeItem(name);
      } catch {
        // The page has replaced what this takes; the entry is still there, and is listed as such.
      }
    }
  }
  const remaining = found.flatMap(({ kind, names }) => find(kind).filter((name) => names.has(name)));
  const outOfReach = denied.filter(
    ({ httpOnly, host, category }) => (httpOnly || host) && withdrawn.includes(category),
  );
  return {
    removed: found.flatMap(({ names }) => [...names]).filter((name) => !remaining.includes(name)),
    left: [
      ...[...new Set(remaining)].map((name) => ({ name, reason: 'still-there' as const })),
      ...outOfReach.map(({ name, httpOnly }) => ({
        name,
        reason: httpOnly ? ('http-only' as const) : ('other-host' as const),
      })),
    ],
  };
}
