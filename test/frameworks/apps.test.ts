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
    /** What an app was made with, and how long it has taken so far, for the table. */
    app?: { versions: string; seconds: number };
  }
}

const wanted = inject('wanted');
const SILENT = { faults: [], foreign: [] };
const IDS = ['G-DEMO123456', 'AW-123456789'];

/** The text of a stored choice for the statement that the apps have. */
const choice = (isGranted: boolean, changes: Record<string, unknown> = {}) =>
  stored(isGranted, isGranted, { policy: '2026-10-01', ...changes });

/** One visitor's page is kept for no one; frameworks say more besides. */
const expectPrivate = (caching = '') =>
  expect(caching.split(', ')).toEqual(expect.arrayContaining(['private', 'no-store']));

/** What the first layer is on the screen by. */
const notice = ({ page }: AppVisit) => page.getByRole('region', { name: /^Cookies op / });

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
  const { hasMap, hasPageLoads, isRenderedOnServer, development } = app;
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

  /** A first visit, up to the question. */
  async function expectQuestion(site: AppVisit) {
    const { markup } = await site.open('/');
    await notice(site).waitFor();
    await site.page.getByRole('heading', { level: 1, name: 'Welkom', exact: true }).waitFor();
    if (isRenderedOnServer) expect(markup).toContain('Server: analytics niet toegestaan');
    const [first] = await site.commands('consent');
    expect(first).toEqual(['default', expect.objectContaining({ ad_storage: 'denied', analytics_storage: 'denied' })]);
    expect(await site.page.evaluate(() => Array.from(window.dataLayer![0] as ArrayLike<unknown>)[0])).toBe('consent');
    expect(await site.outcome()).toEqual(SILENT);
    expect([site.google, await site.cookieNames()]).toEqual([[], []]);
    // What later checks look for in vain can be found.
    expect(site.seen).toContain('cookie-melding');
    expect(await site.interfaceFiles()).not.toEqual([]);
  }

  /** A visit that begins at the statement: it may be filled before a framework takes over what its server has made. */
  async function expectOverview(site: AppVisit) {
    await site.open('/over');
    await site.page.locator('cookie-declaration').getByText('Je hebt nog geen keuze gemaakt.').waitFor();
    if (hasMap) await site.page.getByRole('group', { name: 'Zo kom je bij ons' }).waitFor();
    expect(await site.outcome()).toEqual(SILENT);
    expect(await notice(site).isVisible()).toBe(true);
  }

  /** Each id is configured once, by one script of Google's. */
  async function expectOneConfigEach(site: AppVisit, pages = 1) {
    await expect
      .poll(() => site.google.filter((address) => address.includes('/gtag/js')))
      .toEqual(Array(pages).fill(GTAG));
    const configured = (await site.commands('config')).map(([id]) => id);
    expect(configured).toEqual(IDS);
  }

  it('asks on a first visit, and Google hears nothing', async () => {
    await expectQuestion(await visit());
  });

  it('fills the overview where a visit begins with the statement', async () => {
    await expectOverview(await visit());
  });

  it('loads the tags after a yes, each once', async () => {
    const site = await visit();
    await site.open('/');
    await site.press('Alles accepteren');
    await expect.poll(() => site.record()).toMatchObject({ choices: { analytics: true, advertising: true } });
    await expectOneConfigEach(site);
    expect(await site.outcome()).toEqual(SILENT);
    expect(await notice(site).isVisible()).toBe(false);
    await expectOneConfigEach(site);
  });

  it('stays as it is when the route changes, there and back', async () => {
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
      await site.press('Cookie-instellingen');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await site.follow('Home', 'Welkom');
      await expectOneConfigEach(site, hasPageLoads ? 1 + 2 * round : 1);
    }
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(!hasPageLoads);
    expect(await site.outcome()).toEqual(SILENT);
    expect(await notice(site).isVisible()).toBe(false);
  });

  it('goes on asking when the route changes before an answer', async () => {
    const site = await visit();
    await site.open('/');
    await notice(site).waitFor();
    await site.follow('Over ons', 'Over ons');
    await notice(site).waitFor();
    await site.page.locator('cookie-declaration').getByText('Je hebt nog geen keuze gemaakt.').waitFor();
    await site.follow('Home', 'Welkom');
    await site.press('Alles weigeren');
    await expect.poll(() => site.record()).toMatchObject({ choices: { analytics: false, advertising: false } });
    await site.follow('Over ons', 'Over ons');
    expect(await site.outcome()).toEqual(SILENT);
    expect(await notice(site).isVisible()).toBe(false);
    expect(site.google).toEqual([]);
  });

  it('never shows the notice on a return visit, not for a frame, and does not fetch it', async () => {
    const site = await visit(choice(true));
    const { markup, caching } = await site.open('/');
    await expectOneConfigEach(site);
    expect(await site.outcome()).toEqual(SILENT);
    expect([[...site.seen], await site.interfaceFiles()]).toEqual([[], []]);
    if (!isRenderedOnServer) return;
    expect(markup).toContain('Server: analytics toegestaan');
    expectPrivate(caching);
  });

  it('keeps to a refusal, and to a grant that is taken back', async () => {
    const site = await visit();
    const { page } = site;
    await site.open('/');
    await site.press('Alles weigeren');
    await expect.poll(() => site.record()).toMatchObject({ method: 'reject-all' });
    await site.open('/');
    expect([site.google, await site.cookieNames()]).toEqual([[], ['cookiemelding']]);

    await site.press('Cookie-instellingen');
    await page.getByRole('switch', { name: 'Analytisch' }).click();
    await page.getByRole('switch', { name: 'Advertenties' }).click();
    await site.press('Opslaan');
    await expect.poll(() => site.cookieNames()).toEqual(['_ga', '_gcl_au', 'cookiemelding']);

    await site.press('Cookie-instellingen');
    await page.getByRole('switch', { name: 'Analytisch' }).click();
    await page.getByRole('switch', { name: 'Advertenties' }).click();
    const isNewPage = page.waitForEvent('load');
    await site.press('Opslaan');
    await expect.poll(() => site.cookieNames()).toEqual(['cookiemelding']);
    expect(await site.record()).toMatchObject({ choices: { analytics: false, advertising: false } });
    // A tag that has run cannot be taken off a page.
    await isNewPage;
    site.google.length = 0;
    expect(await site.outcome()).toEqual(SILENT);
    expect([site.google, await site.cookieNames()]).toEqual([[], ['cookiemelding']]);
    expect(await site.commands('config')).toEqual([]);
  });

  if (hasMap)
    it('has a map wait for a grant, and go and come with its page', async () => {
      const site = await visit();
      const stand = site.page.getByRole('group', { name: 'Zo kom je bij ons' });
      await site.open('/');
      for (const _ of [1, 2]) {
        await site.follow('Over ons', 'Over ons');
        await stand.waitFor();
        await site.follow('Home', 'Welkom');
        await expect.poll(() => stand.count()).toBe(0);
      }
      await site.follow('Over ons', 'Over ons');
      await stand.waitFor();
      expect(site.map).toEqual([]);
      await site.press('Alles accepteren');
      await expect.poll(() => site.map).toHaveLength(1);
      expect(await stand.count()).toBe(0);
      await site.follow('Home', 'Welkom');
      await site.follow('Over ons', 'Over ons');
      await expect.poll(() => site.map).toHaveLength(2);
      expect(await site.outcome()).toEqual(SILENT);
    });

  if (isRenderedOnServer)
    it.each([
      ['broken', '%'],
      ['hostile', encodeURIComponent('{"v":1,"__proto__":{"choices":{"analytics":true}},"policy":"<script>"}')],
      ['that grants with a word', choice(true, { choices: { analytics: 'true', advertising: 'true' } })],
      ['of another statement', choice(true, { policy: '2025-01-01' })],
      ['of long ago', choice(true, { time: '2024-01-01T00:00:00.000Z' })],
      ['that refuses', choice(false)],
    ])('denies on the server with a cookie %s', async (_, cookie) => {
      const site = await visit(cookie);
      const { markup, caching } = await site.open('/');
      expect(markup).toContain('Server: analytics niet toegestaan');
      expectPrivate(caching);
      expect(await site.outcome()).toEqual(SILENT);
      expect(site.google).toEqual([]);
    });

  if (development)
    it('asks in development as well, and nothing is told of', async () => {
      const server = await built.develop(development);
      try {
        const warm = await visitApp(browser, server.origin);
        // A development server finds out at the first visit what it has to bundle, and then loads the page anew.
        await warm.open('/');
        await notice(warm).waitFor({ timeout: 30_000 });
        await warm.context.close();
        await expectQuestion(await visitApp(browser, server.origin));
        await expectOverview(await visitApp(browser, server.origin));
      } finally {
        server.stop();
      }
    });
}
