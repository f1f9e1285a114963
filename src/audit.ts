// `import { auditPage } from 'cookiemelding/audit'`: the command's own look at a page, for a crawler or a queue of your own.
import type { Browser } from 'playwright';
import { evaluatePage } from './audit/evaluate.js';
import type { Finding } from './audit/finding.js';
import { launchBrowser } from './audit/launch-browser.js';
import type { PageRecord } from './audit/observation.js';
import { recordPage, type PageOptions } from './audit/record-page.js';
import { remedyFor, type Remedy } from './audit/remedy.js';
import { textsFor } from './audit/texts.js';

export type { ElementChange, Finding, Rule, Severity, Solution } from './audit/finding.js';
export type { Moment } from './audit/moment.js';
export type { LayerRecord, Observation, PageRecord, Place, RequestRecord, StoredRecord } from './audit/observation.js';
export type { PageOptions } from './audit/record-page.js';
export type { Remedy } from './audit/remedy.js';
export { applyChanges } from './audit/change-element.js';
export { CannotLook, PageFailure } from './audit/audit-error.js';
export { launchBrowser };

/** What came of looking at a page. */
export interface PageAudit {
  readonly record: PageRecord;
  /** The most severe first. */
  readonly findings: readonly Finding[];
  readonly remedy: Remedy;
}

/**
 * Looks at a page as a fresh visitor: on arrival, after a refusal, after an acceptance, after a withdrawal, and on the return
 * after each.
 * @param browser Chromium, started by `launchBrowser` or by Playwright
 * @param options.lang language of the declarations in the remedy. Default: `nl`.
 * @throws PageFailure when there is no page to look at
 */
export async function auditPage(
  browser: Browser,
  url: string,
  options: PageOptions & { readonly lang?: 'nl' | 'en' } = {},
): Promise<PageAudit> {
  const record = await recordPage(browser, url, options);
  const findings = evaluatePage(record);
  return { record, findings, remedy: remedyFor(record, findings, textsFor(options.lang).remedy) };
}
