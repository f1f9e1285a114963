// Reports for developers and analysts: cookiemelding-devtools.js.
import { SIX_MONTHS_DAYS } from '../consent/policy.js';
import type { Core } from '../core/core.js';
import type { Devtools } from '../core/parts.js';
import { dataLayer } from '../google/data-layer.js';
import { warn, type Problem, type Report } from '../platform/report.js';
import { checkAnswers } from './check-answers.js';
import { checkGoogleConfig } from './check-google-config.js';
import { checkSettings } from './check-settings.js';
import { checkTagOrder } from './check-tag-order.js';
import { checkTexts } from './check-texts.js';
import { DriftReport } from './follow-drift.js';
import { inspect } from './inspect.js';
import { isDevelopmentHost } from '../platform/development-host.js';
import { page } from '../platform/native.js';
import { ResourceEntries } from './resource-entries.js';

export { build } from '../platform/build.js';

/** How long the page gets to act on a choice before it is inspected; milliseconds. */
const INSPECT_AFTER_MS = 500;

/** Runs a task once the page has loaded, at once if it has. */
function onceLoaded(task: () => void): void {
  if (page.readyState === 'complete') task();
  else addEventListener('load', task, { once: true });
}

/**
 * A choice that counts for a short time is a question that comes again and again. The French supervisor calls six months good
 * practice, for a refusal too (CNIL, recommendation 2020-092, paragraph 39).
 */
const checkMaxAge = (days: number): Problem[] =>
  days < SIX_MONTHS_DAYS
    ? [
        `data-max-age-days: visitors who refuse are asked again after ${days} days; keep a choice for ${SIX_MONTHS_DAYS} or more`,
      ]
    : [];

/**
 * A visitor who is asked must be able to read what for, and with what rights (article 13 of the GDPR). Without an address the
 * notice leaves the link to the statement out.
 */
const checkPolicyUrl = ({ policyUrl, categories }: Core['settings']): Problem[] =>
  !policyUrl && categories.length > 0
    ? ['data-policy-url is missing: the notice does not link to your privacy and cookie statement']
    : [];

/** Starts the reports. Each problem is reported once. */
export function start(core: Core): Devtools {
  const resources = new ResourceEntries();
  const reported = new Set<string>();
  let isFollowing = false;

  function reportOnce(problems: readonly Problem[], report: Report): void {
    for (const problem of problems) {
      if (!reported.has(problem)) report(problem);
      reported.add(problem);
    }
  }

  if (core.settings.debug || isDevelopmentHost(location.hostname)) new DriftReport(core, resources).follow();

  const reportTagOrder = () => reportOnce(checkTagOrder(core, dataLayer()), warn);

  function reportProblems(): void {
    reportOnce([...checkSettings(core.given), ...checkGoogleConfig(core), ...checkTexts(core)], core.report);
    reportTagOrder();
    // Tags that are added while the page loads are checked after the page's own listeners.
    if (page.readyState !== 'complete') onceLoaded(() => setTimeout(reportTagOrder));
  }

  /** Inspects the page once it has loaded, and after each change of consent. */
  function follow(): void {
    if (isFollowing) return;
    isFollowing = true;
    const inspectLater = () => setTimeout(() => inspect(core, resources.all), INSPECT_AFTER_MS);
    onceLoaded(inspectLater);
    core.onChange(inspectLater);
  }

  return {
    check() {
      reportProblems();
      if (core.settings.debug) follow();
    },
    checkSite() {
      reportOnce(checkSettings(core.given), core.report);
      const { settings } = core;
      reportOnce([...checkAnswers(), ...checkMaxAge(settings.maxAgeDays), ...checkPolicyUrl(settings)], warn);
    },
    inspect() {
      reportProblems();
      inspect(core, resources.all);
    },
  };
}
