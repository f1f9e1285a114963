import type { Result, Summary } from './page-result.js';
import { siteRemedies, type SiteRemedy } from './site-remedy.js';

/** The JSON report, in pieces. Its schema is `audit-schema.json` in the package. */
export async function* jsonReport(
  results: AsyncIterable<Result>,
  { summaries, made, lang }: { summaries: readonly Summary[]; made: string; lang: string },
): AsyncGenerator<string> {
  const total = (severity: 'error' | 'warning' | 'info') =>
    summaries.reduce((sum, { counts }) => sum + counts[severity], 0);
  const failures = summaries.flatMap(({ failure }) => (failure ? [failure] : []));
  const head = {
    version: 1,
    made,
    lang,
    summary: {
      pages: summaries.length - failures.length,
      failed: failures.length,
      error: total('error'),
      warning: total('warning'),
      info: total('info'),
    },
    failures: failures.map(({ url, reason, detail }) => ({ url, reason, detail })),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"pages":[`;
  let isFirst = true;
  const sites = new Map<string, SiteRemedy>();
  for await (const result of results) {
    if (result.type !== 'page') continue;
    const { pictures: _pictures, links: _links, ...record } = result.record;
    siteRemedies(sites, result);
    yield `${isFirst ? '' : ','}\n${JSON.stringify({ url: result.url, findings: result.findings, remedy: result.remedy, record })}`;
    isFirst = false;
  }
  yield `\n],"sites":${JSON.stringify([...sites.values()])}}\n`;
}
