import { withoutPrototype } from './without-prototype.js';
import { FUNCTIONAL, type Category } from './category.js';

/**
 * How the answer was given: by which button, in a placeholder, or by the site's own code (`api`). A proof says `api` as well
 * where a script has pressed the button.
 */
export type ConsentMethod = 'accept-all' | 'reject-all' | 'save' | 'placeholder' | 'api';

/** The answer per optional category. A category that is absent has not been answered. */
export type Choices = Readonly<Record<Category, boolean>>;

/** The visitor's choice as it is stored, and nothing else: no address, no browser, no page. */
export interface ConsentRecord {
  /** Version of this format. */
  readonly v: 1;
  /** A random UUID, created with the first choice, where the site keeps a register; it serves nobody elsewhere. */
  readonly id?: string;
  /** When the choice was made, ISO 8601 in UTC. */
  readonly time: string;
  /** Version of the privacy statement that was shown; empty when the site names none. */
  readonly policy: string;
  /** Language the question was shown in, BCP 47. */
  readonly lang: string;
  readonly method: ConsentMethod;
  /** Without a prototype, so that nothing is granted by what a page adds to `Object.prototype`. */
  readonly choices: Choices;
  /** The answer per service that differs from that for its category. Absent when there is none. */
  readonly services?: Choices;
  /** Names of the services that the question was about. Absent where the site declared none. */
  readonly asked?: readonly string[];
}

/** Freezes a record, so that no listener can change it for another. */
export function freeze(record: ConsentRecord): ConsentRecord {
  Object.freeze(record.choices);
  Object.freeze(record.services);
  Object.freeze(record.asked);
  return Object.freeze(record);
}

/** Whether a record grants a category. Only a literal `true` does; `functional` needs no grant. */
export const grants = (record: ConsentRecord | undefined, category: Category): boolean =>
  category === FUNCTIONAL || record?.choices[category] === true;

/** Whether a record grants nothing at all. */
export const isRefusal = ({ choices, services }: ConsentRecord): boolean =>
  !Object.values({ ...choices, ...services }).includes(true);

/**
 * Whether a record denies something that another one grants. A service without an answer may have either, by its category,
 * which this does not know.
 */
export function deniesMore(one: ConsentRecord, other: ConsentRecord): boolean {
  const [ours, theirs] = [one.services ?? {}, other.services ?? {}];
  return (
    Object.keys(other.choices).some((category) => grants(other, category) && !grants(one, category)) ||
    Object.keys(theirs).some((name) => theirs[name] && !ours[name]) ||
    (!isRefusal(other) && Object.keys(ours).some((name) => !ours[name] && theirs[name] !== false))
  );
}

/** What two records both grant: their answers per category, and per service. */
export function inCommon(one: ConsentRecord, other: ConsentRecord): Pick<ConsentRecord, 'choices' | 'services'> {
  const [ours, theirs] = [one.services ?? {}, other.services ?? {}];
  const choices = Object.keys(one.choices).map((category) => [
    category,
    grants(one, category) && grants(other, category),
  ]);
  const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  const services = names
    .map((name) => [name, ours[name] && theirs[name]] as const)
    // Granted by one of them alone: its category decides.
    .filter(([name, answer]) => answer || ours[name] === false || theirs[name] === false)
    .map(([name, answer]) => [name, !!answer]);
  return {
    choices: withoutPrototype(Object.fromEntries(choices)) as Choices,
    ...(services.length > 0 && { services: withoutPrototype(Object.fromEntries(services)) as Choices }),
  };
}
