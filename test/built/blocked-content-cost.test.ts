// What blocked content costs: time of the processor on the main thread, which other programs do not change, and memory.
import { expect, it } from 'vitest';
import { both, consentCookie, tag, useBuiltSite } from '../setup/built-site.js';
import { slowness, watchProcessor } from '../setup/machine-speed.js';

const visit = useBuiltSite();

const never = tag({ ...both, reload: 'never' });
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

const files = {
  '/empty.js': { body: '' },
  '/own.svg': { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
};

/** Does by hand, without the library, what a grant calls for. */
const byHand = `for (const element of document.querySelectorAll('[data-category]')) {
  if (element.localName === 'img') element.src = element.dataset.src;
  else {
    const script = document.createElement('script');
    for (const { name, value } of element.attributes) if (name !== 'type') script.setAttribute(name, value);
    script.async = false;
    script.text = element.text;
    if (element.dataset.src) script.src = element.dataset.src;
    element.before(script);
  }
}`;

/** Milliseconds of script that an act takes on a page. */
async function costOf(act: string, head: string, body: string): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round < 3; round++) {
    const site = await visit({ head, files, body: `<p>tekst</p>${body}`, isFresh: true });
    const script = await watchProcessor(await site.context.newCDPSession(site.page));
    const before = await script();
    // In a task of its own, as only those are counted as scripts.
    await site.page.evaluate(`void setTimeout(() => { ${act} })`);
    await site.waitForIdle(1000);
    costs.push((await script()) - before);
    await site.end();
  }
  return median(costs);
}

const ACCEPT = 'cookiemelding.acceptAll()';
const PIECES = 300;
/** Milliseconds at a quarter of the speed of the machine that the limit was set on. */
const LIMIT_MS = 50;

it.each([
  ['images', '<img data-category="analytics" data-src="/own.svg" alt="">'],
  [
    'inline scripts',
    '<script type="text/plain" data-category="analytics">window.count = (window.count ?? 0) + 1</script>',
  ],
  ['external scripts', '<script type="text/plain" data-category="analytics" data-src="/empty.js"></script>'],
])(
  '300 %s are released within 50 ms at a quarter of the speed, or three times what it takes by hand',
  async (_, one) => {
    const body = one.repeat(PIECES);
    const { page } = await visit({ head: '', isFresh: true });
    const limit = (LIMIT_MS / 4) * (await slowness(page, 'processor'));
    // On a slow or busy machine the same work by hand takes longer as well; what is too slow is so each time.
    const excesses: number[] = [];
    for (let tries = 0; tries < 3 && !excesses.some((excess) => excess < 0); tries++) {
      const cost = (await costOf(ACCEPT, never, body)) - (await costOf(ACCEPT, never, ''));
      excesses.push(cost - Math.max(limit, 3 * (await costOf(byHand, '', body))));
    }
    expect(Math.min(...excesses)).toBeLessThan(0);
  },
);

it('all of them are released', async () => {
  const site = await visit({
    head: never,
    files,
    body: '<img data-category="analytics" data-src="/own.svg" alt="">'.repeat(PIECES),
  });
  await site.page.evaluate(ACCEPT);
  await expect.poll(() => site.page.locator('[data-category]:not([src])').count()).toBe(0);
});

it('a page that adds 10,000 elements spends less than a twentieth of that time on us', async () => {
  const site = await visit({
    head: never,
    files,
    cookies: consentCookie(true, true),
    body: '<main></main>',
    // Only an isolated page has a clock that is fine enough.
    secure: true,
    headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' },
    before: `window.ours = { calls: 0, time: 0 };
      const timed = (task) => function (...given) {
        const start = performance.now();
        task.apply(this, given);
        ours.calls++;
        ours.time += performance.now() - start;
      };
      const Native = MutationObserver;
      window.MutationObserver = class extends Native { constructor(task) { super(timed(task)); } };
      const wait = setTimeout;
      window.setTimeout = (task, time) => wait(timed(task), time);`,
  });
  const [calls, share] = await site.page.evaluate(async () => {
    const { ours } = window as unknown as { ours: { calls: number; time: number } };
    Object.assign(ours, { calls: 0, time: 0 });
    const main = document.querySelector('main')!;
    let time = 0;
    for (let round = 0; round < 20; round++) {
      const start = performance.now();
      for (let at = 0; at < 500; at++) {
        const element = document.createElement('p');
        element.textContent = `regel ${at}`;
        main.append(element);
      }
      void main.offsetHeight;
      time += performance.now() - start;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return [ours.calls, ours.time / time];
  });
  expect(calls).toBeGreaterThan(3);
  expect(share).toBeLessThan(0.05);
});

/** In this list the last frames of the document are on screen, and the first ones far below. */
const FRAMES = `<main style="display: flex; flex-direction: column-reverse">${'<div><iframe data-category="analytics" data-src="/own.svg" width="300" height="150" title="Kaart"></iframe></div>'.repeat(PIECES)}</main>`;

it(`${PIECES} frames are replaced in several tasks, those on screen first, and nothing moves`, async () => {
  const site = await visit({
    head: never,
    files,
    cookies: consentCookie(false, false),
    body: FRAMES,
    before: `window.order = []; window.tasks = 0; window.shifts = []; window.start = Infinity;
      new PerformanceObserver((list) => { shifts.push(...list.getEntries()); }).observe({ type: 'layout-shift', buffered: true });
      new MutationObserver((mutations) => {
        const added = mutations.flatMap(({ addedNodes }) => [...addedNodes]).filter(({ localName }) => localName === 'cookie-placeholder');
        if (!added.length) return;
        tasks++;
        // The page itself moves while it is parsed.
        start = Math.min(start, performance.now());
        order.push(...added.map(({ nextSibling }) => [...document.querySelectorAll('iframe')].indexOf(nextSibling)));
      }).observe(document, { childList: true, subtree: true });`,
  });
  await expect.poll(() => site.page.evaluate('order.length')).toBe(PIECES);
  await site.waitForIdle();
  const [order, tasks, shifts] = await site.page.evaluate<[number[], number, number[]]>(
    '[order, tasks, shifts.filter(({ startTime }) => startTime > start).map(({ value }) => value)]',
  );
  expect(order.slice(0, 5).toSorted((a, b) => a - b)[0]).toBeGreaterThan(PIECES - 20);
  expect(new Set(order).size).toBe(PIECES);
  expect(tasks).toBeGreaterThan(1);
  expect(shifts).toEqual([]);
});

it(`${PIECES} frames all have their placeholders when the page is printed`, async () => {
  const site = await visit({
    head: never,
    files,
    cookies: consentCookie(false, false),
    body: FRAMES,
    // A browser that is never idle.
    before: 'window.requestIdleCallback = () => 0;',
  });
  const count = () => site.page.locator('cookie-placeholder').count();
  await expect.poll(count).toBeGreaterThan(0);
  expect(await count()).toBeLessThan(PIECES);
  await site.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await count()).toBe(PIECES);
});

it('nothing is kept of content that is added and removed again, up to 1,000 times', async () => {
  const site = await visit({ head: never, files, body: '<main></main>', isFresh: true });
  const session = await site.context.newCDPSession(site.page);
  await site.page.evaluate(async () => {
    const main = document.querySelector('main')!;
    const gone: WeakRef<Element>[] = [];
    Object.assign(window, { gone });
    // A leak shows after a few rounds: a slow machine does not do them all.
    const end = performance.now() + 20_000;
    for (let round = 0; round < 10 && (round < 3 || performance.now() < end); round++) {
      for (let at = 0; at < 100; at++) {
        const piece = document.createElement('div');
        piece.innerHTML = `<script type="text/plain" data-category="analytics">1</script>
          <iframe data-category="analytics" data-src="/own.svg"></iframe>
          <cookie-embed category="analytics"><template><p>x</p></template></cookie-embed>`;
        main.append(piece);
        for (const element of [piece, ...piece.querySelectorAll('*')]) gone.push(new WeakRef(element));
      }
      // Until the last one has been scanned.
      const isScanned = () => main.querySelectorAll('cookie-placeholder').length === 200;
      while (!isScanned()) await new Promise((resolve) => setTimeout(resolve, 100));
      main.replaceChildren();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
  });
  await site.waitForIdle(500);
  const left = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return site.page.evaluate(
      () => (window as unknown as { gone: WeakRef<Element>[] }).gone.filter((one) => one.deref()).length,
    );
  };
  // Seen once: five of some 4,000, which are one piece. A leak leaves them all.
  await expect.poll(left).toBeLessThan(10);
});
