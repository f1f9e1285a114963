// A site that uses the built files, and a Chromium to visit it with. Nothing leaves this machine: host names under
// .test are this server, Google's hosts are answered by a stand-in, and all others do not resolve.
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { findChromium } from './chromium.js';
import { standInContainer, standInGtag } from './stand-in-gtag.js';

const dist = new URL('../../dist/', import.meta.url);
const script = (name: string) => readFileSync(new URL(name, dist));

/** A script tag with settings by attribute name, `data-` left out. */
export const tag = (settings: Record<string, string> = {}, rest = ''): string => {
  const attributes = Object.entries({ controller: 'Symbis', ...settings }).map(
    ([name, value]) => ` data-${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return `<script src="/cookiemelding.js"${attributes.join('')} ${rest}></script>`;
};

/** Settings with both products of Google. */
export const both = { 'google-analytics': 'G-ABC1234567', 'google-ads': 'AW-123456789' };

export { stored } from './stored.js';

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every request so far, `host/path?query`; the host of the site itself is left out. */
  readonly requests: string[];
  /** Messages of the library in the console: `error: ...`. */
  readonly messages: string[];
  /** Errors that reached the page. */
  readonly errors: string[];
  /** Requests to hosts other than the site's own. */
  thirdParties(): string[];
  /** Entries of the data layer with their kind, dates left out. */
  dataLayer(): Promise<{ kind: string; value: unknown }[]>;
  /** Names of all cookies, of any path and domain, HttpOnly ones too. */
  cookieNames(): Promise<string[]>;
  /** Keys of both storages. */
  storageKeys(): Promise<string[]>;
  /** The stored record. */
  record(): Promise<Record<string, unknown> | undefined>;
  /** Presses a button by its name, in either layer. */
  press(name: string): Promise<void>;
  /** Waits until nothing has been requested for a while. */
  quiet(): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** What stands in the page's head; the script tag among it. */
  head?: string;
  body?: string;
  /** Language of the page; Dutch when absent, none when empty. */
  lang?: string;
  headers?: Record<string, string | string[]>;
  host?: string;
  /** Over https. */
  secure?: boolean;
  /** Runs before any script of the page. */
  before?: string;
  cookies?: Record<string, string>;
  /** Files that answer 404. */
  missing?: string[];
  /** More files of the site and of all other hosts under .test, by path. */
  files?: Record<string, SiteFile>;
  /** An earlier visit by the same visitor. */
  as?: Visit;
}

export interface SiteFile {
  body: string;
  /** Media type; JavaScript when absent. */
  type?: string;
  headers?: Record<string, string>;
  /** Milliseconds until it is answered. */
  delay?: number;
}

/** Hosts of Google that are this server, over https. */
const GOOGLE_HOSTS = ['www.googletagmanager.com', '*.google-analytics.com', 'www.google.com'];
const GOOGLE = /(^|\.)(googletagmanager|google-analytics|google)\.com$/;

/** Google's part: its scripts, and a place that takes every hit. */
function answerAsGoogle(path: string, response: ServerResponse): void {
  const standIn = { '/gtag/js': standInGtag, '/gtm.js': standInContainer }[path];
  response.setHeader('content-type', 'text/javascript');
  response.statusCode = standIn ? 200 : 204;
  response.end(standIn && `(${standIn})()`);
}

/** Starts the site and the browser for the tests of one file. */
export function useBuiltSite(): (options?: VisitOptions) => Promise<Visit> {
  let browser: Browser;
  const servers: Server[] = [];
  const pages = new Map<string, VisitOptions>();
  const files = new Map<string, SiteFile>();
  let count = 0;

  beforeAll(async () => {
    const answer: RequestListener = (request, response) => {
      const path = new URL(request.url ?? '/', 'http://site').pathname;
      const page = pages.get(path);
      if (GOOGLE.test(request.headers.host ?? '')) return answerAsGoogle(path, response);
      if (/^\/cookiemelding(-[\w-]+)?\.js$/.test(path)) {
        response.setHeader('content-type', 'text/javascript');
        response.end(script(path.slice(1)));
      } else if (files.has(path)) {
        const { body, type = 'text/javascript', headers: own = {}, delay = 0 } = files.get(path)!;
        for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
        response.setHeader('content-type', type);
        setTimeout(() => response.end(body), delay);
      } else if (pages.has(path)) {
        for (const [name, value] of Object.entries(page?.headers ?? {})) response.setHeader(name, value);
        response.setHeader('content-type', 'text/html; charset=utf-8');
        const lang = page?.lang === '' ? '' : ` lang="${page?.lang ?? 'nl'}"`;
        const port = request.headers.host?.split(':')[1] ?? '';
        const html = `<!doctype html><html${lang}><head><title>Symbis</title><link rel="icon" href="data:,">${page?.head ?? tag(both)}</head><body>${page?.body ?? '<h1>Welkom</h1><button data-cookie-preferences>Cookies wijzigen</button>'}</body></html>`;
        // Other hosts of the page have its port.
        response.end(html.replaceAll('%PORT%', port));
      } else {
        response.statusCode = 404;
        response.end();
      }
    };
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'site.test' }]);
    servers.push(createServer(answer), createSecureServer({ key, cert }, answer));
    for (const server of servers) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port: securePort } = servers[1]!.address() as AddressInfo;
    const google = GOOGLE_HOSTS.map((host) => `MAP ${host} 127.0.0.1:${securePort}`).join(', ');
    browser = await chromium.launch({
      executablePath: findChromium(),
      // Playwright switches off the cache of the back button.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      args: [`--host-resolver-rules=MAP *.test 127.0.0.1, ${google}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`],
    });
  });

  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  afterAll(async () => {
    await browser?.close();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });

  return async (options = {}) => {
    const {
      head,
      body,
      headers,
      host = 'www.symbis.test',
      secure,
      before,
      cookies = {},
      missing,
      files: more,
      lang: _lang,
      as,
      ...emulation
    } = options;
    const path = `/page-${++count}`;
    pages.set(path, { ...options, ...(head === undefined && { head: tag(both) }) });
    const { port } = servers[secure ? 1 : 0]!.address() as AddressInfo;
    const origin = `${secure ? 'https' : 'http'}://${host}:${port}`;
    const context = as?.context ?? (await browser.newContext({ ignoreHTTPSErrors: true, ...emulation }));
    if (before) await context.addInitScript({ content: before });
    await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: origin })));
    const page = await context.newPage();
    for (const [name, file] of Object.entries(more ?? {})) files.set(name, file);
    for (const file of missing ?? []) await page.route(`**/${file}`, (route) => route.fulfill({ status: 404 }));
    const requests: string[] = [];
    const messages: string[] = [];
    const errors: string[] = [];
    let latest = Date.now();
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol === 'data:') return;
      latest = Date.now();
      requests.push((url.host === `${host}:${port}` ? '' : url.host) + url.pathname + url.search);
    });
    page.on('console', (message) => {
      if (message.text().startsWith('[cookiemelding]')) messages.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => errors.push(error.message));

    const visit: Visit = {
      page,
      context,
      requests,
      messages,
      errors,
      thirdParties: () => requests.filter((request) => !request.startsWith('/')),
      dataLayer: () =>
        page.evaluate(() =>
          (window.dataLayer ?? []).map((item) => {
            const kind = Object.prototype.toString.call(item);
            const plain = kind === '[object Arguments]' ? Array.from(item as ArrayLike<unknown>) : item;
            return { kind, value: JSON.parse(JSON.stringify(plain, (_, value) => value)) as unknown };
          }),
        ),
      cookieNames: async () => (await context.cookies()).map(({ name }) => name).toSorted(),
      storageKeys: () => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]),
      record: async () => {
        const cookie = (await context.cookies()).find(({ name }) => name === 'cookiemelding');
        return cookie && (JSON.parse(decodeURIComponent(cookie.value)) as Record<string, unknown>);
      },
      press: async (name) => {
        await page.getByRole('button', { name, exact: true }).click();
      },
      quiet: async () => {
        do await new Promise((resolve) => setTimeout(resolve, 50));
        while (Date.now() - latest < 200);
      },
    };
    await page.goto(origin + path);
    await visit.quiet();
    return visit;
  };
}
