import { FUNCTIONAL, type Category } from './category.js';

/** How a visitor answered: which button, a placeholder, or the site's own code (`api`). */
export type ConsentMethod = 'accept-all' | 'reject-all' | 'save' | 'placeholder' | 'api';

/** The answer per optional category. A category that is absent has not been answered. */
export type Choices = Readonly<Record<Category, boolean>>;

/** The visitor's choice as it is stored, and nothing else: no address, no browser, no page. */
export interface ConsentRecord {
  /** Version of this format. */
  readonly v: 1;
  /** A random UUID, created with the first choice. */
  readonly id: string;
  /** When the choice was made, ISO 8601 in UTC. */
  readonly time: string;
  /** Version of the privacy statement that was shown; empty when the site names none. */
  readonly policy: string;
  /** Language the question was shown in, BCP 47. */
  readonly lang: string;
  readonly method: ConsentMethod;
  /** Without a prototype, so that nothing is granted by what a page adds to `Object.prototype`. */
  readonly choices: Choices;
}

/** Freezes a record, so that no listener can change it for another. */
export function freeze(record: ConsentRecord): ConsentRecord {
  Object.freeze(record.choices);
  return Object.freeze(record);
}

/** Whether a record grants a category. Only a literal `true` does; `functional` needs no grant. */
export const grants = (record: ConsentRecord | undefined, category: Category): boolean =>
  category === FUNCTIONAL || record?.choices[category] === true;

/** Whether a record denies something that another one grants. */
export const deniesMore = (one: ConsentRecord, other: ConsentRecord): boolean =>
  Object.keys(other.choices).some((category) => grants(other, category) && !grants(one, category));
