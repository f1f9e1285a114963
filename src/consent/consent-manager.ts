import type { Category } from './category.js';
import type { ConsentChange, Evidence } from './consent-change.js';
import type { Report } from '../platform/report.js';
import { isValid, type Policy } from './policy.js';
import {
  deniesMore,
  freeze,
  grants,
  inCommon,
  type Choices,
  type ConsentMethod,
  type ConsentRecord,
} from './record.js';
import { isServiceName, type Service } from './service.js';
import { withoutPrototype } from './without-prototype.js';

/** Two tabs that answer within this time of each other may not have heard of each other; milliseconds. */
const SAME_MOMENT_MS = 1000;

/**
 * So many answers inside one another come from listeners of the page that answer each other; one or two are a site that
 * corrects an answer.
 */
const MAX_NESTED = 10;

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
  /** Whether the visitor has pressed it, on screen. */
  readonly isPressed?: boolean;
  readonly evidence?: Evidence;
}

/** The policy of a site, with what its services belong to. */
interface SitePolicy extends Policy {
  readonly services?: readonly Pick<Service, 'name' | 'category' | 'hosts'>[];
}

export interface ConsentManagerOptions {
  readonly policy: SitePolicy;
  readonly report: Report;
  readonly store: ConsentStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new random UUID; `undefined` where the site keeps no register. */
  readonly createId: () => string | undefined;
  /** Language that the question is shown in, BCP 47. */
  readonly language: () => string;
  /**
   * Called whenever this tab has stored something: other tabs have to look at it.
   * @param record what it has stored; `undefined` after a reset
   */
  readonly onStore: (record: ConsentRecord | undefined) => void;
  /** Called with an answer that would grant something, where nothing may be granted. Absent where that may be. */
  readonly onGrantRefused?: (() => void) | undefined;
  /** Called after each choice and each reset. */
  readonly onChange: (change: ConsentChange) => void;
}

/** Holds the visitor's choice: the one mutable place of the library. */
export class ConsentManager {
  readonly #options: ConsentManagerOptions;
  #record: ConsentRecord | undefined;
  /** A choice that could not be stored holds for this page, whatever the store says. */
  #isStored = true;
  /** How many changes are being applied, each by a listener of the one before. */
  #nested = 0;
  /** Whether they have been stopped; until all of them have returned. */
  #isCircle = false;

  constructor(options: ConsentManagerOptions) {
    this.#options = options;
  }

  /** The visitor's choice, frozen; `undefined` while there is none that counts. */
  get record(): ConsentRecord | undefined {
    return this.#record;
  }

  /** Whether a category or a service is granted now. `functional` always is. */
  readonly isGranted = (name: string): boolean => this.#grants(this.#record, name);

  /** Whether every category is granted, and no service is denied by itself. */
  get isEverythingGranted(): boolean {
    const denied = Object.values(this.#record?.services ?? {}).includes(false);
    return !denied && this.#options.policy.categories.every(this.isGranted);
  }

  /** What is stored, whether it counts or not. */
  get stored(): ConsentRecord | undefined {
    return this.#options.store.read();
  }

  /**
   * Makes and stores a choice.
   * @param choices one answer for every category and service, or one per category or service, of which only `true` grants;
   *   what is not named keeps its answer
   */
  answer(asked: Choices | boolean, options: AnswerOptions): void {
    if (this.#mayChange()) this.#answer(asked, options);
  }

  /** Whether a change may be made now. Where listeners would go on answering each other for ever, everything is denied. */
  #mayChange(): boolean {
    if (this.#nested < MAX_NESTED && !this.#isCircle) return true;
    if (this.#isCircle) return false;
    this.#isCircle = true;
    this.#options.report('A consent-change listener keeps changing the choice, so everything is denied now.');
    this.#answer(false, { method: 'api' });
    return false;
  }

  #answer(asked: Choices | boolean, { method, isPressed, evidence }: AnswerOptions): void {
    const { policy, now, createId, language } = this.#options;
    const { categories, policyVersion, services: declared = [] } = policy;
    if (categories.length === 0) return;
    const choices = this.#allowedOf(asked);
    if (choices === undefined) return;
    const given = withoutPrototype(choices);
    const answerFor = (category: Category) =>
      typeof choices === 'boolean' ? choices : (given[category] ?? this.isGranted(category)) === true;
    const answers = withoutPrototype(
      Object.fromEntries(categories.map((category) => [category, answerFor(category)])),
    ) as Choices;
    const services = typeof choices === 'boolean' ? undefined : this.#servicesAfter(given, answers);
    const newId = createId();
    const id = newId && (this.#record?.id ?? newId);
    const record = freeze({
      v: 1,
      ...(id && { id }),
      time: new Date(now()).toISOString(),
      policy: policyVersion,
      lang: language(),
      method,
      choices: answers,
      ...(services && { services }),
      ...(declared.length > 0 && { asked: declared.map(({ name }) => name) }),
    });
    // A listener that answers what has been answered would hear of that again.
    if (this.#nested > 0 && this.#record && haveSameChoices(record, this.#record)) return;
    this.#store(record);
    this.#change(record, 'this-tab', { isPressed, evidence });
  }

  /**
   * What may be answered of an answer: where nothing may be granted, what it denies.
   * @returns `undefined` when nothing is left that would change anything
   */
  #allowedOf(choices: Choices | boolean): Choices | boolean | undefined {
    const { onGrantRefused } = this.#options;
    if (!onGrantRefused) return choices;
    const given = Object.entries(withoutPrototype(choices));
    const allowed = given.filter(([name, answer]) => answer !== true || this.isGranted(name));
    if (choices !== true && allowed.length === given.length) return choices;
    onGrantRefused();
    const isDenial = allowed.some(([name, answer]) => answer !== true && this.isGranted(name));
    return isDenial ? (Object.fromEntries(allowed) as Choices) : undefined;
  }

  /** Forgets the choice and denies everything. */
  reset(): void {
    // A listener that resets what has been reset would hear of that again.
    if ((this.#nested > 0 && !this.#record) || !this.#mayChange()) return;
    this.#store(undefined);
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
    this.#options.onStore(record);
    this.#change(record, 'other-tab');
    return true;
  }

  /** Writes the stored choice again, so that its cookie starts a new life. Its end stays the same. */
  renew(): void {
    if (this.#record) this.#options.store.write(this.#record);
  }

  /**
   * Takes over the choice that another tab, sub-domain or page has stored. A stored denial always counts, whatever the
   * clocks say; a stored grant takes the place of a denial only when it is the later one.
   * @param heard the record that another tab says it has stored. It is not needed where both tabs read one cookie, and
   *   grants nothing by itself.
   */
  sync(heard?: ConsentRecord): void {
    this.#syncWith(this.#read());
    const current = this.#record;
    if (!heard || !current || !isValid(heard, this.#options.policy, this.#options.now())) return;
    const age = Date.parse(current.time) - Date.parse(heard.time);
    // A message can wait in a frozen tab for long, so an older denial counts only when it is of the same moment.
    if (age < SAME_MOMENT_MS && deniesMore(heard, current)) this.#denyAlso(heard, current);
    // The other tab has not heard of this one's denial.
    else if (Math.abs(age) < SAME_MOMENT_MS && deniesMore(current, heard)) this.#store(current);
  }

  #syncWith(next: ConsentRecord | undefined): void {
    const current = this.#record;
    if (!next) {
      if (current && this.#isStored) this.#change(undefined, 'other-tab');
    } else if (!current || current.time < next.time) {
      this.#isStored = true;
      this.#change(next, 'other-tab');
    } else if (deniesMore(next, current)) {
      this.#denyAlso(next, current);
    } else if (deniesMore(current, next) && this.#isStored) {
      // An older grant comes back with a response of a server that was behind: the next page must not find it.
      this.#store(current);
    }
  }

  /**
   * Settles the choice of this tab with what is stored by now: another tab, or a response of the server that was under way,
   * may have stored a choice in the meantime.
   * @returns the outcome
   */
  reconcile(): ConsentRecord | undefined {
    const record = this.#record;
    const stored = this.#options.store.read();
    if (record && !this.#isStored) return record;
    const isOlder = record && stored && stored.time <= record.time;
    // An older choice that grants more comes from a server that was behind.
    if (isOlder && !haveSameChoices(stored, record) && !deniesMore(stored, record)) this.#store(record);
    else this.sync();
    return this.#record;
  }

  /** Keeps of this tab's choice what another denial leaves of it. */
  #denyAlso(denial: ConsentRecord, current: ConsentRecord): void {
    const { services: _, ...others } = denial;
    const common = freeze({ ...others, ...inCommon(denial, current) });
    this.#store(common);
    this.#change(common, 'other-tab');
  }

  /** Whether a record grants a category, or a service: by its own answer, or else by that for its category. */
  #grants(record: ConsentRecord | undefined, name: string): boolean {
    const { categories, services = [] } = this.#options.policy;
    const category = services.find((service) => service.name === name)?.category;
    if (categories.includes(name)) return grants(record, name);
    return record?.services?.[name] ?? grants(record, category ?? name);
  }

  /**
   * The answers per service that differ from those per category.
   * @param given by the visitor, for services among others
   */
  #servicesAfter(given: Readonly<Record<string, unknown>>, answers: Choices): Choices | undefined {
    const { categories, services: declared = [] } = this.#options.policy;
    // What the site does not declare any more can be taken back.
    const isService = ([name]: [string, unknown]) =>
      !categories.includes(name) &&
      (isServiceName(name, declared) || Object.hasOwn(this.#record?.services ?? {}, name));
    const all = { ...this.#record?.services, ...Object.fromEntries(Object.entries(given).filter(isService)) };
    const isAnyGranted = Object.values(answers).includes(true);
    const differs = ([name, answer]: [string, boolean]) => {
      const category = declared.find((service) => service.name === name)?.category;
      // The categories of a service that is not declared are known where its content is, and there alone.
      return category === undefined ? answer || isAnyGranted : answer !== (answers[category] ?? false);
    };
    const services = Object.entries(all)
      .map(([name, answer]): [string, boolean] => [name, answer === true])
      .filter(differs);
    return services.length > 0 ? (withoutPrototype(Object.fromEntries(services)) as Choices) : undefined;
  }

  #store(record: ConsentRecord | undefined): void {
    const { store, onStore } = this.#options;
    this.#isStored = store.write(record);
    onStore(record);
  }

  #read(): ConsentRecord | undefined {
    const { policy, store, now } = this.#options;
    const stored = store.read();
    return stored && isValid(stored, policy, now()) ? stored : undefined;
  }

  #change(
    record: ConsentRecord | undefined,
    origin: ConsentChange['origin'],
    how?: Pick<ConsentChange, 'isPressed' | 'evidence'>,
  ): void {
    const { policy, onChange } = this.#options;
    const previous = this.#record;
    this.#record = record;
    const names = new Set([
      ...policy.categories,
      ...(policy.services ?? []).map(({ name }) => name),
      ...Object.keys({ ...previous?.services, ...record?.services }),
    ]);
    const changed = [...names].filter((name) => this.#grants(previous, name) !== this.#grants(record, name));
    this.#nested += 1;
    try {
      onChange({ record, previous, changed, origin, isStored: this.#isStored, ...how });
    } finally {
      this.#nested -= 1;
      this.#isCircle &&= this.#nested > 0;
    }
  }
}

const haveSameChoices = (one: ConsentRecord, other: ConsentRecord) =>
  JSON.stringify([one.choices, one.services]) === JSON.stringify([other.choices, other.services]);
