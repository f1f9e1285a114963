import type { AuditTexts } from './audit-texts.js';
import type { Finding } from './finding.js';
import { SEVERITIES } from './finding.js';
import { countFindings, type Counts, type Result } from './page-result.js';

const MARKS = { error: '✗', warning: '!', info: '·' } as const;

/** More of one page is for the report. */
const MAX_LINES = 12;

/** "2 errors, 1 warning", or that nothing was found. */
export function countsText(counts: Counts, texts: AuditTexts): string {
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    texts.count(counts[severity], severity),
  );
  return parts.join(', ') || texts.report.pass;
}

function findingLines(finding: Finding, texts: AuditTexts): string[] {
  const { title } = texts.rules[finding.rule];
  const [first] = finding.by;
  const cause = first ? `\n      ${texts.report.cause}: ${first.url}${first.line ? `:${first.line}` : ''}` : '';
  const subject = texts.problems[finding.subject] ?? finding.subject;
  return [`  ${MARKS[finding.severity]} ${title}${subject ? `: ${subject}` : ''}${cause}`];
}

/** Without the codes by which a name on a page could change the terminal. */
// oxlint-disable-next-line no-control-regex
const withoutControls = (text: string) => text.replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, '�');

/** What is said of a page in the terminal. */
export const resultText = (result: Result, texts: AuditTexts): string => withoutControls(linesOf(result, texts));

function linesOf(result: Result, texts: AuditTexts): string {
  if (result.type === 'failed')
    return `${result.url}\n  ✗ ${texts.failures[result.reason]}${result.detail && result.detail !== result.url ? ` (${result.detail})` : ''}\n`;
  const { findings } = result;
  const shown = findings.slice(0, MAX_LINES).flatMap((finding) => findingLines(finding, texts));
  const rest = findings.length > MAX_LINES ? [`    + ${findings.length - MAX_LINES} ${texts.terminal.more}`] : [];
  return `${[`${result.url}  ${countsText(countFindings(findings), texts)}`, ...shown, ...rest].join('\n')}\n`;
}
