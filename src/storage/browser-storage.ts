/** Where a visitor's browser can keep something for a site. */
export type TraceKind = 'cookie' | 'localStorage' | 'sessionStorage';

/** All kinds, in the order they are looked through. */
export const KINDS: readonly TraceKind[] = ['cookie', 'localStorage', 'sessionStorage'];

/** What is kept of one kind, as far as script can see it. A jar that cannot be opened is empty. */
export function pairsOf(kind: TraceKind): [name: string, value: string][] {
  try {
    if (kind !== 'cookie') return Object.entries(window[kind]) as [string, string][];
    return document.cookie
      .split('; ')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
  } catch {
    return [];
  }
}
