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
  acceptAll(method?: ConsentMethod): void;
  rejectAll(method?: ConsentMethod): void;
  /** Stores an answer per category; only `true` grants. A category that is not named keeps the answer it has. */
  save(choices: Choices, method?: ConsentMethod): void;
  /** Forgets the choice, denies everything, asks again. */
  reset(): void;
}

export function createConsentManager(
  policy: Policy,
  { store, now, uuid, lang, report, onChange }: Surroundings,
): ConsentManager {
  const { categories, version } = policy;
  const stored = store.read();
  let record = stored && isValid(stored, policy, now()) ? stored : undefined;
  const waiting = new Set<() => void>();

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

  const answer = (choose: (category: Category) => boolean, method: ConsentMethod) => {
    if (!categories[0]) return;
    const next = freeze({
      v: 1,
      id: record?.id ?? uuid(),
      time: new Date(now()).toISOString(),
      policy: version,
      lang: lang(),
      method,
      choices: bare(Object.fromEntries(categories.map((category) => [category, choose(category)]))) as Choices,
    });
    if (!store.write(next)) report('The choice cannot be stored (cookies off?) and holds for this page only.');
    become(next);
  };

  return {
    get record() {
      return record;
    },
    isGranted,
    whenGranted: (category) =>
      new Promise((resolve) => {
        const check = () => {
          if (!isGranted(category)) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    acceptAll: (method = 'api') => answer(() => true, method),
    rejectAll: (method = 'api') => answer(() => false, method),
    save: (choices, method = 'api') =>
      answer((category) => (bare(choices)[category] ?? isGranted(category)) === true, method),
    reset() {
      store.write();
      become();
    },
  };
}
