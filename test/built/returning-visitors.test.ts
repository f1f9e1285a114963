// The cost of a page for a visitor who has chosen before.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choice, openBrowser } from '../bench/measure.js';
import {
  COUNT_CHANGES,
  consentCookie,
  createGate,
  markExecuted,
  useBuiltSite,
  type Visit,
  type VisitOptions,
} from '../setup/built-site.js';
import { filesOf, isFileOf, isOwnFile } from '../setup/parts.js';

const visit = useBuiltSite();

const script = `<script type="text/plain" data-category="analytics">${markExecuted('script')}</script>`;
const frame = '<iframe data-category="advertising" data-src="//video.test:%PORT%/frame" title="Film"></iframe>';
const embed = `<cookie-embed category="analytics"><template><p>Kaart</p><script>${markExecuted('embed')}</script></template></cookie-embed>`;
const files = { '/frame': { type: 'text/html', body: 'film' } };

const comeBack = (body: string, options: VisitOptions = {}) =>
  visit({ cookies: consentCookie(true, true), files, body: `<h1>Welkom</h1>${body}`, ...options });
const ours = (site: Visit) => site.ownRequests().toSorted();
const button = ({ page }: Visit) => page.getByRole('button', { name: 'Cookie-instellingen' });
const own = '<button data-cookie-preferences>Cookies</button>';

describe('a visitor who has chosen', () => {
  it('loads the script alone where the page has a settings link and no blocked content', async () => {
    const site = await comeBack(own);
    await site.waitForIdle();
    expect(ours(site)).toEqual(['script']);
  });

  it('loads one file more for the settings button', async () => {
    const site = await comeBack('');
    await button(site).waitFor();
    await site.waitForIdle();
    expect(ours(site)).toEqual(['script', 'settings-button']);
  });

  it('loads one file more with blocked content that is granted, and no placeholders', async () => {
    const site = await comeBack(script + frame);
    await button(site).waitFor();
    await site.page.frameLocator('iframe').getByText('film').waitFor();
    await site.waitForIdle();
    expect(await site.executed()).toEqual(['script']);
    expect(site.requests.filter(isOwnFile)).toHaveLength(2);
    expect(ours(site).filter((part) => part !== 'settings-button')).toEqual(['script']);
    expect(await button(site).count()).toBe(1);
  });

  it('has one settings button, also when blocked content is added later', async () => {
    const site = await comeBack('');
    await button(site).waitFor();
    await site.page.evaluate((markup) => {
      const late = document.createElement('script');
      Object.assign(late, { type: 'text/plain', text: markup }).dataset.category = 'analytics';
      document.body.append(late);
    }, markExecuted('late'));
    await expect.poll(() => site.executed()).toEqual(['late']);
    await site.waitForIdle();
    expect(ours(site)).toEqual(['script', 'settings-button']);
    expect(await button(site).count()).toBe(1);
  });

  it('has blocked content released before the page has loaded', async () => {
    const site = await comeBack(
      `${script}<script>addEventListener('load', () => {${markExecuted('load')}})</script><img src="/slow.svg" alt="">`,
      {
        files: {
          '/slow.svg': { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>', delay: 1000 },
        },
      },
    );
    await expect.poll(() => site.executed()).toEqual(['script', 'load']);
  });
});

describe('the file for placeholders', () => {
  it('is loaded for the placeholder of a frame, and not for scripts', async () => {
    const cookies = consentCookie(true, false);
    const scripts = await comeBack(script, { cookies });
    await expect.poll(() => scripts.executed()).toEqual(['script']);
    await scripts.waitForIdle();
    expect(ours(scripts)).not.toContain('placeholders');
    const seen = await comeBack(script + frame, { cookies });
    await seen.page.getByRole('button', { name: /Eenmalig/ }).waitFor();
    expect(ours(seen)).toContain('placeholders');
  });

  it('runs scripts of the page after those in an embed before them', async () => {
    const site = await comeBack(embed + script);
    await expect.poll(() => site.executed()).toEqual(['embed', 'script']);
  });

  it('runs them as soon as it has loaded, and not at the next scan of the page', async () => {
    const late = createGate();
    const site = await comeBack('<main></main>');
    await site.page.route(
      (url) => isFileOf(['placeholders'], url.pathname),
      async (route) => {
        await late.opened;
        await route.continue();
      },
    );
    // After the page has loaded, when nothing else causes a scan.
    await site.page.evaluate((markup) => {
      document.querySelector('main')!.innerHTML = markup;
    }, embed + script);
    await expect.poll(site.ownRequests).toContain('placeholders');
    await site.waitForIdle();
    expect(await site.executed()).toEqual([]);
    // Scans come from timers: without any, it is the arrival itself that runs them.
    await site.page.evaluate(() => {
      window.setTimeout = (() => 0) as unknown as typeof window.setTimeout;
    });
    late.open();
    await expect.poll(() => site.executed()).toEqual(['embed', 'script']);
  });

  it('fails to load: no script runs before the page has been parsed', async () => {
    const state = script.replace(markExecuted('script'), '(window.executed ??= []).push(document.readyState)');
    const site = await comeBack(`${embed}${state}<script src="/slow.js"></script>`, {
      without: ['placeholders'],
      files: { '/slow.js': { body: '', delay: 1000 } },
    });
    await expect.poll(() => site.executed()).toHaveLength(1);
    expect(await site.executed()).not.toContain('loading');
  });

  it('fails to load: scripts run, the rest stays blocked, and it is reported', async () => {
    const site = await comeBack(embed + script, { without: ['placeholders'], before: COUNT_CHANGES });
    await expect.poll(() => site.executed()).toEqual(['script']);
    await site.waitForIdle();
    expect(await site.page.getByText('Kaart').count()).toBe(0);
    expect(site.messages.length).toBeGreaterThan(0);
    expect(site.messages.join()).toContain(filesOf('placeholders')[0]);
    const before = site.requests.length;
    await site.page.evaluate(() => document.body.append('x'));
    await site.waitForIdle(300);
    expect(site.requests).toHaveLength(before);
    // The page itself, Google's script and a hit of each product.
    expect(site.requests.filter((request) => !isOwnFile(request))).toHaveLength(4);
    // Once for each change of the page that is loading, at most, and once when it has loaded.
    const tries = site.requests.filter((request) => isFileOf(['placeholders'], request)).length;
    expect(tries).toBeLessThanOrEqual((await site.page.evaluate<number>('changes')) + 1);
  });
});

describe('on the main thread', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  /** Work of a fixed size, compiled and run once: what the script takes is compared with it in the same run. */
  const control = `<script>for (let at = 0; at < 300; at++) { const box = document.createElement('p'); box.innerHTML = '<b>x</b>'.repeat(10); document.body.append(box); JSON.parse(JSON.stringify([...box.children].map(({ outerHTML }) => outerHTML))); box.remove(); }</script>`;
  /** Milliseconds that it takes on the machine that the budgets were set on, at a quarter of the speed. */
  const CONTROL_MS = 36;

  const page = {
    head: '',
    body: `<p>tekst</p>`.repeat(50) + own,
    settings: { 'google-analytics': 'G-ABC1234567', 'google-ads': 'AW-123456789' },
    cookie: choice(true),
  };

  it.each([
    ['the script', '', 24],
    ['the script with blocked scripts', script.repeat(3), 32],
  ])('%s takes less than its budget at a quarter of the speed', async (_, waiting, budget) => {
    const body = page.body + waiting;
    // In turns, and the best of each: other programs make a visit slower, never faster.
    const kinds = [
      { ...page, body, isBare: true },
      { ...page, body: body + control, isBare: true },
      { ...page, body },
    ];
    const best = kinds.map(() => Infinity);
    for (let round = 0; round < 5; round++)
      for (const [at, kind] of kinds.entries())
        best[at] = Math.min(best[at]!, await browser.measure(kind, undefined, 1));
    const [bare, withWork, withScript] = best as [number, number, number];
    expect((withScript - bare) / (withWork - bare)).toBeLessThan(budget / CONTROL_MS);
  });
});
