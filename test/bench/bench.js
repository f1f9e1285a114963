// npm run bench: measures how the cost of the library grows with a page. Prints a table, and writes demo/bench.svg.
import { writeFileSync } from 'node:fs';
import { chart } from './chart.js';
import { choice, openBrowser } from './measure.js';

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
const withoutLibrary = await browser.measure({ ...page, isWithoutLibrary: true, cookie: refused });
console.log(`A page without the library: ${withoutLibrary.toFixed(1)} ms`);
const lines = [];
for (const { title, unit, counts, page: createPage, act } of series) {
  const points = [];
  for (const count of counts) points.push({ count, time: await browser.measure(createPage(count), act) });
  lines.push({ title, unit, points });
  console.log(`\n${title}`);
  for (const { count, time } of points) console.log(`  ${String(count).padStart(5)} ${unit}: ${time.toFixed(1)} ms`);
}
await browser.close();
console.log(`\nMain-thread time at a quarter of this machine's speed, medians of 5, Chromium ${browser.version}.`);
writeFileSync(
  new URL('../../demo/bench.svg', import.meta.url),
  chart(lines.filter(({ points }) => points.every(({ count }) => typeof count === 'number'))),
);
