// No timers, listeners or memory are left behind.
import { describe, expect, it } from 'vitest';
import { both, consentCookie, tag, useBuiltSite, type Visit, type VisitOptions } from '../setup/built-site.js';

const visit = useBuiltSite();

/** What Chromium counts in the page, after the garbage has been collected. */
async function counters(site: Visit) {
  const session = await site.context.newCDPSession(site.page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { nodes, jsEventListeners, usedSize };
}

/** Notes every timer that has not run, and every listener for the end of a page. */
const before = `
  window.timers = new Set();
  window.ends = [];
  const { setTimeout: later, clearTimeout: never, setInterval: again } = window;
  window.setTimeout = (task, time, ...rest) => {
    const id = later(() => { timers.delete(id); task(...rest); }, time);
    timers.add(id);
    return id;
  };
  window.clearTimeout = (id) => { timers.delete(id); never(id); };
  window.setInterval = (...all) => { timers.add('interval'); return again(...all); };
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (/unload/.test(type)) ends.push(type);
    return add.call(this, type, ...rest);
  };
`;

describe('after load', () => {
  it.each<[what: string, options: VisitOptions]>([
    ['a first visit, with the notice on screen', {}],
    ['a choice that has been made', { cookies: consentCookie(true, false) }],
    ['a refusal on a page without a control', { cookies: consentCookie(false, false), body: '<h1>Welkom</h1>' }],
  ])('no timer is left, and no listener for the end of the page: %s', async (_, options) => {
    const site = await visit({ ...options, before });
    await site.waitForIdle(2500);
    await expect.poll(() => site.page.evaluate('timers.size')).toBe(0);
    expect(await site.page.evaluate('ends')).toEqual([]);
  });
});

describe('memory stays flat', () => {
  it('over 1,000 times that the notice is removed and put back', async () => {
    const site = await visit({ head: tag({ ...both, 'policy-url': '/p' }) });
    const rounds = (times: number) =>
      site.page.evaluate(async (count) => {
        const notice = document.querySelector('cookie-melding')!;
        for (let round = 0; round < count; round++) {
          notice.remove();
          document.head.after(notice);
          if (round % 50 === 0) await new Promise((resolve) => setTimeout(resolve));
        }
      }, times);
    await rounds(100);
    const first = await counters(site);
    await rounds(1000);
    const last = await counters(site);
    expect(last.nodes - first.nodes).toBeLessThan(50);
    expect(last.jsEventListeners - first.jsEventListeners).toBeLessThan(20);
    expect(last.usedSize - first.usedSize).toBeLessThan(500_000);
    expect(await site.page.evaluate('document.adoptedStyleSheets.length')).toBeLessThanOrEqual(1);
    await site.click('Alles weigeren');
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
  });

  it('over 1,000 routes of an application, with content of others on each', async () => {
    const site = await visit({
      cookies: consentCookie(true, false),
      body: '<main></main>',
    });
    const routes = (times: number) =>
      site.page.evaluate(async (count) => {
        for (let route = 0; route < count; route++) {
          history.pushState(null, '', `#${route % 7}`);
          document.body.innerHTML = `<main><h1>Pagina ${route}</h1>${route % 2 ? '<a data-cookie-preferences>x</a>' : ''}
            <iframe data-category="advertising" data-src="/frame" width="300" height="200"></iframe>
            <script type="text/plain" data-category="advertising">1</script></main>`;
          if (route % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 120));
        }
        await new Promise((resolve) => setTimeout(resolve, 300));
      }, times);
    await routes(100);
    const first = await counters(site);
    await routes(1000);
    const last = await counters(site);
    expect(last.nodes - first.nodes).toBeLessThan(300);
    expect(last.jsEventListeners - first.jsEventListeners).toBeLessThan(40);
    expect(last.usedSize - first.usedSize).toBeLessThan(1_000_000);
    expect(site.errors).toEqual([]);
  });
});
