// npm run bench:peers -- [--samples 9] [--only a,b]
// Compares the cost of this library with that of others that do the same on the same page. Prints tables. The others are
// installed in a temporary folder, and reused the next time. One sample of each takes a minute and a half in total.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from './measure.js';
import { baseline, contenders, install } from './peer-list.js';
import { serve } from './peer-site.js';
import { faultsOf, openBrowser, sample } from './peer-visit.js';

/** @typedef {import('./peer-list.js').Contender} Contender */
/** @typedef {Awaited<ReturnType<typeof sample>>} Sample */

const { values } = parseArgs({ options: { samples: { type: 'string', default: '9' }, only: { type: 'string' } } });
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
  return rows.map(([label, ...cells]) => [
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
  const lines = [
    [title, ...columns.map((column) => column.title)],
    ['---', ...columns.map(() => '--:')],
    ...emphasized(rows),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

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
      taken.push(await sample(browser, site.origin, contender));
    console.error(`round ${round + 1} of ${count}`);
  }

  for (const [title, columns] of Object.entries(tables)) console.log(`${table(title, columns, samples)}\n`);
  console.log(
    `Medians of ${count}, Chromium ${browser.version()}, ${new Date().toISOString().slice(0, 10)}. At a quarter of this machine's speed, with a latency of 40 ms. Bytes after brotli. Bytes, requests and script time exclude those of the page without a library.`,
  );
} finally {
  await browser.close();
  site.close();
}
