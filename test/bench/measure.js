import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findHeadlessShell } from '../setup/chromium.js';

const dist = new URL('../../dist/', import.meta.url);

/** CPU throttling rate that corresponds to a mid-range phone. */
export const CPU_SLOWDOWN = 4;

/**
 * A page to measure.
 * @typedef {object} Page
 * @property {string} head content of the head besides the script tag
 * @property {string} body
 * @property {Record<string, string>} settings attributes of the script tag, `data-` left out
 * @property {string} [cookie] value of the cookie with the stored choice
 * @property {string} [lang] language of the page
 * @property {boolean} [isWithoutLibrary]
 */

/** @param {Page} page */
const markup = ({ head, body, settings, lang = 'nl', isWithoutLibrary }) => {
  const attributes = Object.entries(settings).map(([name, value]) => ` data-${name}="${value}"`);
  return `<!doctype html><html lang="${lang}"><head><title>x</title><link rel="icon" href="data:,">${head}${isWithoutLibrary ? '' : `<script src="/cookiemelding.js"${attributes.join('')}></script>`}</head><body><h1>Welkom</h1>${body}</body></html>`;
};

/** The cookie value of a choice. @param {boolean} isGranted */
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

/** Opens a browser to measure in. No request leaves this machine. */
export async function openBrowser() {
  const browser = await chromium.launch({ executablePath: findHeadlessShell() });

  /**
   * Measures the main-thread time of one visit for scripts and layout, at a quarter of this machine's speed.
   * @param {Page} page
   * @param {(page: import('playwright').Page) => Promise<unknown>} [act] what to measure; the page load when absent
   * @returns {Promise<number>} milliseconds
   */
  async function measure(page, act) {
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
      // CPU time of the thread, which other load on the machine does not affect.
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const readTime = async () => {
        const { metrics } = await session.send('Performance.getMetrics');
        const valueOf = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
        return (
          (valueOf('ScriptDuration') + valueOf('LayoutDuration') + valueOf('RecalcStyleDuration')) * 1000 * CPU_SLOWDOWN
        );
      };
      const waitUntilIdle = async () => {
        await tab.waitForLoadState('networkidle');
        await tab.waitForTimeout(300);
      };
      await tab.goto('http://site.test/');
      await waitUntilIdle();
      if (!act) return await readTime();
      const before = await readTime();
      await act(tab);
      await waitUntilIdle();
      return (await readTime()) - before;
    } finally {
      await context.close();
    }
  }

  return { measure, version: browser.version(), close: () => browser.close() };
}
