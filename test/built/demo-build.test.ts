// The demo as files, published below a folder of a site by a server that knows nothing but files.
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer, type AddressInfo, type Server as NetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, sep } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildDemo } from '../../demo/build.js';
import { findHeadlessShell } from '../setup/chromium.js';

const BASE = '/sub/folder/';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

let folder: string;
let result: Awaited<ReturnType<typeof buildDemo>>;
let files: string[];
let server: Server;
/** All other hosts. */
let elsewhere: NetServer;
/** How many connections were made to those. */
let connections: number;
let browser: Browser;
let page: Page;
let origin: string;
/** What went wrong on the page. */
let failures: string[];

const listen = async (one: Server | NetServer) => {
  await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
  return (one.address() as AddressInfo).port;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cookiemelding-demo-'));
  result = await buildDemo(folder);
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  files = all
    .filter((one) => one.isFile())
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
  server = createHttpServer(async ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    // The root of the site is not the demo.
    const path = pathname.startsWith(BASE) ? decodeURIComponent(pathname.slice(BASE.length)) : undefined;
    const name = path === undefined ? undefined : /(^|\/)$/.test(path) ? `${path}index.html` : path;
    if (name === undefined || !files.includes(name)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
    response.end(await readFile(join(folder, name)));
  });
  elsewhere = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  origin = `http://127.0.0.1:${await listen(server)}`;
  browser = await chromium.launch({
    executablePath: findHeadlessShell(),
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${await listen(elsewhere)}, EXCLUDE 127.0.0.1`],
  });
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  elsewhere?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL' });
  page = await context.newPage();
  failures = [];
  connections = 0;
  page.on('pageerror', ({ message }) => failures.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failures.push(`${response.status()} ${response.url()}`);
  });
  return async () => {
    expect(failures).toEqual([]);
    await context.close();
  };
});

const open = (path: string) => page.goto(`${origin}${BASE}${path}`);

describe('the demo as files', () => {
  it('has every page and file that the demo links to', () => {
    expect(result.missing).toEqual([]);
    expect(result.files).toBe(files.length);
    for (const file of ['index.html', 'samenstellen/index.html', 'video/index.html', 'hosts/video/speler.html'])
      expect(files).toContain(file);
    for (const file of ['cookiemelding.js', 'cookiemelding-ui.js', 'cookiemelding-en.js', 'schema.json'])
      expect(files).toContain(file);
  });

  it('opens every page without an error, with links that stay in its folder', async () => {
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(30);
    for (const file of pages) {
      await open(file.replace(/(^|\/)index\.html$/, '$1'));
      await page.evaluate(() => document.fonts.ready);
      const outside = await page.evaluate(
        (base) =>
          [...document.querySelectorAll<HTMLElement>('[href], [src], [data-src], [data-policy-url]')].flatMap(
            (node) => {
              const { src, policyUrl } = node.dataset;
              const addresses = [node.getAttribute('href'), node.getAttribute('src'), src, policyUrl];
              return addresses.filter((address) => {
                if (!address) return false;
                const { origin: host, pathname, hostname } = new URL(address, document.baseURI);
                return hostname.endsWith('localhost') || (host === location.origin && !pathname.startsWith(base));
              });
            },
          ),
        BASE,
      );
      expect(outside, file).toEqual([]);
      expect(failures, file).toEqual([]);
    }
    expect(connections).toBe(0);
  });

  it('shows the notice, keeps the choice, and says that nobody keeps records', async () => {
    await open('');
    await page.getByRole('button', { name: 'Alles weigeren' }).click();
    await expect.poll(() => page.locator('#choice').innerText()).toContain('"method": "reject-all"');
    expect(await page.locator('#records').innerText()).toContain('heeft geen server');
    await page.getByRole('link', { name: 'Privacy- en cookieverklaring' }).first().click();
    await page.locator('cookie-declaration').getByText('Cookie').first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`${BASE}privacy-en-cookieverklaring/`);
  });

  it('loads what is embedded after consent, from its own folder', async () => {
    await open('video/');
    await page.getByRole('button', { name: 'Alles weigeren' }).click();
    await page.getByText('video.localhost').first().waitFor();
    expect(
      await page
        .frames()
        .map((frame) => frame.url())
        .join(),
    ).not.toContain('speler');
    await page.getByRole('button', { name: 'Eén keer laden' }).click();
    await expect.poll(() => page.frames().some((frame) => frame.url().endsWith('/hosts/video/speler.html'))).toBe(true);
    expect(connections).toBe(0);
  });

  it('has a configurator that works, in its folder', async () => {
    await open('samenstellen/#controller=Symbis&googleAnalytics=G-ABC1234567');
    const example = page.frameLocator('#stage iframe:not(.coming)');
    await example.getByRole('button', { name: 'Alles weigeren' }).waitFor();
    await page.getByRole('radio', { name: 'English' }).check();
    await example.getByRole('button', { name: 'Refuse all' }).waitFor();
    await page.getByLabel('Name of your organisation').fill('Cornflower');
    await example.getByText('Cornflower uses').waitFor();
    expect(await page.locator('#tag').innerText()).toContain('src="/cookiemelding.js"');
    await expect.poll(() => page.url()).toContain('#ui=en&controller=Cornflower');
  });
});
