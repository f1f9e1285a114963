import { bare } from './consent/bare.js';
import type { Category } from './consent/category.js';
import { isValid, type Policy } from './consent/policy.js';
import { freeze, grants, type Choices, type ConsentMethod, type ConsentRecord } from './consent/record.js';
import type { ConsentCookie } from './cookies/consent-cookie.js';

/** What the manager needs from outside, so that it can be tried with any clock. */
export interface Surroundings {
  readonly store: ConsentCookie;
  /** Milliseconds since 1970. */
  now(): number;
  /** A new random UUID. */
  uuid(): string;
  /** Language the question is shown in, BCP 47. */
  lang(): string;
  /**
   * Told when the choice could not be stored, or something else by its name is there as well.
   * @returns whether it is kept after all
   */
  onUnkept(record?: ConsentRecord): Promise<unknown>;
  /**
   * Told of each choice and of each reset.
   * @param changed the categories that are granted now and were not, or the other way round
   * @param isOwn whether it was made on this page, and not in another tab
   */
  onChange(record: ConsentRecord | undefined, changed: readonly Category[], isOwn: boolean): void;
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

/** The part of the manager that is not for the site's own code. */
export interface ConsentControl {
  readonly answer: Answer;
  /** Reads what is stored, once, before anything else; until then there is no choice. Nobody is told of it. */
  recall(): void;
  /** Takes over what is stored now, by another tab perhaps. */
  follow(): void;
}

/**
 * Stores an answer.
 * @param choices one answer for all, or one per category, of which only `true` grants; a category that is not named
 *   keeps the answer it has
 */
export type Answer = (choices: Choices | boolean, method: ConsentMethod) => void;

export function createConsentManager(
  policy: Policy,
  { store, now, uuid, lang, onUnkept, onChange }: Surroundings,
): [manager: ConsentManager, control: ConsentControl] {
  const { categories, version } = policy;
  const read = () => {
    const stored = store.read();
    return stored && isValid(stored, policy, now()) ? stored : undefined;
  };
  let record: ConsentRecord | undefined;
  /** Whether the choice is kept; else it holds for this page, and what is stored says nothing. */
  let isKept = true;
  const waiting: (() => void)[] = [];

  const isGranted = (category: Category) => grants(record, category);

  const take = (next?: ConsentRecord) => {
    record = next;
    for (const check of waiting) check();
  };
  const become = (next?: ConsentRecord, isOwn = true) => {
    const previous = record;
    take(next);
    onChange(
      record,
      categories.filter((category) => grants(previous, category) !== isGranted(category)),
      isOwn,
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
    isKept = store.write(next);
    if (!isKept) void onUnkept(next).then((kept) => (isKept = !!kept));
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
      if (!store.write()) void onUnkept();
      become();
    },
  };
  const follow = () => {
    const next = read();
    // An older choice comes from a server that was behind, or from someone else: ours stands.
    if (next ? !record || next.time > record.time : record && isKept) become(next, false);
  };
  return [manager, { answer, recall: () => take(read()), follow }];
}
