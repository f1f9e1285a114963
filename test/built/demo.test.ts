import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDemoServer } from '../../demo/server.js';
import { findChromium } from '../setup/chromium.js';

let server: Server;
let browser: Browser;
let page: Page;
let errors: string[];
const open = async (path: string) => {
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
};

beforeAll(async () => {
  server = createDemoServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
});
afterAll(async () => {
  await browser.close();
  server.close();
});
beforeEach(async () => {
  const context = await browser.newContext();
  page = await context.newPage();
  errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return () => context.close();
});

describe('the demo', () => {
  it.each([
    ['Eerste bezoek', true, 'Nog geen keuze'],
    ['Terug, alles geaccepteerd', false, '"advertising": true'],
    ['Terug, alles geweigerd', false, '"analytics": false'],
    ['Terug, alleen analytisch', false, '"analytics": true'],
    ['Verklaring veranderd', true, 'Nog geen keuze'],
    ['Alleen Analytics ingesteld', true, 'Nog geen keuze'],
    ['Niets ingesteld', false, 'Nog geen keuze'],
  ])('shows by a link: %s', async (name, asked, choice) => {
    await open('/');
    await page.getByRole('link', { name, exact: true }).click();
    await page.locator('#choice', { hasText: choice }).waitFor();
    if (asked) await page.getByRole('button', { name: 'Alles weigeren' }).waitFor();
    else expect(await page.getByRole('button', { name: 'Alles weigeren' }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('shows live what an answer does, the request that fails offline included', async () => {
    await open('/');
    await page.getByRole('button', { name: 'Alles accepteren' }).click();
    await page
      .locator('#requests', { hasText: /gtag\/js\?id=G-DEMO123456\s+gevraagd, maar niet bereikbaar/ })
      .waitFor();
    await page.locator('#cookies', { hasText: '"method":"accept-all"' }).waitFor();
    await page.locator('#layer', { hasText: 'gtag config AW-123456789' }).waitFor();
    await page.getByText('De scripttag van deze pagina').click();
    await page.getByText('data-google-ads="AW-123456789"').waitFor();
  });

  it('opens the settings from the footer and from the statement', async () => {
    await open('/privacy-en-cookieverklaring?bezoek=geweigerd');
    for (const [place, name] of [
      ['cookie-declaration', 'Verander je keuze'],
      ['footer', 'Cookie-instellingen'],
    ] as const) {
      await page.locator(place).getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
    }
    expect(errors).toEqual([]);
  });
});
