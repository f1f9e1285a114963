import type { FailureReason, Obstacle } from './audit-error.js';
import type { Rule, Severity, Solution } from './finding.js';
import type { DeclarationTexts } from '../settings/declaration.js';
import type { Certainty } from '../storage/guess-category.js';
import type { Moment } from './moment.js';
import type { Problem } from '../platform/report.js';

/** What is said of a rule. */
export interface RuleTexts {
  readonly title: string;
  /** Why it is wrong. */
  readonly meaning: string;
  /** What to do. */
  readonly action: string;
}

/** Every text of the command and its report, in one language. */
export interface AuditTexts {
  readonly lang: string;
  readonly rules: Readonly<Record<Rule, RuleTexts>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly moments: Readonly<Record<Moment, string>>;
  readonly solutions: Readonly<Record<Solution, string>>;
  readonly failures: Readonly<Record<FailureReason, Problem>>;
  readonly obstacles: Readonly<Record<Obstacle, Problem>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, string>>;
  readonly remedy: DeclarationTexts;
  readonly report: Readonly<
    Record<
      | 'title'
      | 'pass'
      | 'passLong'
      | 'findings'
      | 'pages'
      | 'page'
      | 'failed'
      | 'evidence'
      | 'cause'
      | 'action'
      | 'element'
      | 'remedy'
      | 'remedyIntro'
      | 'tagStep'
      | 'blockStep'
      | 'changesStep'
      | 'remove'
      | 'line'
      | 'layers'
      | 'waterfall'
      | 'waterfallIntro'
      | 'stored'
      | 'name'
      | 'kind'
      | 'host'
      | 'category'
      | 'seenAt'
      | 'days'
      | 'session'
      | 'by'
      | 'moments'
      | 'moment'
      | 'requests'
      | 'thirdParties'
      | 'tracking'
      | 'items'
      | 'notice'
      | 'asks'
      | 'noNotice'
      | 'party'
      | 'at'
      | 'tool'
      | 'noTool'
      | 'made'
      | 'limits'
      | 'unknown'
      | 'before'
      | 'after'
      | 'queue'
      | 'yes'
      | 'no'
      | 'others'
      | 'none'
      | 'ms',
      string
    >
  >;
  readonly terminal: Readonly<
    Record<'looking' | 'done' | 'reportAt' | 'resumed' | 'usage' | 'wrongUse' | 'more' | 'found', string>
  >;
  /** A count with its noun, in the right number. */
  readonly count: (count: number, severity: Severity) => string;
  readonly pageCount: (count: number) => string;
}
