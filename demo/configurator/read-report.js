// Reads the report of `npx cookiemelding audit --out`, which is src/audit/report-schema.json. It can come from anyone.
import { texts } from './language.js';
import { readMarkup } from './read-markup.js';
import { servicesIn, withCompany } from './services.js';
import { usableSettings } from './usable-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./usable-settings.js').Settings} Settings */

/**
 * What a report proposes for one site.
 * @typedef {object} Proposal
 * @property {string} site its host
 * @property {Settings} settings
 * @property {string[]} problems sentences about what was left out
 * @property {number} changes how many elements of its pages should be changed
 */

/** @param {unknown} value @returns {Record<string, unknown>} */
const fieldsOf = (value) =>
  typeof value === 'object' && value && !Array.isArray(value) ? /** @type {Record<string, unknown>} */ (value) : {};

/** @param {unknown} value @returns {unknown[]} */
const listIn = (value) => (Array.isArray(value) ? value : []);

/** @param {unknown} address */
function urlOf(address) {
  try {
    return new URL(`${address}`);
  } catch {
    return;
  }
}

/**
 * @param {unknown} given a remedy of the report
 * @param {string} site
 * @param {unknown[]} pages those of the site
 * @param {Form} schema
 * @returns {Proposal}
 */
function proposalOf(given, site, pages, schema) {
  const { settings, tag } = fieldsOf(given);
  const entries = Object.entries(fieldsOf(settings)).filter(([name]) => name !== '$schema');
  const inBlock = usableSettings(entries, schema, texts().messages.inBlock);
  const onTag = typeof tag === 'string' ? readMarkup(tag, schema) : undefined;
  const services = servicesIn(inBlock.settings).map(withCompany);
  const before = pages.flatMap((page) =>
    listIn(fieldsOf(fieldsOf(page).remedy).changes).map((change) => `${fieldsOf(change).before}`),
  );
  return {
    site,
    settings: { ...inBlock.settings, ...(services[0] && { services }), ...onTag?.settings },
    problems: [...inBlock.problems, ...(onTag?.problems ?? [])],
    // The same element on every page is one change in a template.
    changes: new Set(before).size,
  };
}

/**
 * Reads what a report proposes, for each site in it.
 * @param {unknown} value parsed JSON
 * @param {Form} schema
 * @returns {Proposal[] | undefined} `undefined` when it is no report
 */
export function readReport(value, schema) {
  const report = fieldsOf(value);
  if (Array.isArray(report.sites) && Array.isArray(report.pages)) {
    const { pages } = report;
    return report.sites.map((site) => {
      const url = urlOf(fieldsOf(site).origin);
      const own = pages.filter((page) => urlOf(fieldsOf(page).url)?.origin === url?.origin);
      return proposalOf(site, url?.host ?? '?', own, schema);
    });
  }
  // One page, as the program `auditPage()` returns it.
  if (!Array.isArray(report.findings) || !report.remedy) return;
  return [proposalOf(report.remedy, urlOf(report.url)?.host ?? '?', [report], schema)];
}
