import { FUNCTIONAL, type Category } from '../consent/category.js';
import type { GateContext } from '../core/core.js';
import { wordsOf } from '../settings/setting-reader.js';

/** What becomes of markup that waits: `unknown` waits for ever, because it names a category that is never asked. */
export type Verdict = 'released' | 'held' | 'unknown';

/** What a verdict depends on. */
export interface Answers {
  /** The optional categories that are asked for. */
  readonly categories: readonly Category[];
  isGranted(category: Category): boolean;
  /** Whether the visitor has answered, or the browser has refused for the visitor. */
  isAnswered(): boolean;
}

/** The answers on this page, as they are whenever they are asked for. */
export const answersOf = ({ settings, manager, refused }: GateContext): Answers => ({
  categories: settings.categories,
  isGranted: manager.isGranted,
  isAnswered: () => !!(manager.record ?? refused),
});

/** The list of categories of an element; `<cookie-embed>` has an attribute of its own for it. */
export const listOf = (element: Element): string =>
  element.getAttribute(element.localName === 'cookie-embed' ? 'category' : 'data-category') ?? '';

/**
 * Whether markup may be there, by the list in its `data-category`: every category in it has to be granted or, with
 * a `!` before it, denied by an answer.
 */
export function judge(list: string, { categories, isGranted, isAnswered }: Answers): Verdict {
  const words = wordsOf(list);
  const isKnown = (word: string) => [FUNCTIONAL, ...categories].includes(word.replace('!', ''));
  if (!words[0] || !words.every(isKnown)) return 'unknown';
  const isMet = (word: string) => (word.startsWith('!') ? isAnswered() && !isGranted(word.slice(1)) : isGranted(word));
  return words.every(isMet) ? 'released' : 'held';
}
