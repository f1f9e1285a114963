import type { Category } from '../consent/category.js';
import { clearCookie } from './clear-cookie.js';
import { KINDS, pairsOf, type TraceKind } from './browser-storage.js';
import { matches, type Trace } from './known-cookies.js';

/** Why something that was refused is still there. */
export type LeftReason =
  /** Script can neither see nor remove it; the server can. */
  | 'http-only'
  /** It belongs to another host; the visitor can clear it in the browser. */
  | 'other-host'
  /** It was seen, and is still seen. */
  | 'still-there';

/** What a clean-up did. */
export interface CleanUpResult {
  /** Names of what was there and is gone. */
  readonly removed: readonly string[];
  /** What is, or may be, still there. */
  readonly left: readonly { readonly name: string; readonly reason: LeftReason }[];
}

/** What is to be removed. */
export interface CleanUp {
  readonly traces: readonly Trace[];
  /** Whether a category is denied now. */
  readonly isDenied: (category: Category) => boolean;
  /** The categories of which a grant has just been taken back: what they leave out of reach is told. */
  readonly withdrawn: readonly Category[];
  /** Name of the cookie with the choice, which stays whatever is declared. */
  readonly ours: string;
}

/** Removes what belongs to categories that are denied, and nothing that is not declared. */
export function cleanUp({ traces, isDenied, withdrawn, ours }: CleanUp): CleanUpResult {
  const denied = traces.filter(({ category }) => isDenied(category));
  const find = (kind: TraceKind) =>
    pairsOf(kind)
      .map(([name]) => name)
      .filter((name) => name !== ours && denied.some((trace) => trace.kind === kind && matches(trace.name, name)));
  const found = KINDS.map((kind) => [kind, new Set(find(kind))] as const);
  for (const [kind, names] of found) {
    for (const name of names) {
      if (kind === 'cookie') clearCookie(name);
      else window[kind].removeItem(name);
    }
  }
  const still = found.flatMap(([kind, names]) => find(kind).filter((name) => names.has(name)));
  return {
    removed: found.flatMap(([, names]) => [...names]).filter((name) => !still.includes(name)),
    left: [
      ...[...new Set(still)].map((name) => ({ name, reason: 'still-there' as const })),
      ...denied
        .filter(({ httpOnly, host, category }) => (httpOnly || host) && withdrawn.includes(category))
        .map(({ name, httpOnly }) => ({ name, reason: httpOnly ? ('http-only' as const) : ('other-host' as const) })),
    ],
  };
}

/** Whether a cookie's text removes it. */
function isRemoval(text: string): boolean {
  const age = /;\s*max-age\s*=\s*([^;]*)/i.exec(text)?.[1];
  const expires = /;\s*expires\s*=\s*([^;]*)/i.exec(text)?.[1];
  return age ? Number(age) <= 0 : !!expires && Date.parse(expires) <= Date.now();
}

/**
 * Keeps a tag that runs on from setting again what has been removed, for as long as its category is denied on this
 * page. A tag cannot be taken off a page, and not every one asks whether it may.
 */
export function guardCookies({ traces, isDenied, ours }: CleanUp): void {
  const jar = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  if (!jar || Object.hasOwn(document, 'cookie')) return;
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => jar.get?.call(document) as string,
    set(text: unknown) {
      const name = String(text).split('=', 1)[0]!.trim();
      const isRefused = name !== ours && traces.some((trace) => isDenied(trace.category) && matches(trace.name, name));
      if (!isRefused || isRemoval(String(text))) jar.set?.call(document, text);
    },
  });
}
