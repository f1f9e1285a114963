import type { Browser } from 'playwright';
import robotsParser from 'robots-parser';
import { siteOf } from './known-party.js';

/** The name that robots.txt can address. */
const AGENT = 'cookiemelding-audit';

/** A sitemap may list others; no deeper than this. */
const MAX_SITEMAPS = 50;

const MAX_LISTED = 10_000;

/** What a site says of visits by programs. */
export interface Robots {
  isAllowed(url: string): boolean;
  /** Pause that the site asks for, in milliseconds. */
  readonly delayMs: number;
  readonly sitemaps: readonly string[];
}

/** Gets a text through the browser, so that it sees the same hosts and certificates. */
async function getText(browser: Browser, url: string, ignoreCertificates: boolean): Promise<string> {
  const context = await browser.newContext({ ignoreHTTPSErrors: ignoreCertificates, javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    const response = await page.goto(url, { timeout: 10_000, waitUntil: 'commit' });
    return response?.ok() ? await response.text() : '';
  } catch {
    return '';
  } finally {
    await context.close().catch(() => undefined);
  }
}

/** Reads robots.txt. A site without one allows everything. */
export async function readRobots(browser: Browser, origin: string, ignoreCertificates: boolean): Promise<Robots> {
  const address = `${origin}/robots.txt`;
  const text = await getText(browser, address, ignoreCertificates);
  const rules = robotsParser(address, /<html/i.test(text) ? '' : text);
  return {
    isAllowed: (url) => rules.isAllowed(url, AGENT) !== false,
    delayMs: Math.min(10, rules.getCrawlDelay(AGENT) ?? 0) * 1000,
    sitemaps: rules.getSitemaps(),
  };
}

const unescape = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&apos;', "'").replaceAll('&quot;', '"');

/** The pages in a site's sitemaps. */
export async function readSitemaps(
  browser: Browser,
  origin: string,
  robots: Robots,
  ignoreCertificates: boolean,
): Promise<string[]> {
  const waiting = robots.sitemaps[0] ? [...robots.sitemaps] : [`${origin}/sitemap.xml`];
  const pages = new Set<string>();
  for (let count = 0; waiting[0] && count < MAX_SITEMAPS && pages.size < MAX_LISTED; count++) {
    // oxlint-disable-next-line no-await-in-loop
    const text = await getText(browser, waiting.shift()!, ignoreCertificates);
    const addresses = [...text.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]+)/gi)].map(([, url]) => unescape(url!));
    const isIndex = /<sitemapindex/i.test(text);
    for (const url of addresses) {
      if (!URL.canParse(url) || siteOf(new URL(url).hostname) !== siteOf(new URL(origin).hostname)) continue;
      if (isIndex) waiting.push(url);
      else pages.add(url);
    }
  }
  return [...pages].slice(0, MAX_LISTED);
}
