// A visitor of an app. No request leaves this machine: Google's hosts get the stand-in, and all other hosts are blocked.
import type { Browser, BrowserContext, Page } from 'playwright';
import type { ConsentRecord } from '../../src/consent/record.js';
import { standInGtag } from '../setup/stand-in-gtag.js';

/** The address of Google's script with the settings of the apps. */
export const GTAG = 'www.googletagmanager.com/gtag/js?id=G-DEMO123456';

/** Host of the map that some apps embed. */
const MAP_HOST = 'kaart.example';

const GOOGLE = /(^|\.)(googletagmanager|google-analytics|google)\.com$/;

/** Marks the console messages of `observeScreen`. Unlike a variable, the console survives a navigation. */
const SHOWN_PREFIX = 'seen on screen: ';

/** Matches only the files of the interface: they contain a text of the banner, or the name of the settings button. */
const INTERFACE_CODE = /Alles weigeren|cookie-trigger/;

/** A script that logs each element of the interface that is shown, even for a single frame. */
const observeScreen = (prefix: string) => `{
  const log = (name) => console.debug(${JSON.stringify(prefix)} + name);
  const { showPopover } = HTMLElement.prototype;
  HTMLElement.prototype.showPopover = function () { log(this.localName); return showPopover.call(this); };
  const scan = () => {
    for (const shown of document.querySelectorAll('cookie-melding:popover-open,cookie-trigger')) log(shown.localName);
  };
  new MutationObserver(scan).observe(document, { childList: true, subtree: true, attributes: true });
  const frame = () => { scan(); requestAnimationFrame(frame); };
  frame();
}`;

/** Time for the library and the framework to log problems. */
const PROBLEM_WAIT_MS = 2500;

export interface AppVisit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Uncaught errors, and errors and warnings in the console, of every page so far. */
  readonly problems: string[];
  /** Requests to Google: `host/path?query`. */
  readonly googleRequests: string[];
  /** Requests for the map: `host/path?query`. */
  readonly mapRequests: string[];
  /** Requests to all other hosts. */
  readonly otherRequests: string[];
  /** Names of the interface elements that have been on screen so far. */
  readonly shown: Set<string>;
  /** Paths of the interface files that have been requested. */
  interfaceFiles(): Promise<string[]>;
  /** Waits for late problems. @returns all problems, and all requests to other hosts */
  outcome(): Promise<{ problems: string[]; otherRequests: string[] }>;
  /** Opens a page of the site. @returns its markup as the server sent it, and its `Cache-Control` header */
  open(path: string): Promise<{ markup: string; caching: string | undefined }>;
  /** The arguments of all commands of a name in the data layer. */
  commands(name: string): Promise<unknown[][]>;
  record(): Promise<ConsentRecord | undefined>;
  cookieNames(): Promise<string[]>;
  /** Clicks a button by its name. */
  click(name: string): Promise<void>;
  /** Follows a link of the app, and waits for the heading of the next page. */
  follow(link: string, heading: string): Promise<void>;
}

/** Starts a visit, without opening a page yet. @param cookie value of the cookie with a choice */
export async function visitApp(browser: Browser, origin: string, cookie?: string): Promise<AppVisit> {
  const context = await browser.newContext({ locale: 'nl-NL' });
  await context.addInitScript({ content: observeScreen(SHOWN_PREFIX) });
  if (cookie !== undefined) await context.addCookies([{ name: 'cookiemelding', value: cookie, url: origin }]);
  const problems: string[] = [];
  const googleRequests: string[] = [];
  const mapRequests: string[] = [];
  const otherRequests: string[] = [];
  const shown = new Set<string>();
  const files: Promise<string[]>[] = [];
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      const { host, pathname, search } = new URL(route.request().url());
      const isGoogle = GOOGLE.test(host);
      (isGoogle ? googleRequests : host === MAP_HOST ? mapRequests : otherRequests).push(host + pathname + search);
      if (host === MAP_HOST)
        return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>kaart</title>' });
      if (!isGoogle) return route.abort();
      if (pathname !== '/gtag/js') return route.fulfill({ status: 204 });
      return route.fulfill({ contentType: 'text/javascript', body: `(${standInGtag})()` });
    },
  );
  context.on('response', (response) => {
    const { origin: from, pathname } = new URL(response.url());
    if (from !== origin || !/javascript/.test(response.headers()['content-type'] ?? '')) return;
    // The body is gone when the page navigates before it has been read.
    const text = response.text().catch(() => '');
    files.push(text.then((code) => (INTERFACE_CODE.test(code) ? [pathname] : [])));
  });
  context.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(SHOWN_PREFIX)) shown.add(text.slice(SHOWN_PREFIX.length));
    else if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${text}`);
  });
  context.on('weberror', (error) => problems.push(`thrown: ${error.error().message}`));
  const page = await context.newPage();
  return {
    page,
    context,
    problems,
    googleRequests,
    mapRequests,
    otherRequests,
    shown,
    interfaceFiles: async () => (await Promise.all(files)).flat(),
    async outcome() {
      await page.waitForTimeout(PROBLEM_WAIT_MS);
      return { problems, otherRequests };
    },
    async open(path) {
      const response = await page.goto(origin + path, { waitUntil: 'networkidle' });
      return { markup: await response!.text(), caching: response!.headers()['cache-control'] };
    },
    commands: async (name) => {
      const all = await page.evaluate(() =>
        (window.dataLayer ?? []).map((item) => Array.from(Object(item) as ArrayLike<unknown>)),
      );
      return all.filter(([first]) => first === name).map(([, ...args]) => args);
    },
    async record() {
      const found = (await context.cookies()).find(({ name }) => name === 'cookiemelding');
      return found && (JSON.parse(decodeURIComponent(found.value)) as ConsentRecord);
    },
    cookieNames: async () => (await context.cookies()).map(({ name }) => name).toSorted(),
    click: (name) => page.getByRole('button', { name, exact: true }).click(),
    async follow(link, heading) {
      await page.getByRole('link', { name: link, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    },
  };
}
