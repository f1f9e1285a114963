import type { ConsentCookie } from '../storage/consent-cookie.js';
import { freeze, grants, type Choices, type ConsentMethod, type ConsentRecord } from './record.js';
import { bare } from './without-prototype.js';
import { isValid, type Policy } from './policy.js';
import type { Category } from './category.js';

/**
 * Told of each choice and of each reset.
 * @param changed the categories that are granted now and were not, or the other way round
 * @param isOwn whether it was made on this page, and not in another tab
 * @param previous what counted before
 */
export type ChangeListener = (
  record: ConsentRecord | undefined,
  changed: readonly Category[],
  isOwn: boolean,
  previous: ConsentRecord | undefined,
) => void;

/** Holds the visitor's choice: the one mutable place of the library. */
export interface ConsentManager {
  /** The visitor's choice, frozen; `undefined` while there is none that counts. */
  readonly record: ConsentRecord | undefined;
  /** Whether a category is granted now. `functional` always is. */
  isGranted(category: Category): boolean;
  /** Forgets the choice, denies everything, asks again. */
  reset(): void;
}

/**
 * Stores an answer.
 * @param choices one answer for all, or one per category, of which only `true` grants; a category that is not named
 *   keeps the answer it has
 */
export type Answer = (choices: Choices | boolean, method: ConsentMethod) => void;

/**
 * What it needs from outside comes in one by one, so that it can be tried with any clock; names would be paid for by
 * every page.
 * @param now milliseconds since 1970
 * @param uuid gives a new random UUID
 * @param lang language the question is shown in, BCP 47
 * @param onUnkept told when the choice could not be stored, or something else by its name is there as well; resolves
 *   with whether it is kept after all
 * @returns the manager, and what is not for the site's own code: `recall` reads what is stored, once, before anything
 *   else, and tells nobody of it; `follow` takes over what is stored now, by another tab perhaps
 */
export function createConsentManager(
  policy: Policy,
  store: ConsentCookie,
  now: () => number,
  uuid: () => string,
  lang: () => string,
  onUnkept: (record?: ConsentRecord) => Promise<unknown>,
  onChange: ChangeListener,
): [manager: ConsentManager, answer: Answer, recall: () => void, follow: () => void] {
  const { categories, version } = policy;
  const read = () => {
    const stored = store.read();
    if (stored && isValid(stored, policy, now())) return stored;
    return;
  };
  let record: ConsentRecord | undefined;
  /** Whether the choice is kept; else it holds for this page, and what is stored says nothing. */
  let isKept = true;

  const isGranted = (category: Category) => grants(record, category);

  const become = (next?: ConsentRecord, isOwn = true) => {
    const previous = record;
    record = next;
    onChange(
      record,
      categories.filter((category) => grants(previous, category) !== isGranted(category)),
      isOwn,
      previous,
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
    reset() {
      if (!store.write()) void onUnkept();
      become();
    },
    get record() {
      return record;
    },
    isGranted,
  };
  const follow = () => {
    const next = read();
    // An older choice comes from a server that was behind, or from someone else: ours stands.
    if (next ? !record || record.time < next.time : record && isKept) become(next, false);
  };
  const recall = () => {
    record = read();
  };
  return [manager, answer, recall, follow];
}
