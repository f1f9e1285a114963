// npm run bench:peers -- [--samples 9] [--only a,b] [--write [file]]
// Compares the cost of this library with that of others that do the same on the same page. Prints tables. The others are
// installed in a temporary folder, and reused the next time. One sample of each takes a minute and a half in total. --write also
// puts the tables between the markers <!-- bench:peers --> and <!-- /bench:peers --> of a file, demo/manual/performance.md by
// default.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from './measure.js';
import { baseline, contenders, install } from './peer-list.js';
import { serve } from './peer-site.js';
import { faultsOf, openBrowser, sample } from './peer-visit.js';
import { pace } from './pace.js';
import { DEFAULT_FILE, expectRegion, markdownTable, origin, writeRegion } from './report.js';

/** @typedef {import('./peer-list.js').Contender} Contender */
/** @typedef {Awaited<ReturnType<typeof sample>>} Sample */

const { values, positionals } = parseArgs({
  options: {
    samples: { type: 'string', default: '9' },
    only: { type: 'string' },
    write: { type: 'boolean' },
  },
  allowPositionals: true,
});
const count = Number(values.samples);
const only = values.only?.split(',');
const known = contenders.map(({ name }) => name);
const unknown = only?.filter((name) => !known.includes(name)) ?? [];
if (!(Number.isInteger(count) && count > 0)) throw new Error('--samples must be a positive integer.');
if (unknown[0]) throw new Error(`Unknown: ${unknown.join(', ')}; expected ${known.join(', ')}.`);

/**
 * @typedef {object} Column
 * @property {string} title
 * @property {(sample: Sample) => number} value
 * @property {boolean} [isRelative] whether the value of the page without a library is subtracted
 * @property {number} [digits] number of decimals
 */

/** @type {Record<string, Column[]>} */
const tables = {
  'First visit': [
    { title: 'bytes', value: ({ first }) => first.bytes, isRelative: true },
    { title: 'requests', value: ({ first }) => first.requests, isRelative: true },
    { title: 'banner on screen (ms)', value: ({ first }) => first.notice },
    { title: 'accept to next paint (ms)', value: ({ first }) => first.answered },
    { title: 'layout shift', value: ({ first }) => first.shifts, digits: 3 },
  ],
  'Return after consent, warm cache': [
    { title: 'requests', value: ({ warm }) => warm.requests, isRelative: true },
    { title: 'script (ms)', value: ({ warm }) => warm.script, isRelative: true, digits: 1 },
    { title: 'tag requested (ms)', value: ({ warm }) => warm.tag },
  ],
  'Return after consent, empty cache': [
    { title: 'bytes', value: ({ cold }) => cold.bytes, isRelative: true },
    { title: 'tag requested (ms)', value: ({ cold }) => cold.tag },
  ],
};

/** Makes the best value of each column bold, unless all are the same. @param {string[][]} rows */
function emphasized(rows) {
  const numbers = rows.map(([, ...cells]) => cells.map(Number));
  return rows.map(([label = '', ...cells]) => [
    label,
    ...cells.map((cell, at) => {
      const column = numbers.map((row) => row[at] ?? Number.NaN);
      const best = Math.min(...column);
      return Number(cell) === best && best !== Math.max(...column) ? `**${cell}**` : cell;
    }),
  ]);
}

/** @param {string} title @param {Column[]} columns @param {Map<Contender, Sample[]>} samples */
function table(title, columns, samples) {
  const baselineSamples = samples.get(baseline) ?? [];
  const rows = [...samples]
    .filter(([contender]) => contender !== baseline)
    .map(([{ label }, taken]) => [
      label,
      ...columns.map(({ value, isRelative, digits = 0 }) => {
        const subtracted = isRelative ? median(baselineSamples.map(value)) : 0;
        return (median(taken.map(value)) - subtracted).toFixed(digits);
      }),
    ]);
  return markdownTable([title, ...columns.map((column) => column.title)], emphasized(rows));
}

/** How many times slower than at its best the machine may be during a sample, and how often one is taken again. */
const MAX_SLOWNESS = 1.5;
const MAX_RETRIES = 2;

/** Takes a sample, again if the machine was busy with something else meanwhile. @param {Contender} contender */
async function steadySample(contender) {
  for (let retries = 0; ; retries++) {
    const before = pace();
    const taken = await sample(browser, site.origin, contender);
    if (retries === MAX_RETRIES || Math.max(before, pace()) < MAX_SLOWNESS) return taken;
  }
}

const file = positionals[0] ?? DEFAULT_FILE;
if (values.write) expectRegion(file, 'bench:peers');

const chosen = contenders.filter(({ name }) => !only || only.includes(name));
const folder = join(tmpdir(), 'cookiemelding-peers');
mkdirSync(folder, { recursive: true });
install(folder, contenders);
const site = await serve([baseline, ...chosen], folder);
const browser = await openBrowser(site.keyHash);
try {
  /** @type {Map<Contender, Sample[]>} */
  const samples = new Map([[baseline, []]]);
  for (const contender of chosen) {
    const faults = await faultsOf(browser, site.origin, contender);
    if (!faults[0]) samples.set(contender, []);
    else {
      console.error(`${contender.label} is left out:\n  ${faults.join('\n  ')}`);
      process.exitCode = 1;
    }
  }

  // Interleaved, and each round starts with another one, so that a temporary slowdown affects all of them.
  for (let round = 0; round < count; round++) {
    const order = [...samples];
    const from = round % order.length;
    for (const [contender, taken] of [...order.slice(from), ...order.slice(0, from)])
      taken.push(await steadySample(contender));
    console.error(`round ${round + 1} of ${count}`);
  }

  const content = [
    ...Object.entries(tables).map(([title, columns]) => table(title, columns, samples)),
    origin(
      'npm run bench:peers',
      browser.version(),
      `Medians of ${count}, the contenders in turns, at a quarter of this machine’s speed and with a latency of 40 ms. Bytes after Brotli. Bytes, requests and script time exclude those of the page without a library.`,
    ),
  ].join('\n\n');
  console.log(content);
  if (values.write) await writeRegion(file, 'bench:peers', content);
} finally {
  await browser.close();
  site.close();
}
