// Scripts that Partytown runs in a worker, with the library from npm.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { both, consentCookie, tag, useBuiltSite } from '../setup/built-site.js';

const visit = useBuiltSite();
const folder = new URL('../../node_modules/@qwik.dev/partytown/lib/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => /\.(js|html)$/.test(name))
    .map((name) => [
      `/~partytown/${name}`,
      { body: read(name), type: name.endsWith('js') ? 'text/javascript' : 'text/html' },
    ]),
);
/** Shows that a script has run; its global object is the page's only where no worker runs it. */
const mark = (name: string) => `window.isOnPage = true; document.body.setAttribute('data-${name}', 'ran');`;
const marked = (name: string) => `document.body.getAttribute('data-${name}')`;

const inWorker = (category: string, attributes: string, text = '') =>
  `<script type="text/plain" data-type="text/partytown" data-category="${category}" ${attributes}>${text}</script>`;

const begin = (rest = {}) =>
  visit({
    // A service worker needs a secure context.
    host: '127.0.0.1',
    head: `${tag({ ...both, reload: 'never' })}<script>${read('partytown.js')}</script>`,
    files: { ...files, '/external.js': { body: mark('external') } },
    body: [
      '<h1>Welkom</h1>',
      inWorker('analytics', '', mark('inline')),
      inWorker('analytics', 'data-src="/external.js"'),
      inWorker('advertising', '', mark('advertising')),
      `<cookie-embed category="analytics"><template><script type="text/partytown">${mark('embed')}</script></template></cookie-embed>`,
    ].join(''),
    ...rest,
  });

const NAMES = ['inline', 'external', 'embed'];

it('scripts for Partytown run in its worker after the grant of their category, and not before', async () => {
  const site = await begin();
  await site.waitForIdle(500);
  for (const name of [...NAMES, 'advertising']) expect(await site.page.evaluate(marked(name)), name).toBeNull();
  expect(site.requests).not.toContain('/external.js');
  await site.page.evaluate('cookiemelding.save({ analytics: true })');
  for (const name of NAMES) await expect.poll(() => site.page.evaluate(marked(name))).toBe('ran');
  expect(await site.page.evaluate(marked('advertising'))).toBeNull();
  expect(await site.page.evaluate('window.isOnPage')).toBeUndefined();
  expect(site.messages).toEqual([]);
});

it('scripts for Partytown run on the next page of a visitor who has granted them', async () => {
  const site = await begin({ cookies: consentCookie(true, false) });
  for (const name of NAMES) await expect.poll(() => site.page.evaluate(marked(name))).toBe('ran');
  expect(await site.page.evaluate(marked('advertising'))).toBeNull();
  expect(await site.page.evaluate('window.isOnPage')).toBeUndefined();
});
