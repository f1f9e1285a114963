// What a page costs a visitor who has chosen before.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choice, openBrowser } from '../bench/measure.js';
import { stored, useBuiltSite, type Visit, type VisitOptions } from '../setup/built-site.js';

const visit = useBuiltSite();

const note = (name: string) => `(window.ran ??= []).push('${name}')`;
const script = `<script type="text/plain" data-category="analytics">${note('script')}</script>`;
const frame = '<iframe data-category="advertising" data-src="//video.test:%PORT%/frame" title="Film"></iframe>';
const embed = `<cookie-embed category="analytics"><template><p>Kaart</p><script>${note('embed')}</script></template></cookie-embed>`;
const files = { '/frame': { type: 'text/html', body: 'film' } };

const comeBack = (body: string, options: VisitOptions = {}) =>
  visit({ cookies: { cookiemelding: stored(true, true) }, files, body: `<h1>Welkom</h1>${body}`, ...options });
const ours = ({ requests }: Visit) => requests.filter((request) => request.startsWith('/cookiemelding')).toSorted();
const ran = ({ page }: Visit) => page.evaluate<string[]>('window.ran ?? []');
const button = ({ page }: Visit) => page.getByRole('button', { name: 'Cookie-instellingen' });
const own = '<button data-cookie-preferences>Cookies</button>';

describe('a visitor who has chosen', () => {
  it('gets the script alone where the page has its own way to the settings and nothing waits', async () => {
    const site = await comeBack(own);
    await site.quiet();
    expect(ours(site)).toEqual(['/cookiemelding.js']);
  });

  it('gets one file more for the way back', async () => {
    const site = await comeBack('');
    await button(site).waitFor();
    await site.quiet();
    expect(ours(site)).toEqual(['/cookiemelding-more.js', '/cookiemelding.js']);
  });

  it('gets one file more for the way back and for what waits together, and nothing for what is granted and seen', async () => {
    const site = await comeBack(script + frame);
    await button(site).waitFor();
    await site.page.frameLocator('iframe').getByText('film').waitFor();
    await site.quiet();
    expect(await ran(site)).toEqual(['script']);
    expect(ours(site)).toEqual(['/cookiemelding-held.js', '/cookiemelding.js']);
    expect(await button(site).count()).toBe(1);
  });

  it('has one button where both files have come', async () => {
    const site = await comeBack('');
    await button(site).waitFor();
    await site.page.evaluate((markup) => {
      const late = document.createElement('script');
      Object.assign(late, { type: 'text/plain', text: markup }).dataset.category = 'analytics';
      document.body.append(late);
    }, note('late'));
    await expect.poll(() => ran(site)).toEqual(['late']);
    await site.quiet();
    expect(ours(site)).toEqual(['/cookiemelding-held.js', '/cookiemelding-more.js', '/cookiemelding.js']);
    expect(await button(site).count()).toBe(1);
  });

  it('has what waits released while the page is still to be loaded by half', async () => {
    const site = await comeBack(
      `${script}<script>addEventListener('load', () => ${note('load')})</script><img src="/slow.svg" alt="">`,
      {
        files: {
          '/slow.svg': { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>', delay: 1000 },
        },
      },
    );
    await expect.poll(() => ran(site)).toEqual(['script', 'load']);
  });
});

describe('the file for what is seen', () => {
  it('is fetched for what stands in place of a frame, and not for scripts', async () => {
    const cookies = { cookiemelding: stored(true, false) };
    const scripts = await comeBack(script, { cookies });
    await expect.poll(() => ran(scripts)).toEqual(['script']);
    await scripts.quiet();
    expect(ours(scripts)).not.toContain('/cookiemelding-embeds.js');
    const seen = await comeBack(script + frame, { cookies });
    await seen.page.getByRole('button', { name: /Eenmalig/ }).waitFor();
    expect(ours(seen)).toContain('/cookiemelding-embeds.js');
  });

  it('has the scripts of the page wait for those in an embed before them', async () => {
    const site = await comeBack(embed + script);
    await expect.poll(() => ran(site)).toEqual(['embed', 'script']);
  });

  it('has them run as soon as it has come, and not when the page is next looked over', async () => {
    const late: number[] = [];
    for (let round = 0; round < 3; round++) {
      const timed = script.replace(note('script'), '(window.ran ??= []).push(performance.now())');
      const site = await comeBack('<main></main>');
      // After the page has loaded, when nothing else has it looked over.
      await site.page.evaluate((markup) => {
        document.querySelector('main')!.innerHTML = markup;
      }, embed + timed);
      await expect.poll(() => ran(site)).toHaveLength(2);
      const arrived = await site.page.evaluate(
        () =>
          (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).find(({ name }) =>
            name.includes('-embeds'),
          )?.responseEnd ?? NaN,
      );
      late.push(Number((await ran(site))[1]) - arrived);
    }
    // The page is looked over every 96 ms.
    expect(Math.min(...late)).toBeLessThan(80);
  });

  it('cannot be had: no script runs before the page has been read', async () => {
    const state = script.replace(note('script'), '(window.ran ??= []).push(document.readyState)');
    const site = await comeBack(`${embed}${state}<script src="/slow.js"></script>`, {
      missing: ['cookiemelding-embeds.js'],
      files: { '/slow.js': { body: '', delay: 1000 } },
    });
    await expect.poll(() => ran(site)).toHaveLength(1);
    expect(await ran(site)).not.toContain('loading');
  });

  it('cannot be had: scripts run, the rest waits, and it is told of', async () => {
    const site = await comeBack(embed + script, { missing: ['cookiemelding-embeds.js'] });
    await expect.poll(() => ran(site)).toEqual(['script']);
    await site.quiet();
    expect(await site.page.getByText('Kaart').count()).toBe(0);
    expect(site.messages.length).toBeGreaterThan(0);
    expect(site.messages.join()).toContain('cookiemelding-embeds.js');
    const before = site.requests.length;
    await site.page.evaluate(() => document.body.append('x'));
    await site.page.waitForTimeout(300);
    expect(site.requests).toHaveLength(before);
    expect(before).toBeLessThan(8);
  });
});

describe('on the main thread', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const page = {
    head: '',
    body: `<p>tekst</p>`.repeat(50) + own,
    settings: { 'google-analytics': 'G-ABC1234567', 'google-ads': 'AW-123456789' },
    cookie: choice(true),
  };

  it.each([
    ['the script', '', 24],
    ['the script with scripts that wait', script.repeat(3), 32],
  ])('%s takes less than its budget at a quarter of the speed', async (_, waiting, budget) => {
    const body = page.body + waiting;
    const bare = await browser.measure({ ...page, body, isBare: true });
    expect((await browser.measure({ ...page, body })) - bare).toBeLessThan(budget);
  });
});
