// npm run bench -- [--write [file]]
// Measures how the cost of the library grows with a page. Prints a table, and writes demo/bench.svg. --write also puts the table
// between the markers <!-- bench --> and <!-- /bench --> of a file, demo/manual/performance.md by default.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chart } from './chart.js';
import { choice, median, openBrowser } from './measure.js';
import { DEFAULT_FILE, expectRegion, markdownTable, origin, writeRegion } from './report.js';

const { values: options, positionals } = parseArgs({
  options: { write: { type: 'boolean' } },
  allowPositionals: true,
});
const file = positionals[0] ?? DEFAULT_FILE;
if (options.write) expectRegion(file, 'bench');

/** How often each page is measured: all of them in turns, so that what slows the machine down for a while affects all. */
const ROUNDS = 5;

const google = { 'google-analytics': 'G-ABC1234567', 'google-ads': 'AW-123456789', reload: 'never' };
const page = { head: '', body: '', settings: google };

/** Blocked content of each kind in turn. @param {number} count */
const blocked = (count) =>
  Array.from({ length: count }, (_, at) =>
    [
      '<script type="text/plain" data-category="analytics">window.count = 1</script>',
      '<img data-category="analytics" data-src="/own.svg" alt="" width="10" height="10">',
      '<iframe data-category="analytics" data-src="/frame" title="x" width="300" height="150"></iframe>',
    ].at(at % 3),
  ).join('');

/** @param {number} count */
const declared = (count) => {
  const cookies = Array.from({ length: count }, (_, at) => ({
    name: `koekje_${at}`,
    category: at % 2 ? 'analytics' : 'functional',
    provider: 'Symbis',
    purpose: 'onthouden',
    duration: '1 jaar',
  }));
  return `<script type="application/json" data-cookiemelding>${JSON.stringify({ cookies })}</script>`;
};

const accept = (/** @type {import('playwright').Page} */ tab) =>
  tab.getByRole('button', { name: 'Alles accepteren' }).click();
const openSettings = async (/** @type {import('playwright').Page} */ tab) => {
  await tab.evaluate(() => window.cookiemelding?.showPreferences());
  await tab.getByRole('dialog').waitFor();
};

const refused = choice(false);

const ownButton = '<button data-cookie-preferences>Cookies</button>';
/** Bodies for returning visitors. @type {Record<string, string>} */
const pages = {
  'its own settings button': ownButton,
  'no settings button': '',
  'three blocked scripts': '<script type="text/plain" data-category="analytics">window.count = 1</script>'.repeat(3),
};
const granted = choice(true);

/** @type {{ title: string, unit: string, counts: (number | string)[], page: (count: any) => import('./measure.js').Page, act?: (tab: import('playwright').Page) => Promise<unknown> }[]} */
const series = [
  {
    title: 'A return visit after consent, to a page with',
    unit: 'visit',
    counts: Object.keys(pages),
    page: (name) => ({ ...page, body: pages[name] ?? '', cookie: granted }),
  },
  {
    title: 'A return visit after a refusal, with blocked content',
    unit: 'elements',
    counts: [1, 10, 100, 1000],
    page: (count) => ({ ...page, body: blocked(count), cookie: refused }),
  },
  {
    title: 'Accepting, with blocked content',
    unit: 'elements',
    counts: [1, 10, 100, 1000],
    page: (count) => ({ ...page, body: blocked(count) }),
    act: accept,
  },
  {
    title: 'A return visit after a refusal, with declared cookies',
    unit: 'declarations',
    counts: [1, 10, 100, 1000],
    page: (count) => ({ ...page, head: declared(count), cookie: refused }),
  },
  {
    title: 'Opening the preferences, with declared cookies',
    unit: 'declarations',
    counts: [1, 10, 100, 1000],
    page: (count) => ({ ...page, head: declared(count), cookie: refused }),
    act: openSettings,
  },
  {
    title: 'The banner, by language',
    unit: 'language',
    counts: ['nl', 'en', 'el', 'ar'],
    page: (lang) => ({ ...page, lang }),
  },
];

const browser = await openBrowser();
const baseline = { page: { ...page, isWithoutLibrary: true, cookie: refused }, times: /** @type {number[]} */ ([]) };
const measured = series.flatMap(({ title, counts, page: createPage, act }) =>
  counts.map((count) => ({ title, count, page: createPage(count), act, times: /** @type {number[]} */ ([]) })),
);
for (let round = 0; round < ROUNDS; round++) {
  baseline.times.push(await browser.measure(baseline.page));
  for (const { page: one, act, times } of measured) times.push(await browser.measure(one, act));
  console.error(`round ${round + 1} of ${ROUNDS}`);
}
const withoutLibrary = median(baseline.times);
console.log(`A page without the library: ${withoutLibrary.toFixed(1)} ms`);
const lines = series.map(({ title, unit }) => {
  const ofSeries = measured.filter((one) => one.title === title);
  return { title, unit, points: ofSeries.map(({ count, times }) => ({ count, time: median(times) })) };
});
for (const { title, unit, points } of lines) {
  console.log(`\n${title}`);
  for (const { count, time } of points) console.log(`  ${String(count).padStart(5)} ${unit}: ${time.toFixed(1)} ms`);
}
await browser.close();

/** The series that share their counts are one table; the others are lists. */
const growing = lines.filter(({ points }) => points.every(({ count }) => typeof count === 'number'));
const counts = growing[0]?.points.map(({ count }) => count.toLocaleString('en')) ?? [];
const inMs = (/** @type {number} */ time) => time.toFixed(0);
const content = [
  markdownTable(
    ['main-thread time (ms)', ...counts],
    growing.map(({ title, points }) => [title, ...points.map(({ time }) => inMs(time))]),
  ),
  ...lines
    .filter((line) => !growing.includes(line))
    .map(({ title, points }) =>
      markdownTable(
        [title, 'ms'],
        points.map(({ count, time }) => [String(count), inMs(time)]),
      ),
    ),
  origin(
    'npm run bench',
    browser.version,
    `Time for script, style and layout at a quarter of this machine’s speed, medians of ${ROUNDS}, all pages in turns. A page without the library takes ${inMs(withoutLibrary)} ms of it.`,
  ),
].join('\n\n');
if (options.write) await writeRegion(file, 'bench', content);

console.log(
  `\nMain-thread time at a quarter of this machine's speed, medians of ${ROUNDS}, Chromium ${browser.version}.`,
);
writeFileSync(new URL('../../demo/bench.svg', import.meta.url), chart(growing));
