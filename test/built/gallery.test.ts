// The gallery of the demo: every position, theme and width, and three sites with a style of their own. `npm run gallery`
// takes pictures of them.
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSample } from '../../demo/gallery/open-sample.js';
import { samples } from '../../demo/gallery/samples.js';
import { createDemoServer } from '../../demo/server.js';
import { findHeadlessShell } from '../setup/chromium.js';

const server = createDemoServer();
let browser: Browser;
let origin: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: findHeadlessShell() });
});
afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});

/** What makes an answer look the way it does, and its size. */
const answers = (page: Page, layer: string) =>
  page.evaluate((isSecond) => {
    const first = document.querySelector('cookie-melding')!.shadowRoot!;
    const root = isSecond ? first.querySelector('consent-preferences')!.shadowRoot! : first;
    return ['reject', 'accept'].map((name) => {
      const part = root.querySelector(`[part=${name}]`)!;
      const button = document.querySelector(`cookie-melding > [slot=${name}]`)!;
      const styles = [part, ...(isSecond ? [] : [button])].map((node) =>
        // All but what follows from the place and the size.
        [...getComputedStyle(node)]
          .filter(
            (property) =>
              !/^(inline-size|width|block-size|height|perspective-origin|transform-origin|.*inset.*|left|right|top|bottom|grid-template-columns|grid-template-rows)$/.test(
                property,
              ),
          )
          .map((property) => [property, getComputedStyle(node).getPropertyValue(property)]),
      );
      const { width, height, left, right, top, bottom } = part.getBoundingClientRect();
      return { styles, width: Math.round(width * 4), height, box: { left, right, top, bottom } };
    });
  }, layer);

describe.each(samples.map((sample) => [sample.name, sample] as const))('%s', (_, sample) => {
  it('has both answers alike, in view', async () => {
    const page = await openSample(browser, origin, sample);
    const [reject, accept] = await answers(page, sample.query['laag'] ?? '');
    expect(reject!.styles).toEqual(accept!.styles);
    expect(Math.abs(reject!.width - accept!.width)).toBeLessThanOrEqual(1);
    expect(reject!.height).toBe(accept!.height);
    for (const { box } of [reject!, accept!]) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(sample.width);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(sample.height);
    }
    await page.close();
  });
});

describe('the gallery', () => {
  it('has a live page for every sample, and a picture where only a system can show it', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
    await page.goto(`${origin}/galerij`);
    const live = samples.filter(({ forcedColors }) => !forcedColors);
    expect(await page.locator('.gallery iframe').count()).toBe(live.length);
    // The pictures are there once `npm run gallery` has taken them.
    expect(await page.locator('.gallery :is(img, .no-picture)').count()).toBe(samples.length - live.length);
    for (const picture of await page.locator('.gallery img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBe(1280);
    }
    await page.frameLocator('.gallery iframe >> nth=0').getByRole('button', { name: 'Alles weigeren' }).waitFor();
    // One answered there leaves the others as they are.
    await page
      .frameLocator('.gallery iframe >> nth=0')
      .locator('[slot=reject]')
      .evaluate((node) => (node as HTMLElement).click());
    await page.frameLocator('.gallery iframe >> nth=1').getByRole('button', { name: 'Alles weigeren' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
  });
});
