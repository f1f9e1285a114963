import { FUNCTIONAL, type Category } from '../consent/category.js';
import type { Choices } from '../consent/record.js';
import type { Service } from '../consent/service.js';
import { wordsOf } from '../settings/words-of.js';
import { EMBED } from './selectors.js';
import { native } from '../platform/native.js';

/**
 * Whether blocked content may be released. `unknown` is never released: it names a category that the site does not ask
 * for.
 */
export type Requirement = 'met' | 'unmet' | 'unknown';

/** The answers that requirements are evaluated against. */
export interface Answers {
  /** The optional categories that are asked for. */
  readonly categories: readonly Category[];
  /** Of the categories, and of the services by their names. */
  isGranted(name: Category): boolean;
  /** Whether no category, and no service by itself, is denied. */
  isEverythingGranted(): boolean;
  /** The answers per service that differ from those per category; `undefined` when there are none. */
  services(): Choices | undefined;
  /** The services that are declared. */
  readonly declaredServices: readonly Pick<Service, 'name' | 'hosts' | 'vendor'>[];
  /** Whether the visitor has answered, or the browser has refused for the visitor. */
  isAnswered(): boolean;
}

/** The categories that an element names, as its attribute says it; `<cookie-embed>` has an attribute of its own. */
export function categoryList(element: Element): string {
  const { localName, getAttribute } = native(element);
  return getAttribute.call(element, localName === EMBED ? 'category' : 'data-category') ?? '';
}

/**
 * Evaluates a list of categories: every category in it has to be granted or, with a `!` before it, denied by an answer.
 */
export function evaluate(list: string, { categories, isGranted, isAnswered }: Answers): Requirement {
  const words = wordsOf(list);
  const isKnown = (word: string) => [FUNCTIONAL, ...categories].includes(word.replace('!', ''));
  if (words.length === 0 || !words.every(isKnown)) return 'unknown';
  const isMet = (word: string) => (word.startsWith('!') ? isAnswered() && !isGranted(word.slice(1)) : isGranted(word));
  return words.every(isMet) ? 'met' : 'unmet';
}
