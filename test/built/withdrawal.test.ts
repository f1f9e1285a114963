import { describe, expect, it } from 'vitest';
import {
  both,
  consentCookie,
  markExecuted,
  stored,
  tag,
  useBuiltSite,
  type VisitOptions,
} from '../setup/built-site.js';
import { rejectAndCleanUp } from '../setup/reject-and-clean-up.js';

const visit = useBuiltSite();

const dialogName = { name: 'Cookie-instellingen' };
const control = '<h1>Welkom</h1><button data-cookie-preferences>Cookies wijzigen</button>';

/** A page deep in a shop over https, whose visitor has accepted everything. */
const shop = (options: VisitOptions = {}): VisitOptions => ({
  host: 'www.shop.example.test',
  secure: true,
  cookies: consentCookie(true, true),
  ...options,
});

/** As Google's tags and others set them: on the registrable domain, on a path, secure, partitioned. */
const setAsGoogleDoes = `
  const [, first] = location.pathname.split('/');
  for (const cookie of [
    '_ga=GA1; Domain=example.test; Path=/; Secure',
    '_ga_ABC1234567=GS2; Domain=shop.example.test; Path=/',
    '_gid=1; Path=/' + first,
    '_gac_x=1',
    '_gcl_au=1; Path=/; Secure; SameSite=None; Partitioned',
    '__Host-meting=1; Path=/; Secure',
    '_gaatwelvanons=1; Path=/',
    'winkelmand=3; Path=/',
  ]) document.cookie = cookie;
  localStorage.setItem('_gcl_ls', '1');
  localStorage.setItem('winkelmand', '3');
  localStorage.setItem('meting', '1');`;
const declarations = `<script type="application/json" data-cookiemelding>{"cookies":[
  {"name":"__Host-meting","category":"analytics"},
  {"name":"meting","category":"analytics","kind":"localStorage"},
  {"name":"FPID","category":"analytics","httpOnly":true},
  {"name":"inlog","category":"functional"}]}</script>`;

describe('a withdrawal', () => {
  it('removes exactly what is declared and can be reached, and reports the rest', async () => {
    const site = await visit(
      shop({
        head: declarations + tag({ ...both, reload: 'never' }),
        headers: {
          'set-cookie': ['inlog=1; Path=/; HttpOnly; Secure', 'FPID=1; Domain=example.test; Path=/; HttpOnly'],
        },
      }),
    );
    await site.page.evaluate(setAsGoogleDoes);
    const result = await rejectAndCleanUp(site);
    expect(await site.cookieNames()).toEqual(['FPID', '_gaatwelvanons', 'cookiemelding', 'inlog', 'winkelmand']);
    expect((await site.storageKeys()).toSorted()).toEqual(['cookiemelding-denied', 'winkelmand']);
    expect((result as { left: unknown }).left).toEqual([
      { name: 'IDE', reason: 'other-host' },
      { name: 'NID', reason: 'other-host' },
      { name: 'FPID', reason: 'http-only' },
    ]);
    expect((result as { removed: string[] }).removed.toSorted()).toEqual(
      ['_ga', '_ga_ABC1234567', '_gac_x', '_gcl_au', '_gcl_ls', '_gid', '__Host-meting', 'meting'].toSorted(),
    );
    expect(site.messages).toEqual([]);
  });

  it('of one category leaves the other alone', async () => {
    const site = await visit(shop({ head: tag({ ...both, reload: 'never' }) }));
    await site.page.evaluate(setAsGoogleDoes);
    await site.page.evaluate(() => window.cookiemelding?.save({ advertising: false }));
    await site.waitForIdle();
    expect(new Set(await site.cookieNames())).toEqual(
      new Set(['__Host-meting', '_ga', '_ga_ABC1234567', '_gaatwelvanons', '_gid', 'cookiemelding', 'winkelmand']),
    );
  });

  it('in the settings tells the visitor, and reloads the page because a tag has run', async () => {
    const site = await visit(shop({ body: control }));
    await site.page.evaluate(setAsGoogleDoes);
    let loads = 0;
    site.page.on('load', () => loads++);
    await site.click('Cookies wijzigen');
    await site.page.getByRole('dialog', dialogName).waitFor();
    await site.click('Alles weigeren');
    await site.page
      .getByRole('status')
      .filter({ hasText: /Je toestemming voor [^.]+ is ingetrokken\. We hebben \d cookies/ })
      .waitFor();
    await expect.poll(() => loads).toBe(1);
    await site.waitForIdle();
    expect((await site.cookieNames()).filter((name) => /^_g(a|id|cl)/.test(name))).toEqual(['_gaatwelvanons']);
    expect(await site.page.evaluate('window.gtagLoads')).toBeUndefined();
  });

  it('does not reload a page on which no tag has run, nor when the site does not want it', async () => {
    for (const [head, cookies] of [
      [tag(both), undefined],
      [tag({ ...both, reload: 'never' }), consentCookie(true, true)],
    ] as const) {
      const site = await visit({ head, ...(cookies && { cookies }) });
      let loads = 0;
      site.page.on('load', () => loads++);
      await site.page.evaluate(() => window.cookiemelding?.rejectAll());
      await site.waitForIdle(3000);
      expect(loads).toBe(0);
    }
  });

  it('locks blocked content and reloads on a page whose data layer throws', async () => {
    const site = await visit({
      cookies: consentCookie(true, true),
      body: `<script type="text/plain" data-category="analytics">${markExecuted('script')}</script>`,
    });
    await expect.poll(() => site.executed()).toEqual(['script']);
    const loaded = site.page.waitForEvent('load');
    await site.page.evaluate(() => {
      window.dataLayer!.push = () => {
        throw new Error('of the page');
      };
      setTimeout(() => window.cookiemelding?.rejectAll());
    });
    await loaded;
    await site.waitForIdle();
    expect(await site.page.evaluate(() => window.cookiemelding?.isGranted('analytics'))).toBe(false);
    expect(site.errors).toEqual([]);
  });

  it('is not undone by a tag that runs on and sets its cookies again every 100 ms', async () => {
    const site = await visit(shop({ head: tag({ ...both, reload: 'never' }) }));
    await site.page.evaluate(() => {
      setInterval(() => {
        document.cookie = '_ga=again; Domain=example.test; Path=/';
        document.cookie = '_gcl_au=again; Path=/';
        document.cookie = 'winkelmand=4; Path=/';
      }, 100);
    });
    await expect.poll(site.cookieNames).toContain('_ga');
    await site.page.evaluate(() => window.cookiemelding?.rejectAll());
    await site.waitForIdle(1000);
    await expect.poll(site.cookieNames).toEqual(['cookiemelding', 'winkelmand']);
    expect(await site.page.evaluate('window["ga-disable-G-ABC1234567"]')).toBe(true);

    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    await expect.poll(site.cookieNames).toContain('_ga');
    expect(await site.page.evaluate('window["ga-disable-G-ABC1234567"]')).toBe(false);
  });

  it('holds when the browser refuses the cookie that should keep it', async () => {
    const site = await visit({
      head: tag({ ...both, reload: 'never' }),
      cookies: consentCookie(true, true),
      // Drops each new choice, as a browser does with a cookie that it does not accept.
      before: `const jar = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
        const set = function (text) { if (!String(text).startsWith('cookiemelding=%')) jar.set.call(this, text); };
        Object.defineProperty(Document.prototype, 'cookie', { ...jar, set });`,
    });
    await site.page.evaluate(() => window.cookiemelding?.rejectAll());
    await site.waitForIdle();
    expect(site.messages.join()).toContain('The choice could not be stored');
    await site.page.evaluate(() => dispatchEvent(new Event('pageshow')));
    expect(await site.page.evaluate('cookiemelding.isGranted("analytics")')).toBe(false);
    expect(await site.cookieNames()).not.toContain('cookiemelding');
  });

  it('holds against an older choice that a slow server sets again', async () => {
    const old = stored(true, true, { time: new Date(Date.now() - 1000).toISOString() });
    const site = await visit({ head: tag({ ...both, reload: 'never' }), cookies: { cookiemelding: old } });
    await site.page.evaluate((cookie) => {
      window.cookiemelding?.rejectAll();
      document.cookie = `cookiemelding=${cookie}; Path=/`;
      dispatchEvent(new Event('pageshow'));
    }, old);
    expect(await site.page.evaluate('cookiemelding.isGranted("analytics")')).toBe(false);
  });

  it('reaches other tabs, and their cookies, when the page has broken its own queue', async () => {
    const head = tag({ ...both, reload: 'never' });
    const one = await visit({ head, cookies: consentCookie(true, true) });
    const two = await visit({ as: one, head, cookies: {} });
    await one.page.evaluate(() => {
      window.dataLayer!.push = () => {
        throw new Error('of the page');
      };
      try {
        window.cookiemelding?.rejectAll();
      } catch {
        // What the page throws is the page's.
      }
    });
    await expect.poll(() => two.page.evaluate('window["ga-disable-G-ABC1234567"]')).toBe(true);
    await expect.poll(one.cookieNames).toEqual(['cookiemelding']);
  });

  it('cleans up storage once more for a tag that runs on', async () => {
    const site = await visit({ head: tag({ ...both, reload: 'never' }), cookies: consentCookie(true, true) });
    await site.page.evaluate(() => {
      window.cookiemelding?.rejectAll();
      setTimeout(() => localStorage.setItem('_gcl_ls', '1'), 300);
    });
    await expect.poll(site.storageKeys).toContain('_gcl_ls');
    await expect.poll(site.storageKeys).not.toContain('_gcl_ls');
  });

  it('leaves what the site has declared to be functional', async () => {
    const site = await visit({
      head: `<script type="application/json" data-cookiemelding>{"cookies":[{"name":"_gid","category":"functional"}]}</script>${tag(both)}`,
      cookies: { _gid: '1', _ga: '1' },
    });
    await site.click('Alles weigeren');
    await site.waitForIdle();
    expect(await site.cookieNames()).toEqual(['_gid', 'cookiemelding']);
  });

  it('cleans up again on the next page while it is denied', async () => {
    const site = await visit(shop({ cookies: consentCookie(false, true) }));
    await site.page.evaluate(setAsGoogleDoes);
    const next = await visit({ ...shop(), as: site, cookies: {} });
    const names = await next.cookieNames();
    expect(names.filter((name) => /^_ga(_|$)/.test(name))).toEqual([]);
    expect(names).toContain('_gcl_au');
  });

  it.each([
    ['the statement has changed', { cookies: { _ga: '1', ...consentCookie(true, true, { policy: 'old' }) } }],
    [
      'the browser refuses for the visitor',
      {
        cookies: { _ga: '1' },
        before: `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`,
      },
    ],
  ])('is implied when %s: stored items are removed', async (_, options) => {
    const site = await visit(options);
    await expect.poll(site.cookieNames).not.toContain('_ga');
  });

  it('that is the first choice cleans up after an earlier set-up', async () => {
    const site = await visit({ cookies: { _ga: 'old', inlog: '1' } });
    expect(await site.cookieNames()).toEqual(['_ga', 'inlog']);
    await site.click('Alles weigeren');
    await site.waitForIdle();
    expect(await site.cookieNames()).toEqual(['cookiemelding', 'inlog']);
  });
});

describe('asking again', () => {
  it.each([
    ['the statement changed', { policy: '2026-01-01' }, 'Onze cookieverklaring is veranderd op 1 oktober 2026.'],
    [
      'the choice expired',
      { time: '2024-01-01T00:00:00.000Z', policy: '2026-10-01' },
      'Je keuze is ouder dan 6 maanden.',
    ],
    [
      'a category was added',
      { policy: '2026-10-01', choices: { analytics: true } },
      'We vragen nu ook of we cookies mogen gebruiken om te zien wat onze advertenties opleveren (advertenties).',
    ],
  ])('says why: %s', async (_, changes, words) => {
    const site = await visit({
      head: tag({ ...both, 'policy-version': '2026-10-01' }),
      cookies: consentCookie(true, true, changes),
    });
    expect(await site.page.getByRole('region').textContent()).toContain(words);
    expect(site.thirdPartyRequests()).toEqual([]);
  });

  it('with Global Privacy Control is not done, and the settings say so', async () => {
    const site = await visit({
      before: `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`,
      body: control,
    });
    expect(await site.page.getByRole('region').count()).toBe(0);
    await site.click('Cookies wijzigen');
    await site.page.getByRole('dialog').getByText('Je browser vraagt ons om je niet te volgen.').waitFor();
    expect(await site.page.getByRole('switch', { name: 'Analytisch' }).isChecked()).toBe(false);
    await site.click('Alles accepteren');
    expect(await site.record()).toMatchObject({ choices: { analytics: true } });
  });
});

describe('the cookie', () => {
  it('is renewed on a visit, with the same record and the same end', async () => {
    const time = new Date(Date.now() - 100 * 864e5).toISOString();
    const site = await visit(shop({ cookies: consentCookie(true, false, { time }) }));
    const [cookie] = (await site.context.cookies()).filter(({ name }) => name === 'cookiemelding');
    expect(await site.record()).toMatchObject({ time, id: 'x', choices: { analytics: true, advertising: false } });
    expect(((cookie?.expires ?? 0) * 1000 - Date.now()) / 864e5).toBeCloseTo(82, 1);
    expect(cookie).toMatchObject({ secure: true, sameSite: 'Lax' });
  });
});

describe('the cookie on a return', () => {
  const watchWrites = `window.writes = 0;
    const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    Object.defineProperty(Document.prototype, 'cookie', {
      configurable: true,
      get,
      set(text) { if (text.startsWith('cookiemelding=')) window.writes++; set.call(this, text); },
    });`;

  it.each([
    ['within the hour is left as it is', 10, 0],
    ['later is written once', 70, 1],
  ])('%s', async (_, minutes, writes) => {
    const time = new Date(Date.now() - minutes * 60_000).toISOString();
    const site = await visit(shop({ before: watchWrites, cookies: consentCookie(true, false, { time }) }));
    await site.waitForIdle();
    expect(await site.page.evaluate('window.writes')).toBe(writes);
    expect(await site.record()).toMatchObject({ time, choices: { analytics: true } });
  });
});

describe('one state everywhere', () => {
  it('an answer in one tab reaches the other, and a withdrawal stops its tags', async () => {
    const one = await visit({ head: tag({ ...both, reload: 'never' }) });
    const two = await visit({ as: one, head: tag({ ...both, reload: 'never' }) });
    await one.click('Alles accepteren');
    await expect.poll(() => two.page.evaluate('cookiemelding.isGranted("analytics")')).toBe(true);
    expect(await two.page.getByRole('region').count()).toBe(0);
    await two.waitForIdle();
    await one.page.evaluate(() => window.cookiemelding?.rejectAll());
    await expect.poll(() => two.page.evaluate('window["ga-disable-G-ABC1234567"]')).toBe(true);
    expect(await two.page.evaluate('cookiemelding.record.method')).toBe('api');
    const updates = (await two.dataLayer()).filter(({ value }) => (value as string[])[1] === 'update');
    expect(updates.at(-1)?.value).toMatchObject(['consent', 'update', { analytics_storage: 'denied' }]);
  });

  it('a choice on one sub-domain counts on the other as soon as its tab is shown', async () => {
    const shared = { head: tag({ ...both, reload: 'never', 'cookie-domain': 'example.test' }), secure: true };
    const one = await visit({ ...shared, host: 'www.example.test' });
    const two = await visit({ ...shared, host: 'shop.example.test', as: one });
    await one.click('Alles accepteren');
    await two.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await two.page.evaluate('cookiemelding.isGranted("analytics")')).toBe(true);
  });

  it('a prerendered page does nothing before it is shown, and then reads the choice again', async () => {
    const site = await visit({
      before: `window.isAhead = true; Object.defineProperty(Document.prototype, 'prerendering', { get: () => window.isAhead })`,
      cookies: consentCookie(true, true),
    });
    expect(site.requests).toHaveLength(2);
    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    expect(await site.page.evaluate('cookiemelding.record')).toBeUndefined();
    await site.page.evaluate(
      (cookie) => {
        document.cookie = `cookiemelding=${cookie}; Path=/`;
        Object.assign(window, { isAhead: false });
        document.dispatchEvent(new Event('prerenderingchange'));
      },
      stored(false, false),
    );
    // What its own code answered in advance is answered now.
    await expect.poll(() => site.page.evaluate('cookiemelding.record.method')).toBe('api');
    const updates = (await site.dataLayer()).filter(({ value }) => (value as string[])[1] === 'update');
    expect(updates.map(({ value }) => (value as [0, 0, { ad_storage: string }])[2].ad_storage)).toEqual([
      'denied',
      'granted',
    ]);
  });
});

describe('the button to the settings', () => {
  const trigger = (site: Awaited<ReturnType<typeof visit>>) => site.page.locator('cookie-trigger button');

  it('is on a page without a settings link, without the interface, and comes and goes with that link', async () => {
    const site = await visit({ body: '<h1>Welkom</h1>', cookies: consentCookie(true, false) });
    expect(site.ownRequests()).not.toContain('interface');
    await trigger(site).waitFor();
    await site.page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<a href="#" data-cookie-preferences>x</a>'),
    );
    await trigger(site).waitFor({ state: 'detached' });
    await site.page.evaluate(() => document.querySelector('[data-cookie-preferences]')?.remove());
    await trigger(site).waitFor();
    await site.click('Cookie-instellingen');
    await site.page.getByRole('dialog', dialogName).waitFor();
  });

  it('appears as soon as the settings link of the page has gone', async () => {
    const site = await visit({ cookies: consentCookie(true, false) });
    expect(site.ownRequests()).toEqual(['script']);
    await site.page.evaluate(() => document.querySelector('[data-cookie-preferences]')?.remove());
    await trigger(site).waitFor();
  });

  it('appears, and an overview is filled, when an application navigates', async () => {
    const site = await visit({
      body: '<h1>Welkom</h1><main><button onclick="this.parentNode.innerHTML=\'<cookie-declaration></cookie-declaration>\'">Verder</button><a data-cookie-preferences>x</a></main>',
      cookies: consentCookie(true, false),
    });
    expect(site.ownRequests()).toEqual(['script']);
    await site.click('Verder');
    await trigger(site).waitFor();
    await site.page.getByText(/Je keuze van .+: Analytisch\./).waitFor();
  });

  it('is below the page on a phone, and covers nothing of it', async () => {
    const site = await visit({
      body: '<h1>Welkom</h1>' + '<p>Tekst</p>'.repeat(60),
      cookies: consentCookie(true, false),
      viewport: { width: 320, height: 480 },
    });
    await trigger(site).waitFor();
    expect(await trigger(site).evaluate((node) => getComputedStyle(node).position)).toBe('static');
  });

  it('covers nothing at the end of a page that scrolls', async () => {
    const lines = '<p>Tekst</p>'.repeat(60);
    const site = await visit({
      body: `${lines}<p style="margin: 0"><a id="last" href="#x" style="position: absolute; left: 30px">Laatste</a></p>`,
      cookies: consentCookie(true, false),
      viewport: { width: 1280, height: 600 },
    });
    await trigger(site).waitFor();
    await site.page.locator('#last').click();
    expect(site.page.url()).toContain('#x');
  });

  it('does not make a page scroll that fits the screen', async () => {
    const site = await visit({
      head: `<style>html, body { height: 100%; margin: 0 }</style>${tag(both)}`,
      body: '<p style="margin: 0">Welkom</p>',
      cookies: consentCookie(true, false),
    });
    await trigger(site).waitFor();
    expect(await site.page.evaluate('document.documentElement.scrollHeight > innerHeight')).toBe(false);
  });

  it('hides while it would cover the focused element', async () => {
    const site = await visit({
      body: '<h1>Welkom</h1><a id="under" href="#x" style="position: fixed; left: 40px; bottom: 24px">Onder</a>',
      cookies: consentCookie(true, false),
      viewport: { width: 1280, height: 600 },
    });
    await trigger(site).waitFor();
    const opacity = () => site.page.locator('cookie-trigger').evaluate((node) => getComputedStyle(node).opacity);
    await site.page.locator('#under').focus();
    await expect.poll(opacity).toBe('0');
    await site.page.keyboard.press('Tab');
    await expect.poll(opacity).toBe('1');
  });

  it('appears after a choice, not beside the notice', async () => {
    const site = await visit({ body: '<h1>Welkom</h1>' });
    expect(await trigger(site).count()).toBe(0);
    await site.click('Alles weigeren');
    await trigger(site).waitFor();
  });

  it.each([
    ['the site does not want it', { ...both, trigger: 'none' }],
    ['there is nothing to choose', {}],
  ])('is not there when %s', async (_, settings) => {
    const site = await visit({ body: '<h1>Welkom</h1>', head: tag(settings), cookies: consentCookie(true, true) });
    await site.waitForIdle();
    expect(await trigger(site).count()).toBe(0);
  });
});

describe('the second layer', () => {
  it('has a table of the cookies per category, for the ids in use and of the site', async () => {
    const site = await visit({ head: declarations + tag(both), body: control });
    await site.click('Cookies wijzigen');
    await site.page.getByText('Bekijk de cookies (5)').first().click();
    const names = await site.page
      .getByRole('table', { name: 'Cookies in de groep Analytisch' })
      .locator('code')
      .allTextContents();
    expect(names).toEqual(['_ga', '_ga_ABC1234567', '__Host-meting', 'meting', 'FPID']);
    expect(await site.page.getByRole('columnheader').allTextContents()).toEqual([
      'Naam',
      'Van wie',
      'Waarvoor',
      'Hoe lang',
      'Soort',
      'Wie kan de gegevens zien',
    ]);
    await site.page.getByText('Autoriteit Persoonsgegevens').waitFor();
  });

  it('reports an invalid declaration once', async () => {
    const site = await visit({
      head: `<script type="application/json" data-cookiemelding>{"cookies":[{"name":"*","category":"analytics"},{"name":"x y","category":"Analytics"},5]}</script>${tag(both)}`,
    });
    expect(site.messages).toHaveLength(3);
    expect(site.messages[0]).toContain('cookies[0] is not usable');
  });
});

describe('<cookie-declaration>', () => {
  const page: VisitOptions = {
    body: '<h1>Verklaring</h1><cookie-declaration></cookie-declaration><button data-cookie-preferences>x</button>',
    cookies: consentCookie(true, true),
    head: declarations + tag({ ...both, reload: 'never' }),
  };

  it('shows the choice and the tables without the banner, and withdraws', async () => {
    const site = await visit(page);
    await site.page.getByText(/Je keuze van .+: Analytisch en Advertenties\./).waitFor();
    expect(await site.page.getByRole('region').count()).toBe(0);
    expect(await site.page.locator('cookie-declaration').getByText('Bekijk de cookies').count()).toBe(3);
    // It may be a framework's, which has yet to take over what its server has made.
    expect(await site.page.locator('cookie-declaration').evaluate((node) => node.getAttributeNames())).toEqual([]);
    await site.click('Trek je toestemming in');
    await site.page.getByText(/Je keuze van .+: alleen functioneel\./).waitFor();
    expect(await site.record()).toMatchObject({ method: 'reject-all' });
  });

  it('copies what the site keeps as text: every visible cookie and every declared key', async () => {
    const site = await visit({ ...page, ...shop(), permissions: ['clipboard-read', 'clipboard-write'] });
    await site.page.evaluate(setAsGoogleDoes);
    await site.click('Kopieer mijn cookies');
    await site.page.getByText('Gekopieerd.').waitFor();
    const text = await site.page.evaluate(() => navigator.clipboard.readText());
    // A line each.
    expect(text.split('\n')).toContain('_ga\tGA1\tanalytics\tcookie');
    expect(text).toContain('winkelmand\t3\t-\tcookie');
    expect(text).toContain('meting\t1\tanalytics\tlocalStorage');
    expect(text).not.toContain('winkelmand\t3\t-\tlocalStorage');
  });

  it('lets the visitor copy by hand where the browser does not', async () => {
    const site = await visit(page);
    await site.click('Kopieer mijn cookies');
    expect(await site.page.getByRole('textbox', { name: 'Kopieer mijn cookies' }).inputValue()).toContain(
      'cookiemelding\t',
    );
  });

  it('gives the consent as a file', async () => {
    const site = await visit(page);
    const [download] = await Promise.all([site.page.waitForEvent('download'), site.click('Download mijn keuze')]);
    const stream = await download.createReadStream();
    const receipt = JSON.parse((await stream.toArray()).join('')) as object;
    expect(receipt).toMatchObject({ v: 1, choices: { analytics: true }, controller: 'Symbis', texts: 'nl-2' });
  });
});
