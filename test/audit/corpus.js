// node test/audit/corpus.js [--only name,name] [--concurrency 2]
// Audits the whole corpus, and each site again after its remedy has been pasted. Prints what was missed and what was a false
// alarm, and fails below the limits.
import { parseArgs } from 'node:util';
import { applyChanges, auditPage, launchBrowser } from 'cookiemelding/audit';
import { clean, hostOf, planted, sites } from './sites.js';
import { pageOf, startSites } from './site-server.js';

/** @typedef {import('./sites.js').CorpusSite} CorpusSite */
/** @typedef {Awaited<ReturnType<typeof auditPage>>} Audit */

/** What counts as found: notes do not. @param {Pick<Audit, 'findings'>} audit @returns {string[]} */
export const rulesOf = ({ findings }) => findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);

/** The expected rules that were not found. @param {CorpusSite} site @param {readonly string[]} found */
export const missedOf = ({ expected }, found) =>
  expected.filter((rule) => !rule.split('|').some((one) => found.includes(one)));

/** The page of a site with its remedy pasted. @param {CorpusSite} site @param {Audit} audit */
export function paste(site, { remedy }) {
  const html = applyChanges(pageOf(site), remedy.changes);
  // One block a page: the new one has the settings of the old one.
  const rest = remedy.block
    ? html.replace(/<script type="application\/json" data-cookiemelding>[\s\S]*?<\/script>/, '')
    : html;
  return rest.replace('<head>', () => `<head>\n${remedy.block}\n${remedy.tag ?? ''}`);
}

/** Runs a task for each item, some at the same time. @template Item @param {readonly Item[]} items @param {number} count @param {(item: Item) => Promise<void>} task */
export async function each(items, count, task) {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: count }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await task(item);
    }),
  );
}

async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      concurrency: { type: 'string', default: '2' },
      wait: { type: 'string', default: '4000' },
    },
  });
  const names = values.only?.split(',');
  const chosen = sites.filter(({ name }) => !names || names.includes(name));
  const server = await startSites();
  const browser = await launchBrowser({ args: server.browserArgs });
  const counts = { expected: 0, missed: 0, alarms: 0, pasted: 0, left: 0 };
  const options = { ignoreCertificates: true, hasPictures: false, waitMs: Number(values.wait) };
  /** @type {number[]} */
  const durations = [];
  await each(chosen, Number(values.concurrency), async (site) => {
    const url = `https://${hostOf(site)}/`;
    const audit = await auditPage(browser, url, options);
    durations.push(audit.record.durationMs);
    const found = rulesOf(audit);
    const missed = missedOf(site, found);
    const isClean = clean.includes(site);
    counts.expected += site.expected.length;
    counts.missed += missed.length;
    if (isClean) counts.alarms += found.length;
    const known = site.expected.flatMap((rule) => rule.split('|'));
    const others = [...new Set(found.filter((rule) => !known.includes(rule)))];
    console.log(
      `${missed[0] || (isClean && found[0]) ? '✗' : '✓'} ${site.name}: ${site.about}${missed[0] ? `\n    missed ${missed.join(', ')}` : ''}${others[0] ? `\n    also ${others.join(', ')}` : ''}`,
    );
    if (missed[0] || (isClean && found[0]) || values.only)
      for (const finding of audit.findings) console.log('   ', JSON.stringify(finding));
    if (!site.isPasteable) return;
    counts.pasted++;
    server.pages.set(hostOf(site), paste(site, audit));
    const again = await auditPage(browser, url, options);
    const left = rulesOf(again);
    server.pages.delete(hostOf(site));
    if (left[0]) {
      counts.left++;
      console.log(`✗ ${site.name}: left after pasting: ${left.join(', ')}`);
      for (const finding of again.findings) console.log('   ', JSON.stringify(finding));
      console.log(paste(site, audit));
    }
  });
  await browser.close();
  server.close();
  const recall = (counts.expected - counts.missed) / Math.max(1, counts.expected);
  const median = durations.toSorted((a, b) => a - b)[Math.floor(durations.length / 2)] ?? 0;
  console.log(
    `\n${planted.length} planted, ${clean.length} clean. Recall ${recall.toFixed(3)}, ${counts.alarms} false alarms, ${counts.left} of ${counts.pasted} with something left after pasting. Median ${(median / 1000).toFixed(1)} s a page, longest ${(Math.max(...durations) / 1000).toFixed(1)} s.`,
  );
  if (recall < 0.95 || counts.alarms > 0 || counts.left > 0) process.exitCode = 1;
}

if (process.argv[1]?.endsWith('corpus.js')) await main();
