import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { findHeadlessShell } from '../setup/chromium.js';
import { choice, expectNoNotice, keptEmbeds, notice, order, server, setOption, switchTheme, visit } from './site.js';

const PAGES = ['/blocks/', '/classic/', '/pasted/', '/privacy/', '/'];
const ANALYTICS = [
  'cdn.tracker.example/pasted.js',
  'cdn.tracker.example/t.js',
  'hits.example/inline-only',
  'modules.example/m.js',
];
/** What `/pasted/` loads for each category. */
const OF_PASTED = ['maps.example/api.js', 'maps.example/frame', 'www.youtube.com/embed/zyxwvutsrqp'];

const THEMES = [
  { theme: 'twentytwentythree', title: 'block: Twenty Twenty-Three' },
  { theme: 'twentytwentyone', title: 'classic: Twenty Twenty-One' },
  { theme: 'handmade', title: 'classic: Twenty Twenty-One, changed by hand' },
] as const;

let browser: Browser;
beforeAll(async () => void (browser = await chromium.launch({ executablePath: findHeadlessShell() })));
afterEach(async () => void (await Promise.all(browser.contexts().map((context) => context.close()))));
afterAll(() => browser?.close());

for (const { theme, title } of THEMES)
  describe(`visitor, ${title}`, () => {
    const byHand: boolean = theme === 'handmade';
    const analytics = [...ANALYTICS, ...(byHand ? ['cdn.tracker.example/by-hand.js'] : [])].toSorted();
    const advertising = [...OF_PASTED, ...(byHand ? ['theme.example/frame'] : [])].toSorted();
    const theirs = ['own-cdn.example/embed/1'];
    beforeAll(() => switchTheme(theme));

    it('has the notice first in the head', async () => {
      const site = await visit(browser);
      await site.open('/privacy/');
      const first = await site.page.evaluate(() =>
        [...document.head.children].slice(0, 2).map((element) => element.outerHTML.replace(/\s*\{[^]*\}\s*/, '…')),
      );
      expect(first[0]).toBe('<script type="application/json" data-cookiemelding="">…</script>');
      expect(first[1]).toMatch(/^<script src="[^"]+\/mu-plugins\/cookiemelding\/cookiemelding\.js"><\/script>$/);
      expect(await site.page.locator('script[src*="cookiemelding.js"]').count()).toBe(1);
      expect(
        await site.page.evaluate(() => Array.from(window.dataLayer![0] as ArrayLike<unknown>).slice(0, 2)),
      ).toEqual(['consent', 'default']);
      if (byHand) expect(await site.page.evaluate(() => (window as unknown as { atTop: string }).atTop)).toBe('object');
      expect(await site.page.locator('head meta[charset]').count()).toBe(1);
    });

    it('asks, and loads nothing from other hosts before the answer', async () => {
      const site = await visit(browser);
      expect(await site.requestsOf(...PAGES)).toEqual(theirs);
      await notice(site).waitFor();
      expect(await order(site)).toEqual(['plain']);
      expect(await site.page.locator('link[rel=dns-prefetch], link[rel=preconnect]').count()).toBe(0);
      expect(await server(site)).toBe('analytics no, advertising no, functional yes; API functional');
      expect(await site.context.cookies()).toEqual([]);
      expect(site.problems).toEqual([]);
    });

    it('shows a placeholder in the size of each blocked embed', async () => {
      const site = await visit(browser);
      await site.open('/blocks/');
      const placeholder = site.page.locator('.wp-block-embed__wrapper cookie-placeholder').first();
      await placeholder.waitFor();
      const [box, wrapper] = await Promise.all([
        placeholder.boundingBox(),
        site.page.locator('.wp-block-embed__wrapper').first().boundingBox(),
      ]);
      expect([box!.width, box!.height].map(Math.round)).toEqual([wrapper!.width, wrapper!.height].map(Math.round));
      expect(box!.width / box!.height).toBeCloseTo(16 / 9, 1);
      await site.open('/classic/');
      await expect.poll(() => site.page.locator('cookie-placeholder').count()).toBe(5 + (byHand ? 1 : 0));
    });

    it('loads nothing after a refusal, and does not ask again', async () => {
      const site = await visit(browser);
      await site.open('/blocks/');
      await site.click('Alles weigeren');
      expect(await site.requestsOf(...PAGES)).toEqual(theirs);
      expect(await notice(site).isVisible()).toBe(false);
      expect(await server(site)).toBe('analytics no, advertising no, functional yes; API functional');
      expect(site.problems).toEqual([]);
    });

    it('loads everything once after the grant, scripts with their parts in order', async () => {
      const site = await visit(browser);
      await site.open('/pasted/');
      const ownRequests = site.requests.length;
      await site.click('Alles accepteren');
      await expect
        .poll(() => site.requests.slice(ownRequests).toSorted())
        .toEqual([...advertising, ...analytics].toSorted());
      await expect.poll(() => order(site)).toContain('after map-init');
      const ran = await order(site);
      expect(ran.slice(ran.indexOf('before maps')).filter((name) => /map/.test(name))).toEqual([
        'before maps',
        'maps.example/api.js',
        'after maps',
        'map-init with Werkplaats </script> and function',
        'after map-init',
      ]);
      expect(await site.page.locator('#data').textContent()).toBe(
        `{"frame":"<iframe src='https://maps.example/data'></iframe>"}`,
      );
      await site.page.waitForTimeout(1000);
      expect(site.requests.slice(ownRequests)).toHaveLength(advertising.length + analytics.length);
      expect(site.problems).toEqual([]);
    });

    it('loads embeds of every kind for a visitor who returns, and does not ask', async () => {
      const site = await visit(browser, choice(true, true));
      const everywhere = [
        ...analytics.filter((address) => !/pasted/.test(address)),
        'maps.example/api.js',
        ...(byHand ? ['theme.example/frame'] : []),
      ];
      expect(await site.requestsOf('/blocks/')).toEqual(
        [
          ...everywhere,
          ...theirs,
          'platform.social.example/widgets.js',
          'www.youtube.com/embed/abcdefghijk',
        ].toSorted(),
      );
      expect(await notice(site).isVisible()).toBe(false);
      expect(await server(site)).toBe(
        'analytics yes, advertising yes, functional yes; API functional statistics statistics-anonymous marketing',
      );
      expect(await site.requestsOf('/classic/')).toEqual(
        [
          ...everywhere,
          'film.example/embed/1',
          'other-wordpress.example/post/embed/',
          'pictures.example/1.jpg',
          'platform.social.example/widgets.js',
          'www.youtube.com/embed/abcdefghijk',
        ].toSorted(),
      );
      expect(await site.page.locator('blockquote.social-post').isVisible()).toBe(true);
      expect(site.problems).toEqual([]);
    });

    it('loads one category alone', async () => {
      const site = await visit(browser, choice(true, false));
      expect(await site.requestsOf('/pasted/')).toEqual(analytics);
      expect(await server(site)).toBe(
        'analytics yes, advertising no, functional yes; API functional statistics statistics-anonymous',
      );
    });

    it('loads nothing anymore after a withdrawal with the button of the shortcode', async () => {
      const site = await visit(browser, choice(true, true));
      await site.open('/privacy/');
      await site.page.locator('cookie-declaration').getByRole('button', { name: 'Verander je keuze' }).waitFor();
      await site.click('Kies <b>opnieuw</b>');
      await site.page.getByRole('dialog').getByRole('button', { name: 'Alles weigeren' }).click();
      await site.page.waitForLoadState('networkidle');
      await expect
        .poll(async () => (await site.context.cookies()).find(({ name: cookie }) => cookie === 'cookiemelding')?.value)
        .toContain('false');
      expect(await site.requestsOf(...PAGES)).toEqual(theirs);
    });

    it('answers plugins by the WP Consent API, in the browser too', async () => {
      setOption('with_consent_api', true);
      try {
        const site = await visit(browser);
        const has = () =>
          site.page.evaluate(() =>
            ['functional', 'preferences', 'statistics', 'marketing', 'constructor'].filter((name) =>
              (window as unknown as { wp_has_consent(name: string): boolean }).wp_has_consent(name),
            ),
          );
        await site.open('/privacy/');
        expect(await has()).toEqual(['functional']);
        expect(await site.context.cookies()).toEqual([]);
        await site.click('Alles accepteren');
        expect(await has()).toEqual(['functional', 'statistics', 'marketing']);
        expect((await order(site)).filter((one) => / (allow|deny)$/.test(one))).toEqual([
          'functional allow',
          'preferences deny',
          'statistics allow',
          'statistics-anonymous allow',
          'marketing allow',
        ]);
        // A cookie of theirs that is older than the choice counts for nothing.
        await site.context.clearCookies({ name: 'cookiemelding' });
        await site.open('/privacy/');
        expect(await has()).toEqual(['functional']);
        expect(await server(site)).toBe('analytics no, advertising no, functional yes; API functional');
      } finally {
        setOption('with_consent_api', null);
      }
    });

    it('has links in feeds, and no notice in them, on the login page or in embeds of its own posts', async () => {
      const site = await visit(browser);
      const feed = await (await fetch(`${inject('origin')}/feed/`)).text();
      expect(feed).toContain('<a href="https://www.youtube.com/watch?v=abcdefghijk">');
      expect(feed).not.toMatch(/cookie-embed|cookiemelding|<iframe/);
      for (const path of ['/wp-login.php', '/classic/embed/']) {
        expect(await site.requestsOf(path)).toEqual([]);
        await expectNoNotice(site);
      }
    });

    it('blocks what the REST interface gives, and leaves what WordPress keeps of embeds as it was', async () => {
      for (const type of ['pages?slug=blocks', 'posts?slug=classic']) {
        const answer = await fetch(`${inject('origin')}/wp-json/wp/v2/${type}`);
        const [{ content }] = (await answer.json()) as [{ content: { rendered: string } }];
        expect(content.rendered).toContain(' data-src="https://www.youtube.com/embed/');
        expect(content.rendered).not.toContain(' src="https://www.youtube.com/embed/');
      }
      expect(keptEmbeds()).toContain(' src="https://www.youtube.com/embed/abcdefghijk?feature=oembed"');
      expect(keptEmbeds()).not.toMatch(/data-category|cookie-embed/);
    });

    it('logs no error, warning or notice in PHP', () => {
      const log = readFileSync(join(inject('folder'), 'debug.log'), 'utf8');
      // That PHP does log is seen from what this WordPress says of itself in this version of PHP.
      expect(log).toContain('PHP Deprecated');
      expect(log.split('\n').filter((line) => /mu-plugins\/cookiemelding\.php/.test(line))).toEqual([]);
    });
  });
