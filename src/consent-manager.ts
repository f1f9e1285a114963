import { bare } from './consent/bare.js';
import type { Category } from './consent/category.js';
import { isValid, type Policy } from './consent/policy.js';
import { freeze, grants, type Choices, type ConsentMethod, type ConsentRecord } from './consent/record.js';
import type { ConsentCookie } from './cookies/consent-cookie.js';
import type { Report } from './setting-reader.js';

/** What the manager needs from outside, so that it can be tried with any clock. */
export interface Surroundings {
  readonly store: ConsentCookie;
  /** Milliseconds since 1970. */
  now(): number;
  /** A new random UUID. */
  uuid(): string;
  /** Language the question is shown in, BCP 47. */
  lang(): string;
  readonly report: Report;
  /**
   * Told of each choice and of each reset.
   * @param changed the categories that are granted now and were not, or the other way round
   */
  onChange(record: ConsentRecord | undefined, changed: readonly Category[]): void;
}

/** Holds the visitor's choice: the one mutable place of the library. */
export interface ConsentManager {
  /** The visitor's choice, frozen; `undefined` while there is none that counts. */
  readonly record: ConsentRecord | undefined;
  /** Whether a category is granted now. `functional` always is. */
  isGranted(category: Category): boolean;
  /** Resolves once the category is granted, at once if it is. It never rejects; without a grant it waits. */
  whenGranted(category: Category): Promise<void>;
  /** Forgets the choice, denies everything, asks again. */
  reset(): void;
}

/**
 * Stores an answer.
 * @param choices one answer for all, or one per category, of which only `true` grants; a category that is not named
 *   keeps the answer it has
 */
export type Answer = (choices: Choices | boolean, method: ConsentMethod) => void;

export function createConsentManager(
  policy: Policy,
  { store, now, uuid, lang, report, onChange }: Surroundings,
): [manager: ConsentManager, answer: Answer] {
  const { categories, version } = policy;
  const stored = store.read();
  let record = stored && isValid(stored, policy, now()) ? stored : undefined;
  const waiting: (() => void)[] = [];

  const isGranted = (category: Category) => grants(record, category);

  const become = (next?: ConsentRecord) => {
    const previous = record;
    record = next;
    for (const check of waiting) check();
    onChange(
      record,
      categories.filter((category) => grants(previous, category) !== isGranted(category)),
    );
  };

  const answer: Answer = (choices, method) => {
    if (!categories[0]) return;
    const given = bare(choices);
    const choose = (category: Category) =>
      choices === !!choices ? choices : (given[category] ?? isGranted(category)) === true;
    const next = freeze({
      v: 1,
      id: record?.id ?? uuid(),
      time: new Date(now()).toISOString(),
      policy: version,
      lang: lang(),
      method,
      choices: bare(Object.fromEntries(categories.map((category) => [category, choose(category)]))) as Choices,
    });
    if (!store.write(next)) report('The choice is not stored (cookies off?) and holds for this page only.');
    become(next);
  };

  const manager: ConsentManager = {
    get record() {
      return record;
    },
    isGranted,
    whenGranted: (category) =>
      new Promise((resolve) => {
        const check = () => isGranted(category) && resolve();
        check();
        waiting.push(check);
      }),
    reset() {
      store.write();
      become();
    },
  };
  return [manager, answer];
}
