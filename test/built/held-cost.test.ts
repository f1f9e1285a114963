// What held markup costs: time of the processor on the main thread, which other work on the machine does not change,
// and memory.
import type { CDPSession } from 'playwright';
import { expect, it } from 'vitest';
import { both, stored, tag, useBuiltSite, type Visit } from '../setup/built-site.js';

const visit = useBuiltSite();

const never = tag({ ...both, reload: 'never' });
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

const files = {
  '/empty.js': { body: '' },
  '/own.svg': { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
};

async function watch(site: Visit): Promise<() => Promise<number>> {
  const session: CDPSession = await site.context.newCDPSession(site.page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1000;
  };
}

/** Milliseconds of script that an answer takes on a page. */
async function costOfAnswer(body: string): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round < 3; round++) {
    const site = await visit({ head: never, files, body: `<p>tekst</p>${body}` });
    const script = await watch(site);
    const before = await script();
    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    await site.page.waitForTimeout(1000);
    costs.push((await script()) - before);
    await site.page.close();
  }
  return median(costs);
}

let costOfNothing: Promise<number> | undefined;

it.each([
  ['images', '<img data-category="analytics" data-src="/own.svg" alt="">'],
  [
    'inline scripts',
    '<script type="text/plain" data-category="analytics">window.count = (window.count ?? 0) + 1</script>',
  ],
  ['external scripts', '<script type="text/plain" data-category="analytics" data-src="/empty.js"></script>'],
])('300 %s are released within 50 ms of the main thread, at a quarter of its speed', async (_, markup) => {
  costOfNothing ??= costOfAnswer('');
  expect(((await costOfAnswer(markup.repeat(300))) - (await costOfNothing)) * 4).toBeLessThan(50);
});

// Again where other work on the machine was in between.
it('a page that puts in 10,000 elements pays less than a twentieth more', { retry: 2 }, async () => {
  const insert = `(async () => {
    const main = document.querySelector('main');
    const start = performance.now();
    for (let round = 0; round < 10; round++) {
      for (let at = 0; at < 1000; at++) {
        const element = document.createElement('p');
        element.textContent = 'regel ' + at;
        main.append(element);
      }
      void main.offsetHeight;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  })()`;
  /** Milliseconds of the main thread, layout and style included. */
  const cost = async (head: string) => {
    const costs: number[] = [];
    for (let round = 0; round < 5; round++) {
      const site = await visit({ head, files, cookies: { cookiemelding: stored(true, true) }, body: '<main></main>' });
      await site.quiet();
      const session = await site.context.newCDPSession(site.page);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const spent = async () => {
        const { metrics } = await session.send('Performance.getMetrics');
        return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
      };
      const before = await spent();
      await site.page.evaluate(insert);
      await site.page.waitForTimeout(300);
      costs.push((await spent()) - before);
      await site.page.close();
    }
    return Math.min(...costs);
  };
  const [plain, gated] = [await cost('<script></script>'), await cost(never)];
  expect(gated).toBeLessThan(plain * 1.05);
});

it('nothing is kept of what was put in and taken out again, 1,000 times', async () => {
  const site = await visit({ head: never, files, body: '<main></main>' });
  const session = await site.context.newCDPSession(site.page);
  await site.page.evaluate(async () => {
    const main = document.querySelector('main')!;
    const gone: WeakRef<Element>[] = [];
    Object.assign(window, { gone });
    for (let round = 0; round < 10; round++) {
      for (let at = 0; at < 100; at++) {
        const piece = document.createElement('div');
        piece.innerHTML = `<script type="text/plain" data-category="analytics">1</script>
          <iframe data-category="analytics" data-src="/own.svg"></iframe>
          <cookie-embed category="analytics"><template><p>x</p></template></cookie-embed>`;
        main.append(piece);
        for (const element of [piece, ...piece.querySelectorAll('*')]) gone.push(new WeakRef(element));
      }
      // Until they have been seen.
      await new Promise((resolve) => setTimeout(resolve, 250));
      if (round === 0 && !main.querySelector('cookie-placeholder')) throw new Error('not looked at');
      main.replaceChildren();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  await site.page.waitForTimeout(500);
  const left = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return site.page.evaluate(
      () => (window as unknown as { gone: WeakRef<Element>[] }).gone.filter((one) => one.deref()).length,
    );
  };
  await expect.poll(left, { timeout: 10_000 }).toBe(0);
});
