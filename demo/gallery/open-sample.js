import { addressOf } from './samples.js';

/**
 * Opens a sample of the gallery in a tab of its own, and waits until its layer is shown.
 * @param {import('playwright').Browser} browser
 * @param {string} origin of the demo
 * @param {import('./samples.js').Sample} sample
 */
export async function openSample(browser, origin, sample) {
  const { width, height, forcedColors, query } = sample;
  const page = await browser.newPage({
    viewport: { width, height },
    locale: 'nl-NL',
    reducedMotion: 'reduce',
    colorScheme: query['theme'] === 'dark' ? 'dark' : 'light',
    ...(forcedColors && { forcedColors }),
  });
  await page.goto(origin + addressOf(sample));
  // The example page has regions of its own, so the first layer is found by one of its buttons.
  const layer = query['laag'] ? page.getByRole('dialog') : page.locator('cookie-melding > [slot=reject]');
  await layer.waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page;
}
