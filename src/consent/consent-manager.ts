import type { Category } from './category.js';
import type { ConsentChange, Evidence } from './consent-change.js';
import { isValid, type Policy } from './policy.js';
import { freeze, grants, type Choices, type ConsentMethod, type ConsentRecord } from './record.js';
import { withoutPrototype } from './without-prototype.js';

/** Where the choice is stored. Neither method throws. */
export interface ConsentStore {
  /** The stored record; `undefined` when there is none, or when several disagree. */
  read(): ConsentRecord | undefined;
  /**
   * Stores a record, or removes the stored one.
   * @returns whether the store now holds that, and nothing else by the same name
   */
  write(record?: ConsentRecord): boolean;
}

/** How a choice is made. */
export interface AnswerOptions {
  readonly method: ConsentMethod;
  readonly evidence?: Evidence;
}

export interface ConsentManagerOptions {
  readonly policy: Policy;
  readonly store: ConsentStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new random UUID. */
  readonly createId: () => string;
  /** Language that the question is shown in, BCP 47. */
  readonly language: () => string;
  /** Called after each choice and each reset. */
  readonly onChange: (change: ConsentChange) => void;
}

/** Holds the visitor's choice: the one mutable place of the library. */
export class ConsentManager {
  readonly #options: ConsentManagerOptions;
  #record: ConsentRecord | undefined;
  /** A choice that could not be stored holds for this page, whatever the store says. */
  #isStored = true;

  constructor(options: ConsentManagerOptions) {
    this.#options = options;
  }

  /** The visitor's choice, frozen; `undefined` while there is none that counts. */
  get record(): ConsentRecord | undefined {
    return this.#record;
  }

  /** Whether a category is granted now. `functional` always is. */
  readonly isGranted = (category: Category): boolean => grants(this.#record, category);

  /** What is stored, whether it counts or not. */
  get stored(): ConsentRecord | undefined {
    return this.#options.store.read();
  }

  /**
   * Makes and stores a choice.
   * @param choices one answer for every category, or one per category, of which only `true` grants; a category that is
   *   not named keeps its answer
   */
  answer(choices: Choices | boolean, { method, evidence }: AnswerOptions): void {
    const { policy, store, now, createId, language } = this.#options;
    const { categories, policyVersion } = policy;
    if (categories.length === 0) return;
    const given = withoutPrototype(choices);
    const answerFor = (category: Category) =>
      typeof choices === 'boolean' ? choices : (given[category] ?? this.isGranted(category)) === true;
    const answers = Object.fromEntries(categories.map((category) => [category, answerFor(category)]));
    const record = freeze({
      v: 1,
      id: this.#record?.id ?? createId(),
      time: new Date(now()).toISOString(),
      policy: policyVersion,
      lang: language(),
      method,
      choices: withoutPrototype(answers) as Choices,
    });
    this.#isStored = store.write(record);
    this.#change(record, 'this-tab', evidence);
  }

  /** Forgets the choice and denies everything. */
  reset(): void {
    this.#isStored = this.#options.store.write();
    this.#change(undefined, 'this-tab');
  }

  /** Reads the stored choice, once, before anything else. Calls no listener. */
  restore(): void {
    this.#record = this.#read();
  }

  /**
   * Stores a choice that was made elsewhere, in another consent tool, and makes it the visitor's. If it cannot be stored
   * nothing changes.
   * @returns whether it was stored
   */
  adopt(record: ConsentRecord): boolean {
    const { store } = this.#options;
    if (!store.write(record)) {
      store.write();
      return false;
    }
    this.#isStored = true;
    this.#change(record, 'other-tab');
    return true;
  }

  /** Writes the stored choice again, so that its cookie starts a new life. Its end stays the same. */
  renew(): void {
    if (this.#record) this.#options.store.write(this.#record);
  }

  /** Takes over the choice that another tab, sub-domain or page has stored. */
  sync(): void {
    const next = this.#read();
    const current = this.#record;
    // An older choice comes from a server that was behind, or from someone else: the one held here stands.
    const isNews = next ? !current || current.time < next.time : current && this.#isStored;
    if (isNews) this.#change(next, 'other-tab');
  }

  /**
   * Settles a choice of this tab with one that another tab, or a late response, has stored in the meantime: the later one
   * counts everywhere, and of two equally late ones what both grant.
   * @param record the choice made in this tab
   */
  reconcile(record: ConsentRecord): void {
    const { store } = this.#options;
    const stored = store.read();
    if (!stored || this.#record !== record || haveSameChoices(stored, record)) return this.sync();
    if (stored.time < record.time) {
      store.write(record);
    } else if (stored.time === record.time) {
      const common = Object.entries(stored.choices).map(([category, granted]) => [
        category,
        granted && grants(record, category),
      ]);
      this.answer(Object.fromEntries(common) as Choices, { method: 'save' });
    }
    this.sync();
  }

  #read(): ConsentRecord | undefined {
    const { policy, store, now } = this.#options;
    const stored = store.read();
    return stored && isValid(stored, policy, now()) ? stored : undefined;
  }

  #change(record: ConsentRecord | undefined, origin: ConsentChange['origin'], evidence?: Evidence): void {
    const { policy, onChange } = this.#options;
    const previous = this.#record;
    this.#record = record;
    const changed = policy.categories.filter((category) => grants(previous, category) !== grants(record, category));
    onChange({ record, previous, changed, origin, isStored: this.#isStored, evidence });
  }
}

const haveSameChoices = (one: ConsentRecord, other: ConsentRecord) =>
  JSON.stringify(one.choices) === JSON.stringify(other.choices);
