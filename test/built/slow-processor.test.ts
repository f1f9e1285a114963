// A processor that is six times as slow as the one that the limits were set on, whatever the one of this machine is.
// What is measured is the best of some visits: other programs make a visit slower, never faster.
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { both, tag, useBuiltSite } from '../setup/built-site.js';
import { slowness } from '../setup/machine-speed.js';

const visit = useBuiltSite();

const OBSERVE = `window.tasks = []; window.presses = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => presses.push(...list.getEntries().filter(({ name }) => name === 'click').map(({ duration }) => duration))).observe({ type: 'event', durationThreshold: 16, buffered: true });`;

/** Most visits until the limits are met. */
const VISITS = 20;

/** Makes a page slower than the reference. Returns by how much more it is than was asked for, on a slow machine. */
async function slowDown(page: Page, rate: number): Promise<number> {
  const factor = await slowness(page, 'wall');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: Math.max(1, rate / factor) });
  return Math.max(1, factor / rate);
}

/** Measures until the best value of each kind is within its limit. */
async function expectWithin<Kind extends string>(
  limits: Record<Kind, number>,
  measure: () => Promise<Record<Kind, number>>,
): Promise<void> {
  const kinds = Object.keys(limits) as Kind[];
  const best = Object.fromEntries(kinds.map((kind) => [kind, Infinity])) as Record<Kind, number>;
  for (let count = 0; count < VISITS && kinds.some((kind) => best[kind] > limits[kind]); count++) {
    const values = await measure();
    for (const kind of kinds) best[kind] = Math.min(best[kind], values[kind]);
  }
  for (const kind of kinds) expect(best[kind], kind).toBeLessThanOrEqual(limits[kind]);
}

it('puts the notice up without a task of 50 ms, and answers a press within 100 ms', async () => {
  await expectWithin({ longest: 50, press: 100 }, async () => {
    const site = await visit({ before: OBSERVE, isFresh: true });
    const excess = await slowDown(site.page, 6);
    await site.page.reload();
    const accept = site.page.getByRole('button', { name: 'Alles accepteren' });
    await accept.waitFor();
    await site.waitForIdle();
    // Tasks of less than 50 ms are not reported.
    const longest = await site.page.evaluate<number>('Math.max(0, ...tasks)');
    await accept.click();
    await site.waitForIdle();
    // A press that is answered within 16 ms is not reported.
    const press = await site.page.evaluate<number>('Math.max(16, ...presses)');
    await site.end();
    return { longest: longest / excess, press: press / excess };
  });
});

it('answers a yes within 50 ms at a quarter of the speed, with three tags and fifty blocked scripts', async () => {
  const busy =
    'const end = performance.now() + 3; while (performance.now() < end); window.count = (window.count ?? 0) + 1;';
  const scripts = `<script type="text/plain" data-category="analytics">{${busy}}</script>`.repeat(50);
  const head = tag({ ...both, 'google-tag-manager': 'GTM-ABC123' });
  // In one go the scripts alone would take 150 ms.
  await expectWithin({ press: 50, longest: 99 }, async () => {
    const site = await visit({ before: OBSERVE, head, body: `<h1>Welkom</h1>${scripts}`, isFresh: true });
    const excess = await slowDown(site.page, 4);
    const accept = site.page.getByRole('button', { name: 'Alles accepteren' });
    await accept.waitFor();
    await site.page.evaluate('tasks.length = 0');
    await accept.click();
    await expect.poll(() => site.page.evaluate('window.count')).toBe(50);
    await site.waitForIdle();
    expect(
      site.requests.filter((request) => /^www\.googletagmanager\.com\/gt(ag\/js|m\.js)/.test(request)),
    ).toHaveLength(2);
    const press = await site.page.evaluate<number>('Math.max(16, ...presses)');
    const longest = await site.page.evaluate<number>('Math.max(0, ...tasks)');
    await site.end();
    return { press: press / excess, longest: longest / excess };
  });
});
