// Optimisers of hosts and plugins that take scripts out of the page, and run them later in their own way.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { both, consentCookie, markExecuted, tag, useBuiltSite, type Visit } from '../setup/built-site.js';

const visit = useBuiltSite();

interface Optimiser {
  /** Changes the markup of a page as it passes by. */
  readonly rewrite: (html: string) => string;
  /** Makes the scripts run. */
  readonly activate: (site: Visit) => Promise<void>;
}

/** Runs what was taken out, in order, each as a new element in the place of the old one. */
const runInOrder = (selector: string, restore: string) =>
  `(async () => { for (const old of document.querySelectorAll('${selector}')) { const script = document.createElement('script'); for (const { name, value } of old.attributes) script.setAttribute(name, value); ${restore}; script.text = old.text; if (!script.hasAttribute('async')) script.async = false; const ended = script.src && new Promise((resolve) => { script.onload = script.onerror = resolve; }); old.replaceWith(script); await ended; } })()`;

const classic = /<script(?![^>]* type=)/g;

const optimisers: Record<string, Optimiser> = {
  // Gives each script a type that is none, and runs all once the document has been parsed.
  // https://developers.cloudflare.com/speed/optimization/content/rocket-loader/
  'Rocket Loader': {
    rewrite: (html) =>
      html.replace(classic, '<script type="4f2c-text/javascript"') +
      `<script>addEventListener('DOMContentLoaded', () => ${runInOrder('script[type$="-text/javascript"]', "script.removeAttribute('type')")})</script>`,
    activate: async () => {},
  },
  // Keeps scripts until the visitor does something.
  // https://docs.wp-rocket.me/article/1349-delay-javascript-execution
  'Delay JavaScript execution of WP Rocket': {
    rewrite: (html) =>
      html
        .replace(classic, '<script type="rocketlazyloadscript"')
        .replaceAll(/(<script[^>]*?) src=/g, '$1 data-rocket-src=') +
      `<script>const events = ['keydown', 'mousemove', 'touchstart', 'wheel']; const start = () => { for (const type of events) removeEventListener(type, start); void ${runInOrder('script[type=rocketlazyloadscript]', "script.removeAttribute('type'); if (script.dataset.rocketSrc) script.src = script.dataset.rocketSrc; delete script.dataset.rocketSrc")}; }; for (const type of events) addEventListener(type, start);</script>`,
    activate: async ({ page }) => {
      await page.mouse.move(200, 200);
      await page.mouse.move(210, 210);
    },
  },
  // Marks scripts for its own loader, which runs them after the page has loaded.
  // https://docs.litespeedtech.com/lscache/lscwp/pageopt/#load-js-deferred
  'LiteSpeed Cache': {
    rewrite: (html) =>
      html.replace(classic, '<script type="litespeed/javascript"').replaceAll(/(<script[^>]*?) src=/g, '$1 data-src=') +
      `<script>addEventListener('load', () => setTimeout(() => ${runInOrder('script[type="litespeed/javascript"]', "script.type = 'text/javascript'; if (script.dataset.src) script.src = script.dataset.src")}, 50))</script>`,
    activate: async () => {},
  },
};

const ours = tag({ ...both, reload: 'never' });
const forms: [string, string][] = [
  ['as documented', ours],
  ['with a query', ours.replace('.js"', '.js?ver=6.5.2"')],
  ['with defer', ours.replace('<script', '<script defer')],
  ['with async', ours.replace('<script', '<script async')],
  ['with a query and defer', ours.replace('.js"', '.js?ver=6.5.2"').replace('<script', '<script defer')],
];

describe.each(Object.entries(optimisers))('%s', (_, { rewrite, activate }) => {
  const begin = async (head: string, cookies = {}) => {
    const body = `<h1>Welkom</h1><script>window.ordinary = (window.ordinary ?? 0) + 1</script><script type="text/plain" data-category="analytics">${markExecuted('blocked')}</script>`;
    const site = await visit({
      cookies,
      html: rewrite(
        `<!doctype html><html lang="nl"><head><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
      ),
    });
    await activate(site);
    await expect.poll(() => site.page.evaluate('!!window.cookiemelding && window.ordinary')).toBe(1);
    return site;
  };
  const tags = (site: Visit) => site.requests.filter((request) => request.includes('/gtag/js'));

  it.each(forms)(
    'holds our tag back %s: asks, and loads Google and what is blocked once, after the grant',
    async (_form, head) => {
      const site = await begin(head);
      await site.page.getByRole('button', { name: 'Alles accepteren' }).waitFor();
      expect(tags(site)).toEqual([]);
      expect((await site.dataLayer())[0]?.value).toMatchObject(['consent', 'default', { ad_storage: 'denied' }]);
      await site.click('Alles accepteren');
      await expect.poll(() => tags(site)).toHaveLength(1);
      await expect.poll(() => site.executed()).toEqual(['blocked']);
      await site.waitForIdle();
      expect(tags(site)).toHaveLength(1);
      expect(site.errors).toEqual([]);
      expect(site.messages.filter((message) => message.includes('twice'))).toEqual([]);
    },
  );

  it('keeps a refusal and a grant of before', async () => {
    const refused = await begin(ours, consentCookie(false, false));
    await refused.waitForIdle();
    expect(tags(refused)).toEqual([]);
    expect(await refused.executed()).toEqual([]);
    await refused.end();
    const granted = await begin(ours, consentCookie(true, true));
    await expect.poll(() => tags(granted)).toHaveLength(1);
    await expect.poll(() => granted.executed()).toEqual(['blocked']);
    expect(await granted.page.locator('cookie-melding:popover-open').count()).toBe(0);
  });
});

describe('a tool that moves or combines scripts', () => {
  const dist = (name: string) => readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8');
  const combined = (name: string) => `window.first = 1;\n${dist(name)}\nwindow.last = 1;`;
  const body = `<h1>Welkom</h1><script type="text/plain" data-category="analytics">${markExecuted('blocked')}</script>`;
  const block = `<script type="application/json" data-cookiemelding>{ "controller": "Symbis", "googleAnalytics": "G-ABC1234567" }</script>`;
  const isAsked = ({ page }: Visit) => page.locator('cookie-melding:popover-open').count();

  it('into another folder: the console names the file that is not there, and everything is denied', async () => {
    const files = { '/cache/single.js': { body: dist('cookiemelding.js') } };
    const site = await visit({
      head: ours.replace('/cookiemelding.js', '/cache/single.js'),
      body,
      files,
    });
    await expect.poll(() => site.messages.join()).toContain('cookiemelding-ui.js has not loaded');
    expect([await isAsked(site), await site.executed(), site.thirdPartyRequests()]).toEqual([0, [], []]);
  });

  it.each(['', 'data-optimized="1"', 'data-minify="1"'])(
    'into one file (%s): the settings of the tag are gone, nothing is asked or loaded, and the console says why',
    async (attributes) => {
      const files = { '/combined.js': { body: combined('cookiemelding.js') } };
      const site = await visit({ head: `<script defer src="/combined.js" ${attributes}></script>`, body, files });
      await site.waitForIdle();
      expect(await site.page.evaluate('[first, last, cookiemelding.isGranted("analytics")]')).toEqual([1, 1, false]);
      expect(site.messages[0]).toContain('[cookiemelding] The script tag has no settings');
      expect([await isAsked(site), await site.executed(), site.thirdPartyRequests()]).toEqual([0, [], []]);
    },
  );

  it.each([
    ['an attribute', '<script src="/cookiemelding.js" data-controller="Symbis"></script>'],
    [
      'a JSON block',
      `<script type="application/json" data-cookiemelding>{"controller":"Symbis"}</script><script src="/cookiemelding.js"></script>`,
    ],
  ])('is not blamed where there is %s, though it asks for nothing', async (_, head) => {
    const site = await visit({ head, body: '<h1>Welkom</h1>' });
    await site.waitForIdle();
    expect(site.messages).toEqual([]);
  });

  it('into one file: the single file works with the settings of the JSON block', async () => {
    const files = { '/combined.js': { body: combined('cookiemelding.all.js') } };
    const head = `${block}<script defer src="/combined.js"></script>`;
    const site = await visit({ head, body, files, without: 'all' });
    await site.click('Alles accepteren');
    await expect.poll(() => site.executed()).toEqual(['blocked']);
    expect(site.ownRequests()).toEqual([]);
    expect(site.messages).toEqual([]);
  });
});
