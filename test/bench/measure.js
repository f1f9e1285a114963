import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findHeadlessShell } from '../setup/chromium.js';

const dist = new URL('../../dist/', import.meta.url);

/** As a browser on a phone in the middle of the market: four times as slow as this machine's processor. */
export const SLOWER = 4;

/**
 * A page that is measured.
 * @typedef {object} Page
 * @property {string} head what stands in the head besides the script tag
 * @property {string} body
 * @property {Record<string, string>} settings attributes of the script tag, `data-` left out
 * @property {string} [cookie] the stored choice
 * @property {string} [lang] of the page
 * @property {boolean} [isBare] without the library
 */

/** @param {Page} page */
const markup = ({ head, body, settings, lang = 'nl', isBare }) => {
  const attributes = Object.entries(settings).map(([name, value]) => ` data-${name}="${value}"`);
  return `<!doctype html><html lang="${lang}"><head><title>x</title><link rel="icon" href="data:,">${head}${isBare ? '' : `<script src="/cookiemelding.js"${attributes.join('')}></script>`}</head><body><h1>Welkom</h1>${body}</body></html>`;
};

/** A stored choice. @param {boolean} isGranted */
export const choice = (isGranted) =>
  encodeURIComponent(
    JSON.stringify({
      v: 1,
      id: '0b0e9d5c-6f0c-4e0f-9a43-1d8f9b1c2d3e',
      time: new Date().toISOString(),
      policy: '',
      lang: 'nl',
      method: 'save',
      choices: { analytics: isGranted, advertising: isGranted },
    }),
  );

/** @param {number[]} values */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A browser to measure in. Nothing leaves this machine. */
export async function openBrowser() {
  const browser = await chromium.launch({ executablePath: findHeadlessShell() });

  /**
   * Time that a page has the main thread run scripts and lay out, at a quarter of this machine's speed.
   * @param {Page} page
   * @param {(page: import('playwright').Page) => Promise<unknown>} [act] what is measured; else it is the loading
   * @returns {Promise<number>} milliseconds
   */
  async function once(page, act) {
    const context = await browser.newContext();
    try {
      await context.route('**/*', (route) => {
        const { hostname, pathname } = new URL(route.request().url());
        if (hostname !== 'site.test') return route.fulfill({ body: '', contentType: 'text/javascript' });
        if (pathname === '/') return route.fulfill({ body: markup(page), contentType: 'text/html; charset=utf-8' });
        if (!/^\/cookiemelding[\w-]*\.js$/.test(pathname)) return route.fulfill({ body: '' });
        return route.fulfill({ body: readFileSync(new URL(pathname.slice(1), dist)), contentType: 'text/javascript' });
      });
      if (page.cookie)
        await context.addCookies([{ name: 'cookiemelding', value: page.cookie, url: 'http://site.test' }]);
      const tab = await context.newPage();
      const session = await context.newCDPSession(tab);
      // Time of the processor, which other work on the machine does not change.
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const spent = async () => {
        const { metrics } = await session.send('Performance.getMetrics');
        const of = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? 0;
        return (of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration')) * 1000 * SLOWER;
      };
      const rest = async () => {
        await tab.waitForLoadState('networkidle');
        await tab.waitForTimeout(300);
      };
      await tab.goto('http://site.test/');
      await rest();
      if (!act) return await spent();
      const before = await spent();
      await act(tab);
      await rest();
      return (await spent()) - before;
    } finally {
      await context.close();
    }
  }

  return {
    /**
     * The median of some visits.
     * @param {Page} page
     * @param {(page: import('playwright').Page) => Promise<unknown>} [act]
     */
    async measure(page, act, rounds = 5) {
      const times = [];
      for (let round = 0; round < rounds; round++) times.push(await once(page, act));
      return median(times);
    },
    version: browser.version(),
    close: () => browser.close(),
  };
}
