import type { ConsentRecord } from './record.js';
import type { Category } from './category.js';

/** One day, in milliseconds. */
export const DAY = 864e5;

/** What a stored choice must match to count. */
export interface Policy {
  /** Version of the privacy statement; empty when the site names none. */
  readonly version: string;
  /** The optional categories that are asked for. */
  readonly categories: readonly Category[];
  /** How long a choice counts, in days. */
  readonly maxAgeDays: number;
}

/**
 * Whether a stored choice counts: recent enough, for this policy, and with an answer for every category.
 * @param now milliseconds since 1970
 */
export function isValid(record: ConsentRecord, policy: Policy, now: number): boolean {
  const age = now - Date.parse(record.time);
  return (
    // A clock may be off by time zones, not by more; beyond that the moment of the choice is not known.
    age > -DAY &&
    age < policy.maxAgeDays * DAY &&
    record.policy === policy.version &&
    policy.categories.every((category) => category in record.choices)
  );
}
