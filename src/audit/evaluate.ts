import type { Finding } from './finding.js';
import { SEVERITIES } from './finding.js';
import type { PageRecord } from './observation.js';
import { googleFindings } from './google-findings.js';
import { noticeFindings } from './notice-findings.js';
import { PageView } from './page-view.js';
import { securityFindings } from './security-findings.js';
import { trackingFindings } from './tracking-findings.js';

/** Evaluates what was seen of a page. @returns the findings, the most severe first */
export function evaluatePage(record: PageRecord): Finding[] {
  const view = new PageView(record);
  const findings = [
    ...trackingFindings(view),
    ...noticeFindings(view),
    ...googleFindings(view),
    ...securityFindings(view),
  ];
  return findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
