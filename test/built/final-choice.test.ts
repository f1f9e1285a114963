// A choice is final: what was refused is not sent, nothing typed is lost, and no old grant comes back.
import { describe, expect, it } from 'vitest';
import { both, consentCookie, createGate, stored, tag, useBuiltSite, type Visit } from '../setup/built-site.js';
import type { Part } from '../setup/parts.js';
import { rejectAndCleanUp } from '../setup/reject-and-clean-up.js';

const visit = useBuiltSite();

const never = tag({ ...both, reload: 'never' });
const HOUR = 3_600_000;

/** Withdraws in a task of its own: the page may reload at once. */
const reject = ({ page }: Visit) => page.evaluate(() => void setTimeout(() => window.cookiemelding?.rejectAll()));
const isGranted = ({ page }: Visit) => page.evaluate(() => window.cookiemelding?.isGranted('analytics'));

/** Marks the page, so that one that has taken its place can be told from it. */
const markPage = ({ page }: Visit) => page.evaluate(() => Object.assign(window, { isFirst: true }) && undefined);
const isReloaded = ({ page }: Visit) => page.evaluate(() => !('isFirst' in window)).catch(() => false);
const message = ({ page }: Visit) => page.locator('cookie-melding').getByRole('status');

describe('a page that answers a form', () => {
  it('is loaded again by a GET after a withdrawal, so that nothing is ordered twice', async () => {
    const site = await visit({
      cookies: consentCookie(true, true),
      body: '<form method="post"><input type="hidden" name="order" value="1"><button>Bestel</button></form>',
    });
    const methods: string[] = [];
    site.page.on('request', (request) => {
      if (request.isNavigationRequest()) methods.push(request.method());
    });
    await site.page.getByRole('button', { name: 'Bestel' }).click();
    await site.waitForIdle();
    await reject(site);
    await expect.poll(() => methods).toEqual(['POST', 'GET']);
    await site.waitForIdle();
    expect(methods).toEqual(['POST', 'GET']);
    expect(await isGranted(site)).toBe(false);
  });

  it.each([
    ['', ''],
    [' that has a base', '<base href="https://cdn.test/x/">'],
  ])('keeps the fragment of its address%s', async (_, base) => {
    const script = tag(both).replace('src="', `src="' + location.origin + '`);
    const head = base
      ? `<script>document.write('${script.replace('</script>', '<\\/script>')}')</script>${base}`
      : tag(both);
    const site = await visit({ head, cookies: consentCookie(true, true) });
    await site.page.evaluate(() => void (location.hash = '#/bestelling'));
    await markPage(site);
    await reject(site);
    await expect.poll(() => isReloaded(site)).toBe(true);
    await site.waitForIdle();
    expect(new URL(site.page.url()).hash).toBe('#/bestelling');
  });
});

describe('a page on which the visitor has typed', () => {
  it.each([
    ['a text field', '<input aria-label="Veld">', 'input'],
    ['a text area', '<textarea aria-label="Veld"></textarea>', 'textarea'],
    ['an editable text', '<div contenteditable aria-label="Veld"></div>', 'div[contenteditable]'],
  ])('stays as it is after a withdrawal, cut off: %s', async (_, body, selector) => {
    const site = await visit({ cookies: consentCookie(true, true), body: `<h1>Welkom</h1>${body}` });
    const field = site.page.locator(selector);
    await field.pressSequentially('hallo');
    await markPage(site);
    const before = site.thirdPartyRequests().length;
    await reject(site);
    await expect.poll(() => message(site).textContent()).toContain('omdat je iets hebt ingevuld');
    await site.waitForIdle(3000);
    expect(await isReloaded(site)).toBe(false);
    expect(await site.page.locator('cookie-melding:popover-open').count()).toBe(1);
    expect(await field.evaluate((node) => (node as HTMLInputElement).value ?? node.textContent)).toBe('hallo');
    expect(await isGranted(site)).toBe(false);
    await site.page.evaluate(() => window.gtag?.('event', 'late'));
    await site.waitForIdle();
    expect(site.thirdPartyRequests()).toHaveLength(before);
  });

  it('reloads once what was typed has been sent', async () => {
    const site = await visit({
      cookies: consentCookie(true, true),
      body: '<form onsubmit="event.preventDefault(); this.reset()"><input aria-label="Veld"></form><button data-cookie-preferences>x</button>',
    });
    await site.page.locator('input').pressSequentially('hallo');
    await site.page.keyboard.press('Enter');
    await site.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await markPage(site);
    await reject(site);
    await expect.poll(() => isReloaded(site)).toBe(true);
  });

  const form = '<h1>Welkom</h1><input aria-label="Veld">';

  it('reloads when the visitor asks for it', async () => {
    const site = await visit({ cookies: consentCookie(true, true), body: form });
    await site.page.locator('input').pressSequentially('hallo');
    await markPage(site);
    await reject(site);
    await site.click('Nu opnieuw laden');
    await expect.poll(() => isReloaded(site)).toBe(true);
  });

  it('stays when the visitor wants that, and reloads once an application has moved on', async () => {
    const site = await visit({ cookies: consentCookie(true, true), body: `<main>${form}</main>` });
    await site.page.locator('input').pressSequentially('hallo');
    await markPage(site);
    await reject(site);
    await site.click('Later');
    await expect.poll(() => site.page.locator('cookie-melding:popover-open').count()).toBe(0);
    await site.page.locator('main').evaluate((main) => main.append('bewaard'));
    await site.waitForIdle(500);
    expect(await isReloaded(site)).toBe(false);
    const address = site.page.url();
    await site.page.evaluate(() => {
      history.pushState({}, '', `${location.pathname}?stap=2`);
      document.querySelector('main')!.replaceChildren('Bedankt');
    });
    await expect.poll(() => isReloaded(site)).toBe(true);
    expect(site.page.url()).toBe(`${address}?stap=2`);
  });

  it('stays in another tab too, and says why', async () => {
    const site = await visit({ cookies: consentCookie(true, true), body: form });
    await site.page.locator('input').pressSequentially('hallo');
    await markPage(site);
    const other = await visit({ as: site });
    await reject(other);
    await expect.poll(() => message(site).textContent()).toContain('omdat je iets hebt ingevuld');
    expect(await message(site).textContent()).not.toContain('ingetrokken');
    expect(await isReloaded(site)).toBe(false);
    expect(await isGranted(site)).toBe(false);
  });
});

describe('a page without anything unsent', () => {
  it.each([
    ['in this tab', true],
    ['in another tab', false],
  ])('reloads at once, without a timer: %s', async (_, isOwn) => {
    const site = await visit({ cookies: consentCookie(true, true), body: '<h1>Welkom</h1>' });
    await markPage(site);
    const other = isOwn ? site : await visit({ as: site });
    // Timers of more than a task never come.
    await site.page.evaluate(() => {
      const { setTimeout: native } = window;
      Object.assign(window, { setTimeout: (task: () => void, ms = 0) => (ms > 500 ? 0 : native(task, ms)) });
    });
    await reject(other);
    await expect.poll(() => isReloaded(site)).toBe(true);
    await site.waitForIdle();
    expect(site.messages).toEqual([]);
    if (isOwn) await expect.poll(() => message(site).textContent()).toContain('Je toestemming voor');
    else expect(await message(site).count()).toBe(0);
    expect(await site.page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  });

  it('reloads at once when the switches of the settings were turned on and off again on it', async () => {
    const site = await visit({ body: '<button data-cookie-preferences>Cookies wijzigen</button>' });
    const turn = async () => {
      await site.page.getByRole('button', { name: 'Cookies wijzigen' }).click();
      for (const name of ['Analytisch', 'Advertenties']) await site.page.getByRole('switch', { name }).click();
      await site.page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    };
    await site.click('Alles weigeren');
    await turn();
    await expect.poll(site.record).toMatchObject({ choices: { analytics: true, advertising: true } });
    await expect.poll(() => site.thirdPartyRequests().length).toBeGreaterThan(0);
    await markPage(site);
    await turn();
    await expect.poll(() => isReloaded(site)).toBe(true);
    await expect.poll(() => message(site).textContent()).toContain('Je toestemming voor');
    expect(await message(site).textContent()).not.toContain('ingevuld');
  });

  it.each([
    ['hanging', { hanging: ['records'] }],
    ['missing', { without: ['records'] }],
  ] as [string, { hanging?: Part[]; without?: Part[] }][])(
    'keeps the proof of the withdrawal for the next page while the file for it is %s',
    async (_, parts) => {
      const head = tag({ ...both, 'records-url': '/records' });
      const site = await visit({
        head,
        cookies: consentCookie(true, true),
        ...parts,
        files: { '/records': { body: '' } },
      });
      await markPage(site);
      await reject(site);
      await expect.poll(() => isReloaded(site)).toBe(true);
      // The page that comes with the reload has no such file either.
      await site.waitForIdle(500);
      await site.restoreParts();
      // A page that is being left while it sends the proof keeps it for half a minute.
      await site.waitForIdle(500);
      await site.page.goto(site.page.url());
      await expect.poll(() => site.requests.filter((request) => request === '/records').length).toBe(1);
      await site.waitForIdle();
      expect(site.requests.filter((request) => request === '/records')).toHaveLength(1);
    },
  );
});

describe('what Google has kept back', () => {
  /** Every way in which its tags send. */
  const send = `fetch('https://www.google-analytics.com/g/collect?late=fetch', { mode: 'no-cors' }).catch(() => {});
    navigator.sendBeacon('https://region1.google-analytics.com/g/collect?late=beacon');
    new Image().src = 'https://www.google.com/pagead/1p-conversion/1/?late=image';
    const request = new XMLHttpRequest();
    request.open('POST', 'https://www.google.com/ccm/collect?late=xhr');
    request.setRequestHeader('content-type', 'text/plain');
    request.send('x');
    const frame = document.createElement('iframe');
    frame.setAttribute('src', 'https://td.doubleclick.net/late');
    document.body.append(frame);`;

  it('is never sent after a withdrawal, and what comes after a later grant is', async () => {
    const site = await visit({ head: never, cookies: consentCookie(true, true) });
    await reject(site);
    await site.waitForIdle();
    const late = () => site.requests.filter((request) => request.includes('late'));
    await site.page.evaluate(send);
    await site.page.evaluate(() => window.gtag?.('event', 'conversion', { send_to: 'AW-123456789/late' }));
    await site.waitForIdle();
    expect(late()).toEqual([]);
    expect(site.errors).toEqual([]);
    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    await site.waitForIdle();
    await site.page.evaluate(() => window.gtag?.('event', 'gelezen', { send_to: 'G-ABC1234567' }));
    await expect.poll(() => site.requests.filter((request) => request.includes('gelezen'))).toHaveLength(1);
  });

  it('is sent for a category that stays granted', async () => {
    const site = await visit({ head: never, cookies: consentCookie(true, true) });
    await site.page.evaluate(() => window.cookiemelding?.save({ advertising: false }));
    await site.page.evaluate(() => window.gtag?.('event', 'gelezen', { send_to: 'G-ABC1234567' }));
    await expect.poll(() => site.requests.filter((request) => request.includes('gelezen'))).toHaveLength(1);
  });

  it("leaves the page's own requests alone", async () => {
    const site = await visit({ head: never, cookies: consentCookie(true, true), files: { '/own': { body: 'eigen' } } });
    await reject(site);
    await site.waitForIdle();
    const own = await site.page.evaluate(async () => {
      const request = new XMLHttpRequest();
      request.open('GET', '/own');
      const loaded = new Promise((resolve) => request.addEventListener('load', resolve));
      request.send();
      await loaded;
      return [await (await fetch('/own')).text(), request.responseText, navigator.sendBeacon('/own')];
    });
    expect(own).toEqual(['eigen', 'eigen', true]);
  });
});

describe('a withdrawal', () => {
  const others: Part[] = ['placeholders', 'settings-button', 'records', 'vendors', 'import', 'devtools'];
  const ways: Record<string, { parts: Part[] | 'all'; withdraw: (site: Visit) => Promise<unknown> }> = {
    'by the API': { parts: 'all', withdraw: reject },
    'in the settings': {
      parts: others,
      async withdraw(site) {
        await site.click('Cookies');
        await site.page.getByRole('dialog').waitFor();
        await site.click('Alles weigeren');
      },
    },
    'in the declaration': { parts: others, withdraw: (site) => site.click('Trek je toestemming in') },
  };

  it.each(Object.keys(ways).flatMap((way) => [[way, 'missing'] as const, [way, 'hanging'] as const]))(
    '%s is complete while every other file is %s',
    async (way, state) => {
      const { parts, withdraw } = ways[way]!;
      const site = await visit({
        cookies: { ...consentCookie(true, true), _ga: '1', _gcl_au: '1' },
        head: tag({ ...both, 'records-url': '/records', vendors: 'clarity' }),
        body: `<h1>Welkom</h1><button data-cookie-preferences>Cookies</button><cookie-declaration></cookie-declaration>
          <iframe data-category="advertising" data-src="http://video.test/film"></iframe>
          <script type="text/plain" data-category="analytics">setInterval(() => fetch('//meting.test/hit').catch(() => {}), 300)</script>`,
        ...(state === 'missing' ? { without: parts } : { hanging: parts }),
      });
      const requestsTo = (host: RegExp) => site.requests.filter((request) => host.test(request)).length;
      await expect.poll(() => requestsTo(/^meting/)).toBeGreaterThan(1);
      await expect.poll(() => requestsTo(/google-analytics/)).toBe(1);
      await markPage(site);
      await withdraw(site);
      await expect.poll(() => isReloaded(site)).toBe(true);
      await expect.poll(() => isGranted(site)).toBe(false);
      const before = site.thirdPartyRequests().length;
      await site.waitForIdle(1000);
      expect(site.thirdPartyRequests()).toHaveLength(before);
      expect((await site.cookieNames()).filter((name) => name.startsWith('_g'))).toEqual([]);
      expect(await site.page.locator('iframe').getAttribute('src')).toBeNull();
    },
  );

  it('removes what a tag of an earlier set-up keeps in storage too, for who has refused before', async () => {
    const site = await visit({
      cookies: consentCookie(false, false),
      before: `localStorage.setItem('_gcl_ls', '1')`,
    });
    await site.waitForIdle();
    expect(await site.storageKeys()).toEqual([]);
  });
});

describe('an event that is refused', () => {
  it('is never sent, not after a later grant either', async () => {
    const site = await visit({ head: never, cookies: consentCookie(true, true) });
    await reject(site);
    await site.waitForIdle();
    const isCalledBack = await site.page.evaluate(
      () =>
        new Promise((resolve) => {
          window.gtag?.('event', 'conversion', { send_to: 'AW-123456789/late', event_callback: () => resolve(true) });
          window.dataLayer?.push({ event: 'winkelwagen' });
        }),
    );
    expect(isCalledBack).toBe(true);
    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    await site.waitForIdle(6000);
    expect(JSON.stringify(await site.dataLayer())).not.toContain('AW-123456789/late');
    expect(site.requests.filter((request) => request.includes('late'))).toEqual([]);
  });

  it('goes to the tags that stay granted alone', async () => {
    const site = await visit({ head: never, cookies: consentCookie(true, true) });
    await site.page.evaluate(() => window.cookiemelding?.save({ advertising: false }));
    await site.page.evaluate(() => window.gtag?.('event', 'purchase', { value: 9 }));
    expect((await site.dataLayer()).at(-1)?.value).toEqual([
      'event',
      'purchase',
      { value: 9, send_to: ['G-ABC1234567'] },
    ]);
  });

  it('goes to no member of a group that is denied', async () => {
    const site = await visit({ head: never, cookies: consentCookie(true, true) });
    await site.page.evaluate(() => window.cookiemelding?.save({ advertising: false }));
    await site.page.evaluate(() => window.gtag?.('event', 'purchase', { send_to: ['default', 'AW-123456789/x'] }));
    expect((await site.dataLayer()).at(-1)?.value).toEqual(['event', 'purchase', { send_to: ['G-ABC1234567'] }]);
    await site.page.evaluate(() => window.gtag?.('config', 'AW-123456789', { page_path: '/twee' }));
    expect((await site.dataLayer()).at(-1)?.value).toEqual(['event', 'purchase', { send_to: ['G-ABC1234567'] }]);
  });

  it.each([
    ['the Google tag', both, 'gtag/js'],
    ['a container', { 'google-tag-manager': 'GTM-ABC1234' }, 'gtm.js'],
  ])('breaks nothing on a page on which %s arrives after the withdrawal', async (_, settings, file) => {
    const site = await visit({ head: tag({ ...settings, categories: 'analytics advertising', reload: 'never' }) });
    const gate = createGate();
    await site.page.route(`**/${file}*`, async (route) => {
      await gate.opened;
      await route.fallback();
    });
    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    await expect.poll(() => site.requests.some((request) => request.includes(file))).toBe(true);
    await site.page.evaluate(() => window.cookiemelding?.rejectAll());
    gate.open();
    await site.waitForIdle();
    const push = () =>
      site.page.evaluate(() => {
        window.gtag?.('event', 'gelezen');
        window.dataLayer?.push({ winkelwagen: 1 });
      });
    await push();
    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    await push();
    await site.waitForIdle();
    expect(site.errors).toEqual([]);
    expect(site.messages).toEqual([]);
    expect((await site.dataLayer()).at(-1)?.value).toEqual({ winkelwagen: 1 });
  });

  it('loses its name for a container', async () => {
    const container = tag({ 'google-tag-manager': 'GTM-ABC1234', reload: 'never' });
    const site = await visit({ head: container, cookies: consentCookie(true, true) });
    await reject(site);
    await site.waitForIdle();
    await site.page.evaluate(() => window.dataLayer?.push({ event: 'winkelwagen', waarde: 9 }));
    expect((await site.dataLayer()).at(-1)?.value).toEqual({ waarde: 9 });
    await site.page.evaluate(() => {
      window.cookiemelding?.acceptAll();
      window.dataLayer?.push({ event: 'winkelwagen', waarde: 10 });
    });
    expect((await site.dataLayer()).at(-1)?.value).toEqual({ event: 'winkelwagen', waarde: 10 });
  });
});

describe('a denial', () => {
  it('reaches a tab whose grant was made by a clock that has been put back since', async () => {
    const cookies = { cookiemelding: stored(true, true, { time: new Date(Date.now() + HOUR).toISOString() }) };
    const tab = await visit({ head: never, cookies });
    expect(await isGranted(tab)).toBe(true);
    const other = await visit({ head: never, as: tab });
    await reject(other);
    await expect.poll(() => isGranted(tab)).toBe(false);
  });

  it('is stored again by a tab that is open, when a response that was under way brings the old grant back', async () => {
    const old = stored(true, true, { time: new Date(Date.now() - HOUR).toISOString() });
    const site = await visit({ head: never, cookies: { cookiemelding: old } });
    await reject(site);
    await site.waitForIdle();
    await site.page.evaluate((cookie) => {
      document.cookie = `cookiemelding=${cookie}; Path=/`;
      document.dispatchEvent(new Event('visibilitychange'));
    }, old);
    const next = await visit({ head: never, as: site });
    expect(await isGranted(next)).toBe(false);
    expect(next.thirdPartyRequests()).toEqual([]);
  });

  it.each(['in another tab', 'in the only tab'])(
    'holds against a page that was under way, whose response brings the old grant back: withdrawn %s',
    async (where) => {
      const old = stored(true, true, { time: new Date(Date.now() - HOUR).toISOString() });
      const gate = createGate();
      const headers = { 'set-cookie': `cookiemelding=${old}; Path=/` };
      const files = { '/slow': { until: gate.opened, body: tag(both), type: 'text/html', headers } };
      const site = await visit({ head: never, cookies: { cookiemelding: old }, files });
      const { page } = where === 'in another tab' ? await visit({ as: site, head: never }) : site;
      await site.page.evaluate(() => void setTimeout(() => window.cookiemelding?.rejectAll(), 300));
      const navigation = page.goto(new URL('/slow', page.url()).href);
      await expect.poll(() => site.record()).toMatchObject({ choices: { analytics: false } });
      gate.open();
      await navigation;
      expect(await page.evaluate(() => window.cookiemelding?.isGranted('analytics'))).toBe(false);
      expect(await site.record()).toMatchObject({ choices: { analytics: false, advertising: false } });
    },
  );

  it('gives way to a new answer of the visitor', async () => {
    const site = await visit({ head: never, cookies: consentCookie(true, true) });
    await reject(site);
    await site.waitForIdle();
    const next = await visit({ head: never, as: site });
    await next.page.evaluate(() => window.cookiemelding?.acceptAll());
    const last = await visit({ head: never, as: site });
    expect(await isGranted(last)).toBe(true);
  });
});

describe('a reset', () => {
  it('leaves no record in the browser, also not one that could not be sent', async () => {
    const head = tag({ ...both, 'records-url': '/records', reload: 'never' });
    const site = await visit({ head, files: { '/records': { body: '', status: 503 } } });
    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    await expect.poll(() => site.storageKeys()).toContain('cookiemelding-records');
    await site.waitForIdle();
    await site.page.evaluate(() => window.cookiemelding?.reset());
    await site.waitForIdle(1500);
    // Its moment only, against responses that are under way.
    expect(await site.storageKeys()).toEqual(['cookiemelding-denied']);
    const kept = await site.page.evaluate(() =>
      Object.keys(JSON.parse(localStorage['cookiemelding-denied'] as string)),
    );
    expect(kept).toEqual(['at', 'forgottenUntil']);
    expect(await site.cookieNames()).toEqual([]);
  });

  it('holds against a response that was under way, which brings the old grant back', async () => {
    const old = stored(true, true, { time: new Date(Date.now() - 1000).toISOString() });
    const gate = createGate();
    const headers = { 'set-cookie': `cookiemelding=${old}; Path=/` };
    const files = { '/slow': { until: gate.opened, body: tag(both), type: 'text/html', headers } };
    const site = await visit({ head: never, cookies: { cookiemelding: old }, files });
    await site.page.evaluate(() => void setTimeout(() => window.cookiemelding?.reset(), 300));
    const navigation = site.page.goto(new URL('/slow', site.page.url()).href);
    await expect.poll(() => site.cookieNames()).toEqual([]);
    gate.open();
    await navigation;
    expect(await isGranted(site)).toBe(false);
    expect(await site.cookieNames()).toEqual([]);
  });

  it('gives way to a new answer', async () => {
    const site = await visit({ head: never, cookies: consentCookie(true, true) });
    await site.page.evaluate(() => {
      window.cookiemelding?.reset();
      window.cookiemelding?.save({ analytics: true, advertising: false });
    });
    const next = await visit({ head: never, as: site });
    expect(await isGranted(next)).toBe(true);
  });

  it.each([
    ['missing', { without: ['records'] }],
    ['hanging', { hanging: ['records'] }],
  ] as [string, { without?: Part[] }][])(
    'does so when the file that keeps them is %s, and on a site that keeps none any more',
    async (_, parts) => {
      const head = tag({ ...both, 'records-url': '/records', reload: 'never' });
      const kept = `localStorage.setItem('cookiemelding-records', '[]')`;
      const site = await visit({ head, cookies: consentCookie(true, true), before: kept, ...parts });
      await site.page.evaluate(() => window.cookiemelding?.reset());
      expect(await site.storageKeys()).toEqual(['cookiemelding-denied']);
      const next = await visit({ head: never, as: site });
      await next.waitForIdle();
      expect(await next.storageKeys()).toEqual(['cookiemelding-denied']);
    },
  );
});

describe('databases and caches of a declared name', () => {
  const declared = `<script type="application/json" data-cookiemelding>{"cookies":[
    {"name":"meting-*","category":"analytics","kind":"indexedDB"},
    {"name":"meting-*","category":"analytics","kind":"cacheStorage"}]}</script>`;
  const fill = () =>
    Promise.all([
      ...['meting-1', 'winkel'].map(
        (name) =>
          new Promise<void>((resolve) => {
            const request = indexedDB.open(name);
            request.addEventListener('success', () => {
              request.result.close();
              resolve();
            });
          }),
      ),
      caches.open('meting-2'),
      caches.open('winkel'),
    ]).then(() => undefined);
  const names = async () =>
    [...(await indexedDB.databases()).map(({ name }) => name), ...(await caches.keys())].toSorted();

  it('are removed by a withdrawal, and no others', async () => {
    const site = await visit({ secure: true, head: declared + never, cookies: consentCookie(true, true) });
    await site.page.evaluate(fill);
    const told = await rejectAndCleanUp(site);
    expect(told).toMatchObject({ removed: expect.arrayContaining(['meting-1', 'meting-2']) as unknown });
    expect(await site.page.evaluate(names)).toEqual(['winkel', 'winkel']);
  });

  it('are removed on the next page where they were still open', async () => {
    const site = await visit({ secure: true, head: declared + tag(both), cookies: consentCookie(true, true) });
    await site.page.evaluate(fill);
    await site.page.evaluate(() => void indexedDB.open('meting-1'));
    await markPage(site);
    await reject(site);
    await expect.poll(() => isReloaded(site)).toBe(true);
    await expect.poll(() => site.page.evaluate(names)).toEqual(['winkel', 'winkel']);
  });
});
