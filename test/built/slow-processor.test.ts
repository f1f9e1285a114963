// A processor that is six times as slow. What is measured is the best of some visits: a machine that has other things
// to do makes each of them slower, never faster.
import { expect, it } from 'vitest';
import { both, tag, useBuiltSite } from '../setup/built-site.js';

const visit = useBuiltSite();

const WATCH = `window.tasks = []; window.presses = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => presses.push(...list.getEntries().filter(({ name }) => name === 'click').map(({ duration }) => duration))).observe({ type: 'event', durationThreshold: 16, buffered: true });`;

it('puts the notice up without a task of 50 ms, and answers a press within 100 ms', async () => {
  const counts: number[] = [];
  const presses: number[] = [];
  for (let count = 0; count < 4; count++) {
    const site = await visit({ before: WATCH });
    const devtools = await site.context.newCDPSession(site.page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await site.page.reload();
    const accept = site.page.getByRole('button', { name: 'Alles accepteren' });
    await accept.waitFor();
    await site.waitForIdle();
    // Long tasks are 50 ms and more.
    counts.push(await site.page.evaluate<number>('tasks.length'));
    await accept.click();
    await site.waitForIdle();
    // Nothing is told of a press that was answered within 16 ms.
    presses.push(await site.page.evaluate<number>('Math.max(16, ...presses)'));
    await site.context.close();
  }
  expect(Math.min(...counts)).toBe(0);
  expect(Math.min(...presses)).toBeLessThanOrEqual(100);
}, 60_000);

it('answers a yes within 50 ms at a quarter of the speed, with three tags and fifty scripts that wait for it', async () => {
  const busy =
    'const end = performance.now() + 3; while (performance.now() < end); window.count = (window.count ?? 0) + 1;';
  const held = `<script type="text/plain" data-category="analytics">{${busy}}</script>`.repeat(50);
  const head = tag({ ...both, 'google-tag-manager': 'GTM-ABC123' });
  const presses: number[] = [];
  const tasks: number[] = [];
  for (let count = 0; count < 4; count++) {
    const site = await visit({ before: WATCH, head, body: `<h1>Welkom</h1>${held}` });
    const devtools = await site.context.newCDPSession(site.page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const accept = site.page.getByRole('button', { name: 'Alles accepteren' });
    await accept.waitFor();
    await site.page.evaluate('tasks.length = 0');
    await accept.click();
    await expect.poll(() => site.page.evaluate('window.count'), { timeout: 10_000 }).toBe(50);
    await site.waitForIdle();
    expect(
      site.requests.filter((request) => /^www\.googletagmanager\.com\/gt(ag\/js|m\.js)/.test(request)),
    ).toHaveLength(2);
    presses.push(await site.page.evaluate<number>('Math.max(16, ...presses)'));
    tasks.push(await site.page.evaluate<number>('Math.max(0, ...tasks)'));
    await site.context.close();
  }
  expect(Math.min(...presses)).toBeLessThanOrEqual(50);
  // In one go the scripts alone would take 150 ms.
  expect(Math.min(...tasks)).toBeLessThan(100);
}, 60_000);
