import type { Problem, Report } from '../platform/report.js';
import { page } from '../platform/native.js';

/** Hosts that Google's tags send to and load from. */
const GOOGLE_HOST =
  /^https:\/\/([\w.-]+\.)?(googletagmanager\.com|google-analytics\.com|doubleclick\.net|googleadservices\.com|googlesyndication\.com|(analytics\.)?google\.[a-z.]{2,6})(\/|$)/;

/** The policy of Trusted Types by which Google's tag makes its further scripts. */
const GOOGLE_POLICY = 'goog#html';

let isListening = false;

/**
 * Reports what the page's content security policy keeps from Google's tags: nobody else would hear that a second id, or
 * its hits, are missing. Each directive and host once. Call it when the first tag is loaded.
 */
export function reportViolations(report: Report): void {
  if (isListening) return;
  isListening = true;
  const reported = new Set<string>();
  page.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, disposition }) => {
    const isPolicy = effectiveDirective === 'trusted-types' && sample.startsWith(GOOGLE_POLICY);
    const [host] = GOOGLE_HOST.exec(blockedURI) ?? [];
    const missing = isPolicy ? GOOGLE_POLICY : host?.replace(/\/$/, '');
    if (!missing || disposition === 'report') return;
    const problem: Problem = `The content security policy blocks ${missing}, which Google's tags need. Add it to ${effectiveDirective}.`;
    if (!reported.has(problem)) report(problem);
    reported.add(problem);
  });
}
