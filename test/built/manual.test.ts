// The manual and the front page of the demo, in a browser: search, code, live examples, looks and print.
import { readFileSync } from 'node:fs';
import { createServer, get, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createDemoServer } from '../../demo/server.js';
import { findHeadlessShell } from '../setup/chromium.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const demo = createDemoServer();
/** The same pages in a folder of another site, as a static copy would have them. */
let folder: Server;
let browser: Browser;
let origin: string;
const portOf = (server: Server) => (server.address() as AddressInfo).port;

beforeAll(async () => {
  await new Promise<void>((resolve) => demo.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${portOf(demo)}`;
  folder = createServer((request, response) => {
    const path = request.url?.startsWith('/docs-site/') ? request.url.slice('/docs-site'.length) : '/not-there';
    get(`${origin}${path}`, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
  });
  await new Promise<void>((resolve) => folder.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({ executablePath: findHeadlessShell() });
});
afterAll(async () => {
  await browser?.close();
  demo.closeAllConnections();
  demo.close();
  folder?.closeAllConnections();
  folder?.close();
});

/** Opens a page; it must not complain in the console, nor ask anything of another site. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (hostname && hostname !== '127.0.0.1') complaints.push(request.url());
  });
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  await page.goto(path.startsWith('http') ? path : origin + path);
  return page;
}

const phone = { viewport: { width: 360, height: 740 } };

/** Searches, and waits for the results of these words. */
async function search(page: Page, words: string): Promise<string> {
  await page.locator('#query').fill(words);
  const status = page.locator('.search [role=status]');
  await expect.poll(() => status.textContent()).toMatch(/\d|No |Niets|Search|Zoek/);
  return (await status.textContent()) ?? '';
}
const results = (page: Page) => page.locator('.results a');

describe('the search', () => {
  it('opens with /, finds a heading, and is used with the keyboard alone', async () => {
    const page = await open('/manual/');
    await page.keyboard.press('/');
    await page.getByText('Search for a setting').waitFor();
    await page.keyboard.type('nine rules');
    await page.getByRole('link', { name: 'The nine rules' }).first().waitFor();
    expect(await page.locator('.search [role=status]').textContent()).toMatch(/^\d+ results?(, the first 12)?$/);
    await page.keyboard.press('ArrowDown');
    expect(
      await results(page)
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('#query').evaluate((field) => field === document.activeElement)).toBe(true);
    // Enter goes to the first result, and Enter there opens it.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/manual\/law\.html#the-nine-rules$/);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  it('closes with Escape, and with the focus elsewhere', async () => {
    const page = await open('/manual/law.html');
    await page.locator('#query').focus();
    await search(page, 'consent');
    await results(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.locator('.results').isVisible()).toBe(false);
    expect(await page.locator('#query').evaluate((field) => field === document.activeElement)).toBe(true);
    await search(page, 'withdraw');
    await results(page).first().waitFor();
    await page.locator('article h1').click();
    expect(await page.locator('.results').isVisible()).toBe(false);
  });

  it('shows where the words stand, marked, without markup', async () => {
    const page = await open('/manual/');
    await search(page, 'beacons');
    const excerpt = results(page).first().locator('p');
    await excerpt.waitFor();
    expect(await excerpt.locator('mark').first().textContent()).toBe('beacons');
    expect((await excerpt.textContent())!.length).toBeLessThan(180);
    expect(await excerpt.textContent()).not.toMatch(/[<>`]|\]\(/);
  });

  it.each([
    ['accents that are not typed', 'parametres', /Translations|French/],
    ['accents that are typed', 'wíthdrawál', /withdraw/i],
    ['capitals', 'AUDITPAGE', /auditPage/],
    ['the start of a word', 'withdr', /withdraw/i],
    ['a mistake', 'pintrest', /pinterest/i],
    ['a name with hyphens', 'tracking-after-refusal', /What each finding means/],
    ['a function', 'readConsent', /readConsent/],
  ])('finds by %s', async (_, words, expected) => {
    const page = await open('/manual/');
    expect(await search(page, words)).toMatch(/^\d+ results?(, the first 12)?$/);
    // Among the first three, so without scrolling.
    expect((await results(page).allTextContents()).slice(0, 3).join('\n')).toMatch(expected);
  });

  it('says that it found nothing, and what is sought when nothing is typed', async () => {
    const page = await open('/manual/');
    expect(await search(page, 'zzzzxqj')).toContain('No results');
    expect(await results(page).count()).toBe(0);
    expect(await search(page, '   ')).toContain('Search for a setting');
    expect(await search(page, '<img src=x onerror=alert(1)>')).toBeTruthy();
    expect(await page.locator('.results img').count()).toBe(0);
  });

  it('shows the first results, and says how many there are', async () => {
    const page = await open('/manual/');
    const [, total] = /^(\d+) results, the first 12$/.exec(await search(page, 'consent'))!;
    expect(Number(total)).toBeGreaterThan(12);
    expect(await results(page).count()).toBe(12);
  });

  it('finds English pages from the Dutch ones, and says so', async () => {
    const page = await open('/manual/nl/');
    await page.keyboard.press('/');
    await page.getByText('Zoek een instelling').waitFor();
    expect(await search(page, 'supervisor')).toMatch(/^\d+ resulta/);
    const found = results(page).first();
    expect(await found.textContent()).toContain('Engels');
    expect(await found.getAttribute('lang')).toBe('en');
    await found.click();
    await page.waitForURL(/\/manual\/(?!nl)/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('works in a folder of another site', async () => {
    const page = await open(`http://127.0.0.1:${portOf(folder)}/docs-site/reference/server.html`);
    expect(await page.locator('.top').evaluate((header) => getComputedStyle(header).display)).toBe('flex');
    await search(page, 'nine rules');
    await page.getByRole('link', { name: 'The nine rules' }).first().click();
    await page.waitForURL(/\/docs-site\/manual\/law\.html#the-nine-rules$/);
    await page.getByRole('link', { name: 'cookiemelding', exact: true }).click();
    await page.waitForURL(/\/docs-site\/en$/);
    await page.frameLocator('iframe').getByRole('button', { name: 'Refuse all' }).click();
    await page.getByText('Refused: nothing loads from third parties.').waitFor();
  });

  it('does not answer / that is typed in a field, and says when there is no index', async () => {
    const page = await open('/manual/');
    await search(page, 'a/b');
    await page.keyboard.press('/');
    expect(await page.locator('#query').inputValue()).toBe('a/b/');

    const offline = await browser.newPage();
    await offline.route('**/search.json', (route) => route.abort());
    await offline.goto(`${origin}/manual/`);
    await offline.locator('#query').focus();
    await offline.getByText('The search index could not be loaded.').waitFor();
    await offline.close();
  });
});

describe('a page of the manual', () => {
  it('copies code as it stands', async () => {
    const page = await open('/manual/audit.html', { permissions: ['clipboard-read', 'clipboard-write'] });
    const listing = page.locator('.listing').first();
    await listing.getByRole('button', { name: 'Copy' }).click();
    await listing.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await listing.locator('code').textContent());
    expect(copied).toMatch(/^npm install --save-dev .*cookiemelding-[\d.]+tgz playwright\nnpx cookiemelding audit/);
  });

  it('lets wide tables and code scroll by the keyboard, and only those that are wide', async () => {
    const page = await open('/manual/audit.html', phone);
    const table = page.getByRole('group', { name: 'Table: What each finding means' }).first();
    await table.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    const wide = () =>
      page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.scroller, .listing pre')];
        return boxes.filter((box) => box.hasAttribute('tabindex') !== box.scrollWidth > box.clientWidth).length;
      });
    await expect.poll(wide).toBe(0);
    expect(await page.locator('.scroller:not([tabindex])').count()).toBeGreaterThan(0);
  });

  it('has its contents and its parts in a panel on a phone, which closes again', async () => {
    const page = await open('/manual/law.html', phone);
    expect(await page.locator('#contents').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Manual' }).click();
    expect(await page.locator('#contents [aria-current=page]').textContent()).toBe('Law');
    await page.keyboard.press('Escape');
    expect(await page.locator('#contents').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'On this page' }).click();
    await page.locator('#parts').getByRole('link', { name: 'Article 13' }).click();
    await expect.poll(() => page.locator('#parts').isVisible()).toBe(false);
    const heading = page.getByRole('heading', { name: 'Article 13' });
    const { y } = (await heading.boundingBox())!;
    // Not below what stays at the top.
    const bar = (await page.locator('.tools').boundingBox())!;
    expect(y).toBeGreaterThan(bar.y + bar.height - 1);
    expect(y).toBeLessThan(300);
  });

  it('is read without script', async () => {
    const page = await open('/manual/law.html', { ...phone, javaScriptEnabled: false });
    expect(await page.getByRole('searchbox').count()).toBe(0);
    await page.getByRole('button', { name: 'Manual' }).click();
    await page.locator('#contents').getByRole('link', { name: 'Translations' }).click();
    await page.getByRole('heading', { level: 1, name: 'Translations' }).waitFor();
  });

  it('skips to the text', async () => {
    const page = await open('/manual/law.html');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');
  });

  it('prints its text, with addresses, and nothing to press', async () => {
    const page = await open('/manual/law.html', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.top', '.tools', '#contents', '#parts', '.trail', '.steps', '.skip'])
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
    expect(await page.getByRole('button').count()).toBe(0);
    const link = page.locator('article a[href^="https://"]').first();
    const shown = await link.evaluate((element) => getComputedStyle(element, '::after').content);
    expect(shown).toContain(await link.getAttribute('href'));
    // On paper a page is light.
    const [paper, ink] = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [backgroundColor, color].map((text) => Number(/\d+/.exec(text)));
    });
    expect(paper).toBeGreaterThan(200);
    expect(ink).toBeLessThan(60);
    await page.goto(`${origin}/manual/audit.html`);
    const code = page.locator('.listing pre').first();
    expect(await code.evaluate((box) => getComputedStyle(box).whiteSpace)).toBe('pre-wrap');
  });
});

describe('the front page', () => {
  it.each([
    ['/', 'Toon de melding', 'Alles accepteren', 'Nog geen keuze', 'Geaccepteerd: nu pas mag het laden.'],
    ['/en', 'Show the notice', 'Accept all', 'No choice yet', 'Accepted: only now may it load.'],
  ])('%s shows the notice, says what was chosen, and shows it again', async (path, show, accept, none, accepted) => {
    const page = await open(path);
    const button = page.frameLocator('#example iframe').getByRole('button', { name: accept });
    await page.getByText(none).waitFor();
    await button.click();
    await page.getByText(accepted).waitFor();
    await button.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: show }).click();
    await button.waitFor();
    await page.getByText(none).waitFor();
  });

  it('says which of the two was chosen', async () => {
    const page = await open('/en');
    const example = page.frameLocator('#example iframe');
    await example.getByRole('button', { name: 'Settings', exact: true }).click();
    await example.getByRole('switch', { name: 'Analytics' }).click();
    await example.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Their own choice: only analytics may load.').waitFor();
  });

  it('copies the tag, and its size is that of the built script', async () => {
    const page = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Kopieer' }).nth(1).click();
    await page.getByRole('button', { name: 'Gekopieerd' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<script\n {2}src="[^]+<\/script>$/);
    await page.getByText(/^\d\d,\d kB$/).waitFor();
  });

  it('leads to every example, in both languages', async () => {
    for (const [path, name] of [
      ['/voorbeelden', 'Verklaring veranderd'],
      ['/en/examples', 'Statement changed'],
    ] as const) {
      const page = await open(path);
      expect(await page.locator('.cases a').count()).toBe(15);
      await page.getByRole('link', { name }).click();
      await page.getByRole('button', { name: 'Alles weigeren' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/werkplaats');
    }
  });
});

describe('every live example', () => {
  const inFrame = (page: Page) => page.frameLocator('.live iframe');

  /** A page of the manual with an example below a listing, by the way that authors write it. */
  async function withExample(name: string): Promise<Page> {
    const { liveExample } = await import('../../demo/docs/live.js');
    const page = await open('/manual/releases.html');
    await page.route('**/manual/releases.html', async (route) => {
      const answer = await route.fetch();
      const body = await answer.text();
      await route.fulfill({ body: body.replace('</article>', `${liveExample(name, 'en', '../')}</article>`) });
    });
    await page.reload();
    await page.locator('.live').scrollIntoViewIfNeeded();
    return page;
  }

  it('shows the notice, and starts again', async () => {
    const page = await withExample('notice');
    const refuse = inFrame(page).getByRole('button', { name: 'Refuse all' });
    await refuse.click();
    await refuse.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Start again' }).click();
    await refuse.waitFor();
  });

  it('shows a placeholder, and loads what it stands for', async () => {
    const page = await withExample('placeholder');
    await inFrame(page).getByRole('button', { name: 'Load once' }).click();
    await inFrame(page).frameLocator('iframe').getByRole('button', { name: 'Speel af', exact: true }).waitFor();
  });

  it('shows the declaration', async () => {
    const page = await withExample('declaration');
    await inFrame(page).getByText('Show the cookies (1)').first().click();
    await inFrame(page).getByText('counting how often you have been here').waitFor();
  });

  it('shows themes', async () => {
    const page = await withExample('themes');
    const refuse = inFrame(page).getByRole('button', { name: 'Refuse all' });
    await refuse.waitFor();
    const radius = () => refuse.evaluate((button) => getComputedStyle(button).borderTopLeftRadius);
    const before = await radius();
    await inFrame(page).getByLabel('Square').check();
    await expect.poll(radius).toBe('0px');
    await inFrame(page).getByLabel('Green').check();
    await expect.poll(radius).toBe(before);
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing, and nothing is cut off: %s', (colorScheme) => {
  it.each([
    '/',
    '/en',
    '/voorbeelden',
    '/en/examples',
    '/werkplaats?bezoek=geweigerd',
    '/manual/',
    '/manual/nl/',
    '/manual/audit.html',
    '/manual/blocked-content.html',
    '/manual/settings.html',
    '/manual/styling.html',
    '/manual/translations.html',
    '/manual/nl/wordpress.html',
    '/reference/server.html',
    '/source/demo/wordpress/cookiemelding.php.html',
    '/source/src/locales/',
    '/live/en/themes.html',
  ])('%s', async (path) => {
    // The colours are the same on a phone.
    const large = { width: 1280, height: 800 };
    for (const viewport of colorScheme === 'dark' ? [large] : [large, phone.viewport]) {
      const page = await open(path, { colorScheme, viewport, reducedMotion: 'reduce' });
      if (/^\/(manual|reference)/.test(path)) {
        await search(page, 'consent');
        await results(page).first().waitFor();
      }
      await page.evaluate(axe);
      const violations = await page.evaluate(`axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(', ')))`);
      expect(violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    }
  });
});
