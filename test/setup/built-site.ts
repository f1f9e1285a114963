// A site that uses the built files, and a Chromium to visit it with. Nothing leaves this machine: host names under
// .test are this server, Google's hosts are answered by a stand-in, and all others do not resolve.
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  type Request,
} from 'playwright';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { findHeadlessShell } from './chromium.js';
import { GOOGLE_HOSTS, startSite, type Site, type SiteFile, type SitePage } from './site.js';

export { both, tag, type SiteFile } from './site.js';
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
  /** Waits until nothing has been requested, or is on its way, for a while. */
  quiet(): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions, SitePage {
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

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts the site and the browser for the tests of one file.
 * @param isConcurrent whether its tests run at the same time, so that none may close what another has open
 */
export function useBuiltSite(isConcurrent = false): (options?: VisitOptions) => Promise<Visit> {
  let browser: Browser;
  let site: Site;
  let count = 0;

  beforeAll(async () => {
    site = await startSite();
    const [, securePort] = site.ports;
    const google = GOOGLE_HOSTS.map((host) => `MAP ${host} 127.0.0.1:${securePort}`).join(', ');
    browser = await chromium.launch({
      executablePath: findHeadlessShell(),
      // Playwright switches off the cache of the back button.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      args: [`--host-resolver-rules=MAP *.test 127.0.0.1, ${google}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`],
    });
  });

  afterEach(async () => {
    if (!isConcurrent) await Promise.all(browser.contexts().map((context) => context.close()));
  });

  afterAll(async () => {
    await browser?.close();
    site?.close();
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
    site.pages.set(path, options);
    const port = site.ports[secure ? 1 : 0];
    const origin = `${secure ? 'https' : 'http'}://${host}:${port}`;
    const context = as?.context ?? (await browser.newContext({ ignoreHTTPSErrors: true, ...emulation }));
    if (before) await context.addInitScript({ content: before });
    await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: origin })));
    const page = await context.newPage();
    for (const [name, file] of Object.entries(more ?? {})) site.files.set(name, file);
    for (const file of missing ?? []) await page.route(`**/${file}*`, (route) => route.fulfill({ status: 404 }));
    const requests: string[] = [];
    const messages: string[] = [];
    const errors: string[] = [];
    let latest = Date.now();
    const pending = new Set<Request>();
    const end = (request: Request) => {
      pending.delete(request);
      latest = Date.now();
    };
    page.on('requestfinished', end);
    page.on('requestfailed', end);
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol === 'data:') return;
      latest = Date.now();
      pending.add(request);
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
        const button = page.getByRole('button', { name, exact: true });
        const slot = await button.getAttribute('slot');
        await button.click();
        // The first layer stays until the second one has come; if it cannot come, that is for the test to see.
        if (slot === 'settings')
          await page
            .getByRole('dialog')
            .waitFor({ timeout: 4000 })
            .catch(() => undefined);
      },
      quiet: async () => {
        // By the page's own time: on a busy machine it may not have come to it yet.
        const idle = () =>
          page
            .evaluate(() => new Promise<void>((resolve) => setTimeout(() => requestIdleCallback(() => resolve()), 60)))
            .catch(() => undefined);
        // What hangs is not waited for.
        do await Promise.all([pause(50), Promise.race([idle(), pause(2000)])]);
        while (Date.now() - latest < (pending.size > 0 ? 1000 : 100));
      },
    };
    await page.goto(origin + path);
    await visit.quiet();
    return visit;
  };
}
