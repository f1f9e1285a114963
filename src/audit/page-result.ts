import type { Finding, Severity } from './finding.js';
import { SEVERITIES } from './finding.js';
import type { PageRecord } from './observation.js';
import type { FailureReason } from './audit-error.js';
import type { Remedy } from './remedy.js';

/** A page that was looked at. The HTML of the page is left out. */
export interface PageResult {
  readonly type: 'page';
  readonly url: string;
  readonly record: Omit<PageRecord, 'html'>;
  readonly findings: readonly Finding[];
  readonly remedy: Remedy;
}

/** A page that could not be looked at. */
export interface FailedResult {
  readonly type: 'failed';
  readonly url: string;
  readonly reason: FailureReason;
  readonly detail: string;
}

export type Result = PageResult | FailedResult;

/** How much was found. */
export type Counts = Readonly<Record<Severity, number>>;

export const countFindings = (findings: readonly Finding[]): Counts =>
  Object.fromEntries(
    SEVERITIES.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length]),
  ) as Record<Severity, number>;

/** What is kept in memory of a page. */
export interface Summary {
  readonly url: string;
  readonly title: string;
  readonly counts: Counts;
  readonly failure?: FailedResult | undefined;
}

export const summarize = (result: Result): Summary =>
  result.type === 'page'
    ? { url: result.url, title: result.record.title, counts: countFindings(result.findings) }
    : { url: result.url, title: '', counts: countFindings([]), failure: result };
