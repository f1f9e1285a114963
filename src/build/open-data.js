// The two open data sets of the audit, as text for src/audit/open-data.ts. They are read when the package is built, so that
// it depends on neither.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** A file of a package, also one that its `exports` leave out. @param {string} name @param {string} file */
function readPackageFile(name, file) {
  const path = (require.resolve.paths(name) ?? []).map((folder) => join(folder, name, file)).find(existsSync);
  if (!path) throw new Error(`${name} has no ${file}`);
  return readFileSync(path, 'utf8');
}

/** @param {string} text */
const clean = (text = '') => text.replace(/\s+/g, ' ').trim();

/**
 * Who is behind a host: `name, category, home page, domains`, separated by tabs.
 * @see https://github.com/patrickhulce/third-party-web (MIT)
 */
function parties() {
  const entities = /** @type {{ name: string, category: string, homepage?: string, domains: string[] }[]} */ (
    JSON.parse(readPackageFile('third-party-web', 'dist/entities-nostats.json'))
  );
  return entities
    .map(({ name, category, homepage = '', domains }) =>
      [clean(name), category, clean(homepage), domains.join(' ')].join('\t'),
    )
    .join('\n');
}

/** The start of a description: its first sentence. @param {string} text */
const firstSentence = (text) =>
  clean(text)
    .split(/(?<=\.) /, 1)[0]
    ?.slice(0, 160) ?? '';

/** The domain in a text such as "or 207.net (3rd party)". @param {string} text */
const domainIn = (text) => /([a-z0-9-]+\.)+[a-z]{2,}/.exec(text.toLowerCase())?.[0] ?? '';

/**
 * Names of cookies: `name, category, domain, provider, retention, purpose`, separated by tabs. A name that ends in `*` begins
 * with the rest. A domain stands only at cookies that are not the site's own.
 * @see https://github.com/jkwakman/Open-Cookie-Database (Apache-2.0), from a package that brings a copy
 */
function cookies() {
  const database =
    /** @type {Record<string, { cookie: string, category: string, domain: string, description: string, retentionPeriod: string, dataController: string, wildcardMatch: string }[]>} */ (
      JSON.parse(readPackageFile('@slashgear/gdpr-cookie-scanner', 'dist/data/open-cookie-database.json'))
    );
  return Object.entries(database)
    .flatMap(([platform, entries]) => entries.map((entry) => ({ platform, ...entry })))
    .filter(({ cookie }) => cookie?.trim())
    .map((entry) =>
      [
        entry.cookie.trim() + (entry.wildcardMatch === '1' ? '*' : ''),
        entry.category,
        domainIn(entry.domain ?? ''),
        clean(entry.dataController || entry.platform),
        clean(entry.retentionPeriod),
        firstSentence(entry.description ?? ''),
      ].join('\t'),
    )
    .join('\n');
}

/** The module that stands in for src/audit/open-data.ts. */
export const openDataModule = () =>
  [
    '// Names of cookies: Open Cookie Database, Apache-2.0. Third parties: third-party-web, MIT.',
    `export const PARTIES = ${JSON.stringify(parties())};`,
    `export const COOKIES = ${JSON.stringify(cookies())};`,
  ].join('\n');
