// node src/build/vendor-tables.js writes the tables of demo/manual/vendors.md, from the tables that the library itself uses.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { runnerImport } from 'vite';

const manual = new URL('../../demo/manual/vendors.md', import.meta.url);

/** @typedef {import('../vendors/vendor-call.js').Grants} Grants */
/** @typedef {import('../vendors/vendor-call.js').Signals} Signals */
/** @typedef {import('../vendors/vendor-call.js').Call} Call */

/** @param {boolean} isGranted @returns {Grants} */
const everything = (isGranted) => ({
  isAnswered: true,
  vendor: isGranted,
  analytics: isGranted,
  advertising: isGranted,
  preferences: isGranted,
});

/** @param {unknown} value @returns {string} as source */
function source(value) {
  if (typeof value === 'function') return '() => {}';
  if (typeof value === 'string') return `'${value}'`;
  if (Object(value) !== value) return String(value);
  if (Array.isArray(value)) return `[${value.map(source).join(', ')}]`;
  const fields = Object.entries(Object(value)).map(
    ([name, one]) => `${/^\w+$/.test(name) ? name : `'${name}'`}: ${source(one)}`,
  );
  return `{ ${fields.join(', ')} }`;
}

/** @param {Signals} signals @param {Call} call */
function callSource({ intake, target }, call) {
  const [command, ...rest] = call;
  if (intake === 'push') return `${target}.push(${call.map(source).join(', ')})`;
  if (intake === 'list') return `${target}.push([${call.map(source).join(', ')}])`;
  if (intake === 'methods') return `${target}.${command}(${rest.map(source).join(', ')})`;
  return `${target}(${call.map(source).join(', ')})`;
}

/** @param {readonly (readonly string[])[]} rows */
const table = (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');

/** @param {Signals | undefined} signals @param {readonly Call[] | undefined} calls */
const cell = (signals, calls = []) =>
  signals && calls.length > 0 ? calls.map((call) => `\`${callSource(signals, call)}\``).join('<br>') : '';

/**
 * The tables: what is said, what is kept, and which hosts it takes.
 * @param {{ names: readonly string[], vendorOf: Function, keptBy: Function, SIGNALS: any, COOKIES: any, DOCUMENTATION: any }} source
 */
export async function vendorTables({ names, vendorOf, keptBy, SIGNALS, COOKIES, DOCUMENTATION }) {
  const said = names.map((name) => {
    const { title, category } = vendorOf(name);
    /** @type {Signals | undefined} */
    const signals = SIGNALS[name];
    const link = `[${title}](${DOCUMENTATION[name].pages[0]})`;
    if (!signals) return [`\`${name}\``, link, category, 'it has no consent signal', '', ''];
    const before = signals.hasEffects ? [] : (signals.initial ?? signals.say(everything(false)));
    return [
      `\`${name}\``,
      link,
      category ?? 'none: it passes on every answer',
      before.length > 0 ? cell(signals, before) : 'nothing',
      cell(signals, signals.say(everything(true))),
      cell(signals, signals.say(everything(false))),
    ];
  });
  const kept = names
    .filter((name) => keptBy(name).length > 0)
    .map((name) => {
      const elsewhere = (COOKIES[name] ?? []).filter((/** @type {any} */ { host }) => host);
      return [
        `\`${name}\``,
        keptBy(name)
          .map((/** @type {string} */ one) => `\`${one}\``)
          .join(' '),
        elsewhere.map((/** @type {any} */ { name: one, host }) => `\`${one}\` (${host})`).join(' '),
        DOCUMENTATION[name].policyHosts.map((/** @type {string} */ host) => `\`${host}\``).join(' '),
      ];
    });
  const markdown = `${table([
    ['name', 'vendor', 'category', 'before a choice', 'when granted', 'when denied'],
    ['---', '---', '---', '---', '---', '---'],
    ...said,
  ])}

${table([
  ['name', 'on your site, removed when denied', 'on other hosts', 'hosts for a content security policy'],
  ['---', '---', '---', '---'],
  ...kept,
])}
`;
  return format(markdown, { parser: 'markdown', printWidth: 120, singleQuote: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  /** @param {string} file */
  const load = async (file) => (await runnerImport(fileURLToPath(new URL(`../${file}`, import.meta.url)))).module;
  const [settings, signals, cookies, documentation] = /** @type {any[]} */ (
    await Promise.all(
      ['settings/vendors.ts', 'vendors/signals.ts', 'vendors/cookies.ts', 'vendors/documentation.ts'].map(load),
    )
  );
  const tables = await vendorTables({
    ...settings,
    ...signals,
    ...cookies,
    ...documentation,
    names: settings.VENDOR_NAMES,
  });
  const text = readFileSync(manual, 'utf8');
  const marks = /(<!-- tables -->\n)[^]*(<!-- \/tables -->)/;
  writeFileSync(
    manual,
    text.replace(marks, (_, start, end) => `${start}\n${tables}\n${end}`),
  );
}
