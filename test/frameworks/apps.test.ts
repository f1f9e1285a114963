import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { findHeadlessShell } from '../setup/chromium.js';
import { stored } from '../setup/stored.js';
import { GTAG, visitApp, type AppVisit } from './app-visit.js';
import { APPS, type App } from './apps.js';
import { buildApp, type BuiltApp } from './built-app.js';
import type { Served } from './serve-command.js';

declare module 'vitest' {
  interface TaskMeta {
    /** For the table: the versions of an app's packages, and how long its checks have taken so far. */
    app?: { versions: string; seconds: number };
  }
}

const wanted = inject('wanted');
const NO_PROBLEMS = { problems: [], otherRequests: [] };
const IDS = ['G-DEMO123456', 'AW-123456789'];

/** The cookie value of a choice for the policy version of the apps. */
const choice = (isGranted: boolean, changes: Record<string, unknown> = {}) =>
  stored(isGranted, isGranted, { policy: '2026-10-01', ...changes });

/** A page with one visitor's choice must not be cached. Frameworks add other directives. */
const expectNotCached = (caching = '') =>
  expect(caching.split(', ')).toEqual(expect.arrayContaining(['private', 'no-store']));

const banner = ({ page }: AppVisit) => page.getByRole('region', { name: /^Cookies op / });

let space: string;
let browser: Browser;
beforeAll(async () => {
  space = mkdtempSync(join(tmpdir(), 'cookiemelding-apps-'));
  browser = await chromium.launch({ executablePath: findHeadlessShell() });
});
afterAll(async () => {
  await browser?.close();
  rmSync(space, { recursive: true, force: true, maxRetries: 20 });
});

for (const app of APPS) if (!wanted[0] || wanted.includes(app.name)) describe(app.name, () => check(app));

function check(app: App) {
  const { hasMap, hasPageLoads, isRenderedOnServer, showsChoice, development } = app;
  let begin: number;
  let built: BuiltApp;
  let served: Served;
  beforeAll(async () => {
    begin = Date.now();
    built = await buildApp(app, space, inject('tarball'));
    served = await built.serve();
  });
  afterEach(async ({ task }) => {
    task.meta.app = { versions: built.versions, seconds: (Date.now() - begin) / 1000 };
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(() => served?.stop());

  const visit = (cookie?: string) => visitApp(browser, served.origin, cookie);

  /** Checks a first visit until the banner is shown. */
  async function expectBanner(site: AppVisit) {
    const { markup } = await site.open('/');
    await banner(site).waitFor();
    await site.page.getByRole('heading', { level: 1, name: 'Welkom', exact: true }).waitFor();
    if (isRenderedOnServer) expect(markup).toContain('Server: analytics niet toegestaan');
    const [first] = await site.commands('consent');
    expect(first).toEqual(['default', expect.objectContaining({ ad_storage: 'denied', analytics_storage: 'denied' })]);
    expect(await site.page.evaluate(() => Array.from(window.dataLayer![0] as ArrayLike<unknown>)[0])).toBe('consent');
    expect(await site.outcome()).toEqual(NO_PROBLEMS);
    expect([site.googleRequests, await site.cookieNames()]).toEqual([[], []]);
    // Proves that the checks of a return visit would find them.
    expect(site.shown).toContain('cookie-melding');
    expect(await site.interfaceFiles()).not.toEqual([]);
  }

  /** Checks a visit that starts at the privacy statement, where the declaration may be filled before hydration. */
  async function expectDeclaration(site: AppVisit) {
    await site.open('/over');
    await site.page.locator('cookie-declaration').getByText('Je hebt nog geen keuze gemaakt.').waitFor();
    if (hasMap) await site.page.getByRole('group', { name: 'Zo kom je bij ons' }).waitFor();
    expect(await site.outcome()).toEqual(NO_PROBLEMS);
    expect(await banner(site).isVisible()).toBe(true);
  }

  /** Checks that each id is configured once, by one script. */
  async function expectOneConfigEach(site: AppVisit, pages = 1) {
    await expect
      .poll(() => site.googleRequests.filter((address) => address.includes('/gtag/js')))
      .toEqual(Array(pages).fill(GTAG));
    const configured = (await site.commands('config')).map(([id]) => id);
    expect(configured).toEqual(IDS);
  }

  it('shows the banner on a first visit, without requests to Google', async () => {
    await expectBanner(await visit());
  });

  it('fills the declaration on a visit that starts at the privacy statement', async () => {
    await expectDeclaration(await visit());
  });

  it('loads each tag once after consent', async () => {
    const site = await visit();
    await site.open('/');
    await site.click('Alles accepteren');
    await expect.poll(() => site.record()).toMatchObject({ choices: { analytics: true, advertising: true } });
    await expectOneConfigEach(site);
    expect(await site.outcome()).toEqual(NO_PROBLEMS);
    expect(await banner(site).isVisible()).toBe(false);
    await expectOneConfigEach(site);
  });

  it('keeps working when the route changes back and forth', async () => {
    const site = await visit(choice(true));
    const { page } = site;
    await site.open('/');
    await expectOneConfigEach(site);
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    for (const round of [1, 2]) {
      await site.follow('Over ons', 'Over ons');
      expect(new URL(page.url()).pathname.replace(/\/$/, '')).toBe('/over');
      await page.locator('cookie-declaration').getByRole('button', { name: 'Verander je keuze' }).waitFor();
      await page.locator('cookie-declaration').getByText('_gcl_au').waitFor({ state: 'attached' });
      await site.click('Cookie-instellingen');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await site.follow('Home', 'Welkom');
      await expectOneConfigEach(site, hasPageLoads ? 1 + 2 * round : 1);
    }
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(!hasPageLoads);
    expect(await site.outcome()).toEqual(NO_PROBLEMS);
    expect(await banner(site).isVisible()).toBe(false);
  });

  it('keeps showing the banner when the route changes before an answer', async () => {
    const site = await visit();
    await site.open('/');
    await banner(site).waitFor();
    await site.follow('Over ons', 'Over ons');
    await banner(site).waitFor();
    await site.page.locator('cookie-declaration').getByText('Je hebt nog geen keuze gemaakt.').waitFor();
    await site.follow('Home', 'Welkom');
    await site.click('Alles weigeren');
    await expect.poll(() => site.record()).toMatchObject({ choices: { analytics: false, advertising: false } });
    await site.follow('Over ons', 'Over ons');
    expect(await site.outcome()).toEqual(NO_PROBLEMS);
    expect(await banner(site).isVisible()).toBe(false);
    expect(site.googleRequests).toEqual([]);
  });

  it('never shows the banner on a return visit, not even for a frame, and does not load it', async () => {
    const site = await visit(choice(true));
    const { markup, caching } = await site.open('/');
    await expectOneConfigEach(site);
    expect(await site.outcome()).toEqual(NO_PROBLEMS);
    expect([[...site.shown], await site.interfaceFiles()]).toEqual([[], []]);
    if (!isRenderedOnServer) return;
    expect(markup).toContain('Server: analytics toegestaan');
    expectNotCached(caching);
  });

  it('respects a refusal, and a withdrawal', async () => {
    const site = await visit();
    const { page } = site;
    await site.open('/');
    await site.click('Alles weigeren');
    await expect.poll(() => site.record()).toMatchObject({ method: 'reject-all' });
    await site.open('/');
    expect([site.googleRequests, await site.cookieNames()]).toEqual([[], ['cookiemelding']]);

    await site.click('Cookie-instellingen');
    await page.getByRole('switch', { name: 'Analytisch' }).click();
    await page.getByRole('switch', { name: 'Advertenties' }).click();
    await site.click('Opslaan');
    await expect.poll(() => site.cookieNames()).toEqual(['_ga', '_gcl_au', 'cookiemelding']);

    await site.click('Cookie-instellingen');
    await page.getByRole('switch', { name: 'Analytisch' }).click();
    await page.getByRole('switch', { name: 'Advertenties' }).click();
    const isNewPage = page.waitForEvent('load');
    await site.click('Opslaan');
    await expect.poll(() => site.cookieNames()).toEqual(['cookiemelding']);
    expect(await site.record()).toMatchObject({ choices: { analytics: false, advertising: false } });
    // A script that has run can only be undone by a reload.
    await isNewPage;
    site.googleRequests.length = 0;
    expect(await site.outcome()).toEqual(NO_PROBLEMS);
    expect([site.googleRequests, await site.cookieNames()]).toEqual([[], ['cookiemelding']]);
    expect(await site.commands('config')).toEqual([]);
  });

  if (hasMap)
    it('blocks a map until consent, also when its page is left and visited again', async () => {
      const site = await visit();
      const placeholder = site.page.getByRole('group', { name: 'Zo kom je bij ons' });
      await site.open('/');
      for (const _ of [1, 2]) {
        await site.follow('Over ons', 'Over ons');
        await placeholder.waitFor();
        await site.follow('Home', 'Welkom');
        await expect.poll(() => placeholder.count()).toBe(0);
      }
      await site.follow('Over ons', 'Over ons');
      await placeholder.waitFor();
      expect(site.mapRequests).toEqual([]);
      await site.click('Alles accepteren');
      await expect.poll(() => site.mapRequests).toHaveLength(1);
      expect(await placeholder.count()).toBe(0);
      await site.follow('Home', 'Welkom');
      await site.follow('Over ons', 'Over ons');
      await expect.poll(() => site.mapRequests).toHaveLength(2);
      expect(await site.outcome()).toEqual(NO_PROBLEMS);
    });

  if (showsChoice)
    it('shows the choice in a component, on arrival and after each answer', async () => {
      const site = await visit(choice(true));
      const isCounted = site.page.getByText('Je bezoek telt mee');
      const isNotCounted = site.page.getByText('Je bezoek telt niet mee');
      await site.open('/over');
      await isCounted.waitFor();
      const isNewPage = site.page.waitForEvent('load');
      await site.page.evaluate(() => window.cookiemelding!.rejectAll());
      await isNewPage;
      await isNotCounted.waitFor();
      await site.follow('Home', 'Welkom');
      await site.follow('Over ons', 'Over ons');
      await isNotCounted.waitFor();
      await site.page.evaluate(() => window.cookiemelding!.save({ analytics: true }));
      await isCounted.waitFor();
      expect(await site.outcome()).toEqual(NO_PROBLEMS);
    });

  if (isRenderedOnServer)
    it.each([
      ['broken', '%'],
      ['hostile', encodeURIComponent('{"v":1,"__proto__":{"choices":{"analytics":true}},"policy":"<script>"}')],
      ['that grants with a string', choice(true, { choices: { analytics: 'true', advertising: 'true' } })],
      ['of another policy version', choice(true, { policy: '2025-01-01' })],
      ['that has expired', choice(true, { time: '2024-01-01T00:00:00.000Z' })],
      ['that refuses', choice(false)],
    ])('denies on the server with a cookie %s', async (_, cookie) => {
      const site = await visit(cookie);
      const { markup, caching } = await site.open('/');
      expect(markup).toContain('Server: analytics niet toegestaan');
      expectNotCached(caching);
      expect(await site.outcome()).toEqual(NO_PROBLEMS);
      expect(site.googleRequests).toEqual([]);
    });

  if (development)
    it('works in development too, without messages in the console', async () => {
      const server = await built.develop(development);
      try {
        const warmUp = await visitApp(browser, server.origin);
        // On the first visit, a development server discovers what it has to bundle, and reloads the page.
        await warmUp.open('/');
        await banner(warmUp).waitFor({ timeout: 30_000 });
        await warmUp.context.close();
        await expectBanner(await visitApp(browser, server.origin));
        await expectDeclaration(await visitApp(browser, server.origin));
      } finally {
        server.stop();
      }
    });
}
