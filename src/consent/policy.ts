import { isRefusal, type ConsentRecord } from './record.js';
import type { Service } from './service.js';
import type { Category } from './category.js';

export const DAY_MS = 86_400_000;

/** For so long a refusal holds although the statement has changed, and for so long a choice should count at least. */
export const SIX_MONTHS_DAYS = 182;

/** The conditions under which a stored choice counts. */
export interface Policy {
  /** Version of the privacy statement; empty when the site names none. */
  readonly policyVersion: string;
  /** The optional categories that are asked for. */
  readonly categories: readonly Category[];
  /** The services that are declared, inside the categories. */
  readonly services?: readonly Pick<Service, 'name'>[];
  /** How long a choice counts, in days. */
  readonly maxAgeDays: number;
}

/**
 * Whether the question that a record answers was about a service. Unknown, and taken for yes, where no service was declared at
 * the time: records from before there were services stay valid.
 */
export const wasAsked = ({ asked }: ConsentRecord, service: string): boolean => !asked || asked.includes(service);

/**
 * Whether a stored choice counts: recent enough, for this policy, and an answer for every category and every service.
 * @param now milliseconds since 1970
 */
export function isValid(record: ConsentRecord, policy: Policy, now: number): boolean {
  const age = now - Date.parse(record.time);
  return (
    // A clock may be off by a time zone, not by more; beyond that the moment of the choice is unknown.
    age > -DAY_MS &&
    age < policy.maxAgeDays * DAY_MS &&
    (record.policy === policy.policyVersion || (isRefusal(record) && age < SIX_MONTHS_DAYS * DAY_MS)) &&
    policy.categories.every((category) => category in record.choices) &&
    (policy.services ?? []).every(({ name }) => wasAsked(record, name))
  );
}
