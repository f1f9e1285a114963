// npm run bench:audit [-- --only name,name] [--concurrency 2]
// Audits the corpus with this tool and with @slashgear/gdpr-cookie-scanner, and prints what each found.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { auditPage, launchBrowser } from 'cookiemelding/audit';
import { each, missedOf, rulesOf } from './corpus.js';
import { clean, hostOf, planted, sites } from './sites.js';
import { startSites } from './site-server.js';

/** @typedef {import('./sites.js').CorpusSite} CorpusSite */

/**
 * What a tool said of a site.
 * @typedef {object} Outcome
 * @property {number} missed expected rules that it did not name
 * @property {number} alarms what it named on a clean site
 * @property {number} ms
 */

/** @typedef {(site: CorpusSite) => Promise<Outcome>} Tool */

const { values } = parseArgs({ options: { only: { type: 'string' }, concurrency: { type: 'string', default: '2' } } });
const names = values.only?.split(',');
const chosen = sites.filter(({ name }) => !names || names.includes(name));
const server = await startSites();
const { scan } = await import('@slashgear/gdpr-cookie-scanner');

// The other tool starts its own browser, and takes no path or arguments for it.
const probe = await launchBrowser({ args: server.browserArgs });
const launch = chromium.launch.bind(chromium);
const { CHROMIUM_PATH } = process.env;
const executablePath = CHROMIUM_PATH ?? '/usr/bin/chromium';
chromium.launch = async (options) => {
  const browser = await launch({ ...options, executablePath, args: [...(options?.args ?? []), ...server.browserArgs] });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (context) => newContext({ ...context, ignoreHTTPSErrors: true });
  return browser;
};

/** @typedef {Awaited<ReturnType<typeof scan>>} Scan */

/** Whether the other tool names what a rule is about, read in its favour. @param {Scan} result @param {string} rule */
function isNamed(result, rule) {
  const { compliance, cookiesBeforeInteraction, cookiesAfterReject, networkBeforeInteraction, networkAfterReject } =
    result;
  /** @param {...string} types */
  const has = (...types) => compliance.issues.some(({ type }) => types.includes(type));
  /** @param {RegExp} pattern */
  const says = (pattern) =>
    compliance.issues.some(({ description, evidence }) => pattern.test(`${description} ${evidence}`));
  /** @param {readonly { requiresConsent: boolean }[]} items */
  const some = (items) => items.some(({ requiresConsent }) => requiresConsent);
  if (/^(tracking|embed|prepared|fonts).*|google-no-default/.test(rule) && /without|fonts|default/.test(rule))
    return some(networkBeforeInteraction) || says(/tracker|google/i);
  if (rule === 'stored-without-consent') return some(cookiesBeforeInteraction) || says(/cookie.*before/i);
  if (rule === 'tracking-after-refusal') return some(networkAfterReject);
  if (rule === 'stored-after-refusal') return some(cookiesAfterReject);
  /** @type {Record<string, string[]>} */
  const types = {
    'purpose-missing': ['missing-info'],
    'pre-ticked': ['pre-ticked'],
    'pressing-words': ['misleading-wording'],
    'refusal-not-on-first-layer': ['buried-reject', 'no-reject-button'],
    'refusal-hidden': ['asymmetric-prominence', 'nudging'],
    'refusal-more-clicks': ['click-asymmetry'],
    'refusal-in-text': ['buried-reject', 'asymmetric-prominence', 'nudging'],
    'cookie-wall': ['cookie-wall'],
  };
  if (types[rule]) return has(...types[rule]);
  return says(
    new RegExp(
      { 'legitimate-interest': 'legitimate', 'no-way-back': 'withdraw', 'withdrawal-harder': 'withdraw' }[rule] ??
        'consent mode',
      'i',
    ),
  );
}

/** @type {Record<string, Tool>} */
const tools = {
  cookiemelding: async (site) => {
    const started = Date.now();
    const audit = await auditPage(probe, `https://${hostOf(site)}/`, { ignoreCertificates: true, hasPictures: false });
    const found = rulesOf(audit);
    return { missed: missedOf(site, found).length, alarms: found.length, ms: Date.now() - started };
  },
  '@slashgear/gdpr-cookie-scanner': async (site) => {
    const started = Date.now();
    const result = await scan(`https://${hostOf(site)}/`, { locale: 'nl-NL', timeout: 20_000 });
    const missed = site.expected.filter((rule) => !rule.split('|').some((one) => isNamed(result, one)));
    const alarms = result.compliance.issues.filter(({ severity }) => severity !== 'info').length;
    return { missed: missed.length, alarms, ms: Date.now() - started };
  },
};

const expected = chosen.reduce((sum, site) => sum + site.expected.length, 0);
const rows = [];
for (const [name, tool] of Object.entries(tools)) {
  const totals = { missed: 0, alarms: 0, alarmed: 0, failed: 0 };
  /** @type {number[]} */
  const durations = [];
  await each(chosen, Number(values.concurrency), async (site) => {
    const outcome = await tool(site).catch((error) => {
      totals.failed++;
      console.error(`${name}, ${site.name}: ${String(error).split('\n', 1)[0]}`);
      return { missed: site.expected.length, alarms: 0, ms: 0 };
    });
    totals.missed += outcome.missed;
    if (outcome.missed > 0) console.error(`${name}: missed on ${site.name} (${site.about})`);
    if (clean.includes(site) && outcome.alarms > 0) {
      totals.alarms += outcome.alarms;
      totals.alarmed++;
      console.error(`${name}: alarm on ${site.name} (${site.about})`);
    }
    durations.push(outcome.ms);
  });
  const median = durations.toSorted((a, b) => a - b)[Math.floor(durations.length / 2)] ?? 0;
  rows.push(
    `| ${name} | ${((expected - totals.missed) / expected).toFixed(2)} | ${totals.alarmed} of ${chosen.filter((site) => clean.includes(site)).length} | ${(median / 1000).toFixed(0)} s |`,
  );
}
console.log(`${planted.length} sites with planted faults (${expected} in all), ${clean.length} clean ones.\n`);
console.log('| tool | faults found | clean sites with a false alarm | median time |\n| --- | --- | --- | --- |');
console.log(rows.join('\n'));
await probe.close();
server.close();
