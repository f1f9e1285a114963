import type { Declaration } from '../cookies/declarations.js';
import { matches } from '../cookies/traces.js';

/** The pairs of a jar that may be closed. */
function pairsOf(kind: Declaration['kind']): [name: string, value: string][] {
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

/**
 * What this site keeps in this browser, as far as script can see it, as text: a line of name, value, category and kind
 * for every cookie, and for every storage key that is declared.
 */
export function keptText(declarations: readonly Declaration[]): string {
  const lines = (['cookie', 'localStorage', 'sessionStorage'] as const).flatMap((kind) =>
    pairsOf(kind).flatMap(([name, value]) => {
      const declared = declarations.find((item) => item.kind === kind && matches(item.name, name));
      return declared || kind === 'cookie' ? [[name, value, declared?.category ?? '-', kind].join('\t')] : [];
    }),
  );
  return [`${location.origin}, ${new Date().toISOString()}`, ...lines].join('\n');
}
