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
import { ContextPool } from './context-pool.js';
import { EXECUTED } from './executed.js';
import { waitForTimers } from './idle.js';
import { isFileOf, partsIn, type Part } from './parts.js';
import { GOOGLE_HOSTS, startSite, type Site, type SiteFile, type SitePage } from './site.js';

export { markExecuted } from './executed.js';
export { createGate } from './gate.js';
export { both, tag, type SiteFile } from './site.js';
export { consentCookie, stored } from './stored.js';

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
  thirdPartyRequests(): string[];
  /** Our files that have been requested, by what the visitor gets from them. */
  ownRequests(): Part[];
  /** Entries of the data layer with their kind, dates left out. */
  dataLayer(): Promise<{ kind: string; value: unknown }[]>;
  /** Names of all cookies, of any path and domain, HttpOnly ones too. */
  cookieNames(): Promise<string[]>;
  /** Keys of both storages. */
  storageKeys(): Promise<string[]>;
  /** The stored record. */
  record(): Promise<Record<string, unknown> | undefined>;
  /** Names that scripts of the page have put in the list with `markExecuted`. */
  executed<Name = string>(): Promise<Name[]>;
  /** Clicks a button by its name, in either layer. */
  click(name: string): Promise<void>;
  /**
   * Waits until nothing is on its way, and the page has nothing left to do.
   * @param milliseconds of the page's own time that timers may take: for things that must not happen later either
   */
  waitForIdle(milliseconds?: number): Promise<void>;
  /** Answers the requests again for parts that were missing or hung so far. */
  restoreParts(): Promise<void>;
  /** Ends the visits of this visitor before the test ends. */
  end(): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions, SitePage {
  host?: string;
  /** Over https. */
  secure?: boolean;
  /** Runs before any script of the page. */
  before?: string;
  cookies?: Record<string, string>;
  /** Parts of the library whose files answer 404; `all` for every file besides the script. */
  without?: readonly Part[] | 'all';
  /** Parts of the library whose files are never answered. */
  hanging?: readonly Part[] | 'all';
  /** More files of the site and of all other hosts under .test, by path. */
  files?: Record<string, SiteFile>;
  /** An earlier visit by the same visitor. */
  as?: Visit;
  /** In a page that no other visit has used: for what counts memory or time. */
  isFresh?: boolean;
}

/** What is seen of a page during one visit. */
interface Watch {
  readonly ownHost: string;
  readonly requests: string[];
  readonly messages: string[];
  readonly errors: string[];
  readonly pending: Set<Request>;
  latest: number;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts the site and the browser for the tests of one file.
 * @param isConcurrent whether its tests run at the same time, so that none may close what another has open
 */
export function useBuiltSite(isConcurrent = false): (options?: VisitOptions) => Promise<Visit> {
  let browser: Browser;
  let pool: ContextPool;
  let site: Site;
  let count = 0;
  const watches = new WeakMap<Page, Watch>();

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
    pool = new ContextPool(browser, (page) => watchPage(page, watches));
  });

  afterEach(async () => {
    if (isConcurrent) return;
    await pool.release();
    site.files.clear();
  });

  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  return async (options = {}) => {
    const {
      head: _head,
      body: _body,
      headers: _headers,
      html: _html,
      lang: _lang,
      host = 'www.symbis.test',
      secure,
      before,
      cookies = {},
      without = [],
      hanging = [],
      files = {},
      as,
      isFresh,
      ...emulation
    } = options;
    const path = `/page-${++count}`;
    site.pages.set(path, options);
    const port = site.ports[secure ? 1 : 0];
    const origin = `${secure ? 'https' : 'http'}://${host}:${port}`;
    const pooled = as ? pool.of(as.context) : await pool.take(emulation, isFresh);
    const { context } = pooled;
    if (before) await pooled.addInitScript(before);
    await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: origin })));
    for (const [name, file] of Object.entries(files)) site.files.set(name, file);
    const page = await pooled.page();
    const watch: Watch = {
      ownHost: `${host}:${port}`,
      requests: [],
      messages: [],
      errors: [],
      pending: new Set(),
      latest: Date.now(),
    };
    watches.set(page, watch);
    const { requests, messages, errors } = watch;
    const unrouteParts = await routeParts(page, without, hanging);

    const visit: Visit = {
      page,
      context,
      requests,
      messages,
      errors,
      thirdPartyRequests: () => requests.filter((request) => !request.startsWith('/')),
      ownRequests: () => partsIn(requests),
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
      executed: <Name>() => page.evaluate<Name[]>(EXECUTED),
      click: async (name) => {
        const button = page.getByRole('button', { name, exact: true });
        const slot = await button.getAttribute('slot');
        await button.click();
        // The first layer stays until the second one has loaded, or has failed to, which is in the console.
        if (slot === 'settings') {
          const reported = messages.length;
          const dialog = page.getByRole('dialog');
          const end = Date.now() + 20_000;
          while (messages.length === reported && Date.now() < end && !(await dialog.isVisible())) await pause(20);
        }
      },
      waitForIdle: (milliseconds) => waitForIdle(page, watch, milliseconds),
      restoreParts: unrouteParts,
      end: () => pool.release(context),
    };
    await page.goto(origin + path);
    await visit.waitForIdle();
    return visit;
  };
}

/** Keeps what happens on a page with the visit that uses it at that moment. */
function watchPage(page: Page, watches: WeakMap<Page, Watch>): void {
  const end = (request: Request) => {
    const watch = watches.get(page);
    if (!watch) return;
    watch.pending.delete(request);
    watch.latest = Date.now();
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  page.on('request', (request) => {
    const url = new URL(request.url());
    const watch = watches.get(page);
    if (!watch || url.protocol === 'data:') return;
    watch.latest = Date.now();
    watch.pending.add(request);
    watch.requests.push((url.host === watch.ownHost ? '' : url.host) + url.pathname + url.search);
  });
  page.on('console', (message) => {
    if (message.text().startsWith('[cookiemelding]'))
      watches.get(page)?.messages.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => watches.get(page)?.errors.push(error.message));
}

/** Answers requests for parts of the library with 404, or never. Returns what undoes it. */
async function routeParts(
  page: Page,
  without: readonly Part[] | 'all',
  hanging: readonly Part[] | 'all',
): Promise<() => Promise<void>> {
  if (!without.length && !hanging.length) return () => Promise.resolve();
  const isOf = (parts: readonly Part[] | 'all') => (url: URL) => isFileOf(parts, url.pathname);
  const [isMissing, hangs] = [isOf(without), isOf(hanging)];
  // Not by the page's own method: a test that calls that one has the page closed after it.
  const route = Object.getPrototypeOf(page).route.bind(page) as Page['route'];
  await route(isMissing, (request) => request.fulfill({ status: 404 }));
  await route(hangs, () => undefined);
  return async () => {
    await page.unroute(isMissing);
    await page.unroute(hangs);
  };
}

/** A page that keeps asking is waited for no longer than this; milliseconds. */
const MAX_IDLE_WAIT_MS = 20_000;

async function waitForIdle(page: Page, watch: Watch, milliseconds = 100): Promise<void> {
  const { pending } = watch;
  // By the page's own clock: on a busy machine its timers come late.
  const idle = (time: number) => page.evaluate(`(async () => { ${waitForTimers(time)} })()`).catch(() => undefined);
  if (milliseconds > 100) await idle(milliseconds);
  let before: number;
  const end = Date.now() + MAX_IDLE_WAIT_MS;
  do {
    before = watch.latest;
    // What hangs is not waited for.
    await Promise.race([idle(100), pause(2000)]);
  } while (Date.now() < end && (watch.latest !== before || (pending.size > 0 && Date.now() - watch.latest < 1000)));
}
