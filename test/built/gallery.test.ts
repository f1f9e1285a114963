// The gallery of the demo: what the notice looks like, as pictures that were looked at and kept.
// UPDATE=1 npx vitest run test/built/gallery.test.ts takes them anew.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import pixelmatch from 'pixelmatch';
import { chromium, type Browser, type Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, plain, special, styled, type Sample } from '../../demo/gallery/samples.js';
import { createDemoServer } from '../../demo/server.js';
import { findChromium } from '../setup/chromium.js';

const folder = new URL('../../demo/gallery/pictures/', import.meta.url);
/** How much of a picture may differ; letters are drawn a little differently on every system. */
const TOLERANCE = process.platform === 'linux' ? 0.003 : 0.03;

const server = createDemoServer();
let browser: Browser;
let origin: string;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: findChromium() });
});
afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});

async function show(sample: Sample): Promise<Page> {
  const { width, height, forcedColors, query } = sample;
  const page = await browser.newPage({
    viewport: { width, height },
    locale: 'nl-NL',
    reducedMotion: 'reduce',
    colorScheme: query['theme'] === 'dark' ? 'dark' : 'light',
    ...(forcedColors && { forcedColors }),
  });
  await page.goto(origin + addressOf(sample));
  // A page has regions of its own.
  const layer = query['laag'] ? page.getByRole('dialog') : page.locator('cookie-melding > [slot=reject]');
  await layer.waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page;
}

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
      const { width, height, top } = part.getBoundingClientRect();
      return { styles, width: Math.round(width * 4), height, top };
    });
  }, layer);

describe.each([...styled, ...special, ...plain].map((sample) => [sample.name, sample] as const))(
  '%s',
  (name, sample) => {
    it('looks as it did when it was last looked at, with both answers alike', async () => {
      const page = await show(sample);
      const [reject, accept] = await answers(page, sample.query['laag'] ?? '');
      expect(reject!.styles).toEqual(accept!.styles);
      expect(Math.abs(reject!.width - accept!.width)).toBeLessThanOrEqual(1);
      expect(reject!.height).toBe(accept!.height);
      const take = () => page.screenshot({ animations: 'disabled', caret: 'hide' });
      const file = new URL(`${name}.png`, folder);
      if (process.env['UPDATE']) writeFileSync(file, await take());
      const kept = PNG.sync.read(readFileSync(file));
      const { width, height } = kept;
      const difference = async () => {
        const now = PNG.sync.read(await take());
        expect([now.width, now.height]).toEqual([width, height]);
        return pixelmatch(kept.data, now.data, undefined, width, height, { threshold: 0.15 }) / (width * height);
      };
      // A slow machine may still be drawing.
      await expect.poll(difference, { timeout: 10_000, interval: 300 }).toBeLessThan(TOLERANCE);
      await page.close();
    });
  },
);

describe('the gallery', () => {
  it('has a live page for every sample, and a picture where the system has to be of a kind', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
    await page.goto(`${origin}/galerij`);
    const samples = [...styled, ...special, ...plain];
    expect(await page.locator('.gallery iframe').count()).toBe(
      samples.filter(({ forcedColors }) => !forcedColors).length,
    );
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
