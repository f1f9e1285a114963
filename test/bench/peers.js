// npm run bench:peers -- [--samples 9] [--only a,b]
// What this library costs beside others that do the same on the same page. Prints tables. The others are installed in a
// folder for temporary files, and stay there for the next time. A sample of all takes a minute and a half.
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
if (!(Number.isInteger(count) && count > 0)) throw new Error('--samples is a whole number, from 1.');
if (unknown[0]) throw new Error(`No ${unknown.join(', ')} here; there are ${known.join(', ')}.`);

/**
 * @typedef {object} Column
 * @property {string} title
 * @property {(sample: Sample) => number} value
 * @property {boolean} [isAdded] what the page has of itself is taken off
 * @property {number} [digits] after the point
 */

/** @type {Record<string, Column[]>} */
const tables = {
  'First visit': [
    { title: 'bytes', value: ({ first }) => first.bytes, isAdded: true },
    { title: 'requests', value: ({ first }) => first.requests, isAdded: true },
    { title: 'notice on screen (ms)', value: ({ first }) => first.notice },
    { title: 'accept to next paint (ms)', value: ({ first }) => first.answered },
    { title: 'layout shift', value: ({ first }) => first.shifts, digits: 3 },
  ],
  'Return after a yes, warm cache': [
    { title: 'requests', value: ({ warm }) => warm.requests, isAdded: true },
    { title: 'script (ms)', value: ({ warm }) => warm.script, isAdded: true, digits: 1 },
    { title: 'tag asked for (ms)', value: ({ warm }) => warm.tag },
  ],
  'Return after a yes, empty cache': [
    { title: 'bytes', value: ({ cold }) => cold.bytes, isAdded: true },
    { title: 'tag asked for (ms)', value: ({ cold }) => cold.tag },
  ],
};

/** The best of each column in bold, unless all are the same. @param {string[][]} rows */
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
  const own = samples.get(baseline) ?? [];
  const rows = [...samples]
    .filter(([contender]) => contender !== baseline)
    .map(([{ label }, taken]) => [
      label,
      ...columns.map(({ value, isAdded, digits = 0 }) => {
        const above = isAdded ? median(own.map(value)) : 0;
        return (median(taken.map(value)) - above).toFixed(digits);
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

  // In turns, and each time another one first: what slows the machine for a while slows all of them.
  for (let round = 0; round < count; round++) {
    const turns = [...samples];
    const from = round % turns.length;
    for (const [contender, taken] of [...turns.slice(from), ...turns.slice(0, from)])
      taken.push(await sample(browser, site.origin, contender));
    console.error(`round ${round + 1} of ${count}`);
  }

  for (const [title, columns] of Object.entries(tables)) console.log(`${table(title, columns, samples)}\n`);
  console.log(
    `Medians of ${count}, Chromium ${browser.version()}, ${new Date().toISOString().slice(0, 10)}. At a quarter of this machine's speed, each response 40 ms late. Bytes after brotli. Bytes, requests and script time are those beyond a page without a library.`,
  );
} finally {
  await browser.close();
  site.close();
}
