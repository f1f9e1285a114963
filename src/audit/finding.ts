import type { Category } from '../consent/category.js';
import type { Certainty } from '../storage/guess-category.js';
import type { Moment } from './moment.js';
import type { Place } from './observation.js';

export type Severity = 'error' | 'warning' | 'info';

/** From most to least severe. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What a finding is about, as a key of the texts in both languages. */
export type Rule =
  | 'tracking-without-consent'
  | 'tracking-after-refusal'
  | 'tracking-after-withdrawal'
  | 'stored-without-consent'
  | 'stored-after-refusal'
  | 'left-after-withdrawal'
  | 'embed-without-consent'
  | 'fonts-of-others'
  | 'prepared-without-consent'
  | 'tracking-without-script'
  | 'undeclared'
  | 'purpose-missing'
  | 'pre-ticked'
  | 'pressing-words'
  | 'refusal-not-on-first-layer'
  | 'refusal-hidden'
  | 'refusal-more-clicks'
  | 'refusal-in-text'
  | 'no-way-back'
  | 'withdrawal-harder'
  | 'legitimate-interest'
  | 'cookie-wall'
  | 'asks-again'
  | 'google-default-late'
  | 'google-default-grants'
  | 'google-granted-without-consent'
  | 'google-no-update'
  | 'google-no-default'
  | 'google-not-arguments'
  | 'cookie-not-secure'
  | 'session-open-to-scripts'
  | 'gpc-asks'
  | 'cannot-test';

/** What to change in an element of the page. */
export interface ElementChange {
  readonly selector: string;
  readonly line: number;
  /** Source of the element as it is. */
  readonly before: string;
  /** Source to put in its place; empty to remove it. */
  readonly after: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

/** How a finding can be solved. */
export type Solution = 'paste' | 'code' | 'server' | 'notice' | 'self-host' | 'none';

/** Something that is not as it should be. */
export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly sure: Certainty;
  /** The moments at which it was seen. */
  readonly moments: readonly Moment[];
  /** What it is about: the party, the cookie, the button. */
  readonly subject: string;
  readonly category?: Category | undefined;
  /** Addresses, names and texts that were seen. */
  readonly evidence: readonly string[];
  /** What caused it, the nearest first. */
  readonly by: readonly Place[];
  readonly solution: Solution;
  readonly changes: readonly ElementChange[];
}
