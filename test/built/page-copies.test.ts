// Libraries that swap pages keep copies of those they leave. A copy that comes back is judged before it asks a server.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { consentCookie, markExecuted, tag, useBuiltSite, type Visit, type VisitOptions } from '../setup/built-site.js';

const visit = useBuiltSite();

const fileOf = (path: string) => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');
const LIBRARIES = {
  turbo: { path: '/turbo.js', body: fileOf('@hotwired/turbo/dist/turbo.es2017-umd.js') },
  htmx: { path: '/htmx.js', body: fileOf('htmx.org/dist/htmx.js') },
} as const;
type Library = keyof typeof LIBRARIES;

/** No tag that makes the page reload after a withdrawal. */
const head = (library: Library) =>
  tag({ categories: 'advertising', reload: 'never' }) + `<script src="${LIBRARIES[library].path}" defer></script>`;
const held = `<iframe data-category="advertising" data-src="http://video.test/film"></iframe>
  <img alt="" data-category="advertising" data-src="http://pixel.test/dot.gif">
  <cookie-embed category="advertising"><template><img alt="" src="http://pixel.test/embed.gif"></template></cookie-embed>`;
const scripts = `<script>${markExecuted('ordinary')}</script>
  <script type="text/plain" data-category="advertising">${markExecuted('held')}</script>`;
const isBoosted = { turbo: '', htmx: ' hx-boost="true"' };

const documentOf = (library: Library, body: string): string =>
  `<!doctype html><html lang="nl"><head><title>Pagina</title><meta name="turbo-refresh-method" content="morph">${head(library)}</head><body${isBoosted[library]}>${body}</body></html>`;

/** A visitor who has granted everything, on the first of two pages. */
async function visitFirst(library: Library, body: string, options: VisitOptions = {}): Promise<Visit> {
  const { path, body: code } = LIBRARIES[library];
  const site = await visit({
    html: documentOf(library, `<h1>Een</h1><a href="/two">Naar twee</a>${body}`),
    cookies: consentCookie(true, true),
    files: { [path]: { body: code }, '/two': { body: documentOf(library, '<h1>Twee</h1>'), type: 'text/html' } },
    ...options,
  });
  await site.waitForIdle();
  return site;
}

const title = ({ page }: Visit) => page.locator('h1').textContent();
const heldRequests = ({ requests }: Visit) => requests.filter((request) => /^(video|pixel)\.test/.test(request));

async function goToSecond(site: Visit) {
  await site.page.getByText('Naar twee').click();
  await expect.poll(() => title(site)).toBe('Twee');
  await site.waitForIdle();
}

async function goBack(site: Visit) {
  await site.page.evaluate(() => history.back());
  await expect.poll(() => title(site)).toBe('Een');
  await site.waitForIdle();
}

describe.each(['turbo', 'htmx'] as const)('with %s', (library) => {
  it('a page that comes back after a withdrawal asks nobody', async () => {
    const site = await visitFirst(library, held);
    await expect.poll(() => heldRequests(site)).toHaveLength(3);
    await goToSecond(site);
    const before = heldRequests(site).length;
    await site.page.evaluate(() => window.cookiemelding?.rejectAll());
    await goBack(site);
    expect(heldRequests(site)).toHaveLength(before);
    expect(site.errors).toEqual([]);
  });

  it('blocked scripts run again where ordinary scripts do, and only there', async () => {
    const site = await visitFirst(library, scripts);
    expect(await site.executed()).toEqual(['ordinary', 'held']);
    await goToSecond(site);
    await goBack(site);
    const ordinary = (await site.executed()).filter((name) => name === 'ordinary').length;
    expect((await site.executed()).filter((name) => name === 'held')).toHaveLength(ordinary);
    await site.page.evaluate(() => window.cookiemelding?.rejectAll());
    await goToSecond(site);
    await goBack(site);
    expect((await site.executed()).filter((name) => name === 'held')).toHaveLength(ordinary);
  });
});

it('with a morph of Turbo a blocked script runs once for the life of the page, as an ordinary one does', async () => {
  const site = await visitFirst('turbo', scripts);
  const html = documentOf('turbo', `<h1>Een, ververst</h1><a href="/two">Naar twee</a>${scripts}`);
  await site.page.route(site.page.url(), (route) => route.fulfill({ body: html, contentType: 'text/html' }));
  for (let count = 1; count <= 3; count++) {
    await site.page.evaluate('Turbo.session.refresh(location.href)');
    await expect.poll(() => title(site)).toBe('Een, ververst');
    await site.waitForIdle();
  }
  expect(await site.executed()).toEqual(['ordinary', 'held']);
});

describe("content that the page's own code puts back", () => {
  it.each([
    ['as a copy of its nodes', 'const copy = document.querySelector("main").cloneNode(true)', 'replaceWith(copy)'],
    ['as markup', 'const copy = document.querySelector("main").innerHTML', 'innerHTML = copy'],
    [
      'as the nodes themselves',
      'const copy = document.querySelector("main"); copy.replaceWith(document.createElement("main"))',
      'replaceWith(copy)',
    ],
  ])('loads nothing after a withdrawal: %s', async (_, keep, putBack) => {
    const site = await visit({
      head: tag({ categories: 'advertising' }),
      cookies: consentCookie(true, true),
      body: `<h1>Een</h1><main><iframe data-category="advertising" data-src="http://video.test/film"></iframe>
        <img alt="" data-category="advertising" data-src="http://pixel.test/dot.gif"></main>`,
    });
    await expect.poll(() => heldRequests(site)).toHaveLength(2);
    await site.page.evaluate(
      `window.putBack = (() => { ${keep}; return () => { document.querySelector("main").${putBack} } })()`,
    );
    await site.page.evaluate(() => window.cookiemelding?.rejectAll());
    await site.page.evaluate('putBack()');
    await site.waitForIdle();
    expect(heldRequests(site)).toHaveLength(2);
    for (const name of ['iframe', 'img']) expect(await site.page.locator(name).getAttribute('src')).toBeNull();
  });
});
