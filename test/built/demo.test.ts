import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDemoServer } from '../../demo/server.js';
import { findHeadlessShell } from '../setup/chromium.js';

let server: Server;
let browser: Browser;
let page: Page;
let errors: string[];
/** Requests to the other companies of the demo: `host/path`. */
let elsewhere: string[];
const open = async (path: string) => {
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
};

beforeAll(async () => {
  server = createDemoServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({
    executablePath: findHeadlessShell(),
    args: ['--host-resolver-rules=MAP *.localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
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
  elsewhere = [];
  page.on('request', (request) => {
    const { hostname, pathname } = new URL(request.url());
    if (hostname.endsWith('.localhost')) elsewhere.push(hostname + pathname);
  });
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
    await open('/voorbeelden');
    await page.getByRole('link', { name, exact: true }).click();
    await page.locator('#choice', { hasText: choice }).waitFor();
    if (asked) await page.getByRole('button', { name: 'Alles weigeren' }).waitFor();
    else expect(await page.getByRole('button', { name: 'Alles weigeren' }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('shows live what an answer does, the request that fails offline included', async () => {
    await open('/werkplaats');
    await page.getByRole('button', { name: 'Alles accepteren' }).click();
    await page
      .locator('#requests', { hasText: /gtag\/js\?id=G-DEMO123456\s+gevraagd, maar niet bereikbaar/ })
      .waitFor();
    await page.locator('#cookies', { hasText: '"method":"accept-all"' }).waitFor();
    await page.locator('#layer', { hasText: 'gtag config AW-123456789' }).waitFor();
    await page.locator('#records', { hasText: /consent\.given\s.+\s+analytics: given\s+advertising: given/ }).waitFor();
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

describe('content of others in the demo', () => {
  const pages: [link: string, asked: string[]][] = [
    ['Video', ['video.localhost/speler.html']],
    ['Kaart', ['kaart.localhost/kaart.html']],
    ['Chat', ['chat.localhost/widget.js']],
    ['Pixel', ['pixel.localhost/pixel.svg']],
    ['Meetcode', ['meten.localhost/teller.js']],
    ['Later ingevoegd', ['video.localhost/speler.html', 'kaart.localhost/kaart.html']],
  ];
  const visit = async (name: string) => {
    await open('/voorbeelden');
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('button', { name: 'Alles weigeren' }).waitFor();
    if (name !== 'Later ingevoegd') return;
    for (let count = 0; count < 2; count++) await page.getByRole('button', { name: 'Meer laden' }).click();
    expect(await page.getByRole('button', { name: 'Meer laden' }).isVisible()).toBe(false);
  };
  const once = () => page.getByRole('button', { name: 'Eén keer laden' });

  it.each(pages)('%s is blocked until consent, and its requests are in the panel', async (name, asked) => {
    await visit(name);
    await page.waitForTimeout(300);
    expect(elsewhere).toEqual([]);
    expect(await page.locator('#others').innerText()).toBe('Geen.');
    await page.getByRole('button', { name: 'Alles accepteren' }).click();
    for (const address of asked) {
      await expect.poll(() => elsewhere).toContain(address);
      await page.locator('#others', { hasText: address.replace('/', `:${new URL(page.url()).port}/`) }).waitFor();
    }
    expect(await once().count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it.each(pages)('%s is shown as the very markup of the page', async (name, asked) => {
    await open('/voorbeelden');
    await page.getByRole('link', { name, exact: true }).click();
    const shown = await page.locator('.code').innerText();
    const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
    const source = words(await (await fetch(page.url())).text());
    for (const part of shown.split('\n\n')) expect(source).toContain(words(part));
    for (const address of asked) expect(shown).toContain(address.replace('/', `:${new URL(page.url()).port}/`));
  });

  it.each(pages.filter(([name]) => !['Pixel', 'Meetcode'].includes(name)))(
    '%s is loaded by its own button, for once',
    async (name, asked) => {
      await visit(name);
      await once().first().click();
      await expect.poll(() => elsewhere).toEqual(asked.slice(0, 1));
      await page.locator('#choice', { hasText: 'Nog geen keuze' }).waitFor();
      expect(errors).toEqual([]);
    },
  );

  it('runs the snippet in order, and something else after a refusal', async () => {
    const ran = () => page.locator('#ran li').allInnerTexts();
    await open('/meetcode?bezoek=analytisch');
    await expect
      .poll(ran)
      .toEqual([
        'Eerste regels: de pagina heet "prijzen"',
        'teller.js van meten.localhost',
        'Laatste regels: dit is bezoek 1',
      ]);
    await open('/meetcode?bezoek=geweigerd');
    await expect.poll(ran).toEqual(['Er wordt niet gemeten: dat is geweigerd']);
  });

  it('asks only visitors who refuse, instead of the pixel', async () => {
    const question = page.getByRole('heading', { name: 'Hoe heb je ons gevonden?' });
    await visit('Pixel');
    expect(await question.count()).toBe(0);
    await page.getByRole('button', { name: 'Alles weigeren' }).click();
    await question.waitFor();
    expect(elsewhere).toEqual([]);
  });

  it('has a chat that answers, in the page and behind a button', async () => {
    await open('/chat?bezoek=terug');
    await page.getByRole('button', { name: 'Kan ik langskomen?' }).click();
    await page.getByText('Graag! We zijn vandaag open').waitFor();
    await page.getByRole('button', { name: 'Chat met ons' }).click();
    expect(await page.getByRole('button', { name: 'Hebben jullie een leenfiets?' }).count()).toBe(2);
    expect(errors).toEqual([]);
  });

  it('has a video that plays, and knows the visitor by a cookie of its own', async () => {
    await open('/video?bezoek=terug');
    const player = page.frameLocator('iframe');
    await player.getByText(/bezoeker=\w{8}/).waitFor();
    await player.getByRole('button', { name: 'Speel af', exact: true }).click();
    await player.getByText('0:01', { exact: true }).waitFor();
  });

  it('keeps the page when the visit changes', async () => {
    await open('/kaart');
    await page.getByText('Bezoek als').click();
    await page.getByRole('link', { name: 'Terug, alles geaccepteerd' }).click();
    await expect.poll(() => elsewhere).toEqual(['kaart.localhost/kaart.html']);
    expect(new URL(page.url()).pathname).toBe('/kaart');
  });
});
