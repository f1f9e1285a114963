// node demo/screenshots.js
// Takes the pictures of the demo that the README and the manual show into demo/screenshots/. `npm run gallery` takes those of the gallery.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findChromium } from '../test/setup/chromium.js';
import { createDemoServer } from './server.js';

const folder = fileURLToPath(new URL('./screenshots/', import.meta.url));
await mkdir(folder, { recursive: true });
const server = createDemoServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await chromium.launch({ executablePath: findChromium() });

const desktop = { width: 1280, height: 800 };

/** @type {[name: string, path: string, options: import('playwright').BrowserContextOptions, act?: (page: import('playwright').Page) => Promise<unknown>][]} */
const pictures = [
  [
    'gallery',
    '/galerij',
    { viewport: { width: 1280, height: 812 }, deviceScaleFactor: 2 },
    // The part with the three sites, once their frames are there.
    async (page) => {
      await page.locator('#eigen-stijl').evaluate((element) => element.scrollIntoView());
      await page.waitForTimeout(2500);
    },
  ],
  [
    'configurator',
    '/samenstellen#controller=Symbis&googleAnalytics=G-ABC1234567&googleAds=AW-123456789&position=bottom-right',
    { viewport: desktop },
    (page) => page.frameLocator('#stage iframe').getByRole('button', { name: 'Alles weigeren' }).waitFor(),
  ],
  [
    'notice',
    '/werkplaats',
    { viewport: desktop },
    (page) => page.getByRole('button', { name: 'Alles weigeren' }).waitFor(),
  ],
  ['placeholder', '/video?bezoek=geweigerd', { viewport: desktop }],
  [
    'settings',
    '/werkplaats?bezoek=analytisch',
    { viewport: desktop },
    async (page) => {
      await page.getByRole('button', { name: 'Cookie-instellingen' }).click();
      await page.getByText('Bekijk de cookies').nth(1).click();
    },
  ],
  [
    'declaration',
    '/privacy-en-cookieverklaring?bezoek=terug',
    { viewport: { width: 1280, height: 1100 } },
    async (page) => {
      await page.getByText('Bekijk de cookies').nth(1).click();
      await page.locator('cookie-declaration').evaluate((element) => element.scrollIntoView());
    },
  ],
  [
    'withdrawal',
    '/privacy-en-cookieverklaring?bezoek=terug',
    { viewport: desktop },
    async (page) => {
      await page.evaluate("document.cookie = '_ga=GA1.1.2.3; Path=/'");
      await page.getByRole('button', { name: 'Trek je toestemming in' }).click();
    },
  ],
];

for (const [name, path, options, act] of pictures) {
  const context = await browser.newContext({ ...options, locale: 'nl-NL', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${address.port}${path}`);
  await page.waitForTimeout(500);
  await act?.(page);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}${name}.png` });
  await context.close();
}
await browser.close();
server.close();
console.log(`${pictures.length} pictures in demo/screenshots/`);
