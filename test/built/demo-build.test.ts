// The demo as files, published below a folder of a site by a server that knows nothing but files.
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, posix, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildDemo } from '../../demo/build.js';
import { launchIsolatedBrowser, listen, type IsolatedBrowser } from '../setup/isolated-browser.js';

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
let isolated: IsolatedBrowser;
let page: Page;
let origin: string;
/** What went wrong on the page. */
let failures: string[];

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
  origin = `http://127.0.0.1:${await listen(server)}`;
  isolated = await launchIsolatedBrowser();
});
afterAll(async () => {
  await isolated?.close();
  server?.closeAllConnections();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  const context = await isolated.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL' });
  page = await context.newPage();
  failures = [];
  isolated.connections = 0;
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

/** The elements of a page, those in templates too. */
const elementsIn = (node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] =>
  ('content' in node ? (node.content as DefaultTreeAdapterTypes.DocumentFragment) : node).childNodes.flatMap((child) =>
    'tagName' in child ? [child, ...elementsIn(child)] : [],
  );

/** The first two pages of each kind that has many of the same template. */
const samplesOf = (pages: string[]) => {
  const counts = new Map<string, number>();
  return pages.filter((file) => {
    const [, kind] = /^(source|galerij\/\w+|reference)\//.exec(file) ?? [];
    const count = (counts.get(kind ?? file) ?? 0) + 1;
    counts.set(kind ?? file, count);
    return !kind || count <= 2;
  });
};

describe('the demo as files', () => {
  it('has every file that its pages need', () => {
    // Links from page to page are followed in test/manual.test.ts.
    expect(result.missing.filter((path) => !path.endsWith('.html'))).toEqual([]);
    expect(result.files).toBe(files.length);
    for (const file of ['index.html', 'samenstellen/index.html', 'video/index.html', 'hosts/video/speler.html'])
      expect(files).toContain(file);
    for (const file of ['cookiemelding.js', 'cookiemelding-ui.js', 'cookiemelding-en.js', 'schema.json'])
      expect(files).toContain(file);
  });

  it('has no address on any page that leads out of its folder, or to nothing in it', async () => {
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(30);
    const known = new Set([...files, ...result.missing.map((path) => path.slice(1))]);
    const wrong: string[] = [];
    for (const file of pages)
      for (const { attrs } of elementsIn(parse(await readFile(join(folder, file), 'utf8'))))
        for (const { name, value } of attrs) {
          if (!/^(href|src|poster|action|data-(src|poster|policy-url|index))$/.test(name) || !value) continue;
          const url = new URL(value, `http://site.test${BASE}${file}`);
          if (url.host !== 'site.test') {
            if (url.hostname.endsWith('localhost') || url.hostname === '127.0.0.1') wrong.push(`${file}: ${value}`);
            continue;
          }
          const path = posix.relative(BASE, decodeURIComponent(url.pathname));
          const isFolder = url.pathname.endsWith('/');
          if (!known.has(isFolder ? posix.join(path, 'index.html') : path)) wrong.push(`${file}: ${value}`);
        }
    expect(wrong).toEqual([]);
  });

  it('opens every kind of page without an error', async () => {
    for (const file of samplesOf(files.filter((one) => one.endsWith('.html')))) {
      await open(file.replace(/(^|\/)index\.html$/, '$1'));
      await page.evaluate(() => document.fonts.ready);
      expect(failures, file).toEqual([]);
    }
    expect(isolated.connections).toBe(0);
  });

  it('shows the notice, keeps the choice, and says that nobody keeps records', async () => {
    await open('werkplaats/');
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
    expect(isolated.connections).toBe(0);
  });

  it('has a manual that can be searched', async () => {
    await open('manual/nl/');
    await page.getByRole('searchbox').fill('WordPress');
    const first = page.locator('#results a').first();
    await first.waitFor();
    await first.click();
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/sub\/folder\/manual\/.*\.html$/);
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
