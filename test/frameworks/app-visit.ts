// A visitor of an app. Nothing leaves this machine: Google's hosts are answered by the stand-in, all others not at all.
import type { Browser, BrowserContext, Page } from 'playwright';
import type { ConsentRecord } from '../../src/consent/record.js';
import { standInGtag } from '../setup/stand-in-gtag.js';

/** The address that the settings of all apps have Google's script come from. */
export const GTAG = 'www.googletagmanager.com/gtag/js?id=G-DEMO123456';

/** Where the map comes from that some apps have. */
const MAP = 'kaart.example';

const GOOGLE = /(^|\.)(googletagmanager|google-analytics|google)\.com$/;

/** How it tells what it saw; the console outlives each page. */
const SEEN = 'seen on screen: ';

/** What stands in the files that show something, and in no other: words of the first layer, the small button's name. */
const INTERFACE = /Alles weigeren|cookie-trigger/;

/** Notes in the page what of the notice is on screen, even if it is for one frame. */
const watch = (prefix: string) => `{
  const note = (name) => console.debug(${JSON.stringify(prefix)} + name);
  const { showPopover } = HTMLElement.prototype;
  HTMLElement.prototype.showPopover = function () { note(this.localName); return showPopover.call(this); };
  const look = () => {
    for (const shown of document.querySelectorAll('cookie-melding:popover-open,cookie-trigger')) note(shown.localName);
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  const frame = () => { look(); requestAnimationFrame(frame); };
  frame();
}`;

/** How long the library, and a framework, may take to find something wrong; milliseconds. */
const PATIENCE = 2500;

export interface AppVisit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and warnings in the console, and what was thrown, of every page so far. */
  readonly faults: string[];
  /** Requests to Google, `host/path?query`. */
  readonly google: string[];
  /** Requests for the map, `host/path?query`. */
  readonly map: string[];
  /** Requests to all other hosts. */
  readonly foreign: string[];
  /** What of the notice has been on screen so far: the names of its elements. */
  readonly seen: Set<string>;
  /** Files of the interface that have been asked for, by path. */
  interfaceFiles(): Promise<string[]>;
  /** What went wrong, once all has had its time. */
  outcome(): Promise<{ faults: string[]; foreign: string[] }>;
  /** Opens a page of the site. @returns its markup as the server has sent it, and the header that says who may keep it */
  open(path: string): Promise<{ markup: string; caching: string | undefined }>;
  /** Commands of one name in the data layer, the words after the name. */
  commands(name: string): Promise<unknown[][]>;
  record(): Promise<ConsentRecord | undefined>;
  cookieNames(): Promise<string[]>;
  /** Presses a button by its name. */
  press(name: string): Promise<void>;
  /** Follows a link of the app, and waits for the heading of the page it leads to. */
  follow(link: string, heading: string): Promise<void>;
}

/** Begins a visit; no page is open yet. @param cookie the text of the stored choice */
export async function visitApp(browser: Browser, origin: string, cookie?: string): Promise<AppVisit> {
  const context = await browser.newContext({ locale: 'nl-NL' });
  await context.addInitScript({ content: watch(SEEN) });
  if (cookie !== undefined) await context.addCookies([{ name: 'cookiemelding', value: cookie, url: origin }]);
  const [faults, google, map, foreign]: string[][] = [[], [], [], []];
  const seen = new Set<string>();
  const files: Promise<string[]>[] = [];
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      const { host, pathname, search } = new URL(route.request().url());
      const isGoogle = GOOGLE.test(host);
      (isGoogle ? google : host === MAP ? map : foreign)!.push(host + pathname + search);
      if (host === MAP) return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>kaart</title>' });
      if (!isGoogle) return route.abort();
      if (pathname !== '/gtag/js') return route.fulfill({ status: 204 });
      return route.fulfill({ contentType: 'text/javascript', body: `(${standInGtag})()` });
    },
  );
  context.on('response', (response) => {
    const { origin: from, pathname } = new URL(response.url());
    if (from !== origin || !/javascript/.test(response.headers()['content-type'] ?? '')) return;
    // A page that is left may take it along.
    const text = response.text().catch(() => '');
    files.push(text.then((code) => (INTERFACE.test(code) ? [pathname] : [])));
  });
  context.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(SEEN)) seen.add(text.slice(SEEN.length));
    else if (['error', 'warning'].includes(message.type())) faults!.push(`${message.type()}: ${text}`);
  });
  context.on('weberror', (error) => faults!.push(`thrown: ${error.error().message}`));
  const page = await context.newPage();
  return {
    page,
    context,
    faults: faults!,
    google: google!,
    map: map!,
    foreign: foreign!,
    seen,
    interfaceFiles: async () => (await Promise.all(files)).flat(),
    async outcome() {
      await page.waitForTimeout(PATIENCE);
      return { faults: faults!, foreign: foreign! };
    },
    async open(path) {
      const response = await page.goto(origin + path, { waitUntil: 'networkidle' });
      return { markup: await response!.text(), caching: response!.headers()['cache-control'] };
    },
    commands: async (name) => {
      const all = await page.evaluate(() =>
        (window.dataLayer ?? []).map((item) => Array.from(Object(item) as ArrayLike<unknown>)),
      );
      return all.filter(([first]) => first === name).map(([, ...words]) => words);
    },
    async record() {
      const found = (await context.cookies()).find(({ name }) => name === 'cookiemelding');
      return found && (JSON.parse(decodeURIComponent(found.value)) as ConsentRecord);
    },
    cookieNames: async () => (await context.cookies()).map(({ name }) => name).toSorted(),
    press: (name) => page.getByRole('button', { name, exact: true }).click(),
    async follow(link, heading) {
      await page.getByRole('link', { name: link, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    },
  };
}
