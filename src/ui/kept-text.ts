import type { Declaration } from '../storage/declared-cookies.js';
import { KINDS, pairsOf } from '../storage/browser-storage.js';
import { matches } from '../storage/known-cookies.js';

/**
 * What this site keeps in this browser, as far as script can see it, as text: a line of name, value, category and kind
 * for every cookie, and for every storage key that is declared.
 */
export function keptText(declarations: readonly Declaration[]): string {
  const lines = KINDS.flatMap((kind) =>
    pairsOf(kind).flatMap(([name, value]) => {
      const declared = declarations.find((item) => item.kind === kind && matches(item.name, name));
      return declared || kind === 'cookie' ? [[name, value, declared?.category ?? '-', kind].join('\t')] : [];
    }),
  );
  return [`${location.origin}, ${new Date().toISOString()}`, ...lines].join('\n');
}
