// The interface in pages of others: their zoom, their listeners, their libraries, their blockers.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { both, consentCookie, tag, useBuiltSite, type Visit, type VisitOptions } from '../setup/built-site.js';

const visit = useBuiltSite();
const library = (path: string) => ({
  body: readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8'),
});

const ANSWERS = ['Alles weigeren', 'Alles accepteren'];
const settings = (site: Visit) => site.page.getByRole('dialog', { name: 'Cookie-instellingen' });
const open = async (site: Visit) => {
  await site.page.evaluate(() => window.cookiemelding?.showPreferences());
  await settings(site).waitFor();
};
const long = `<main>${'<p>Regel</p>'.repeat(80)}<p id="einde">De laatste regel</p></main>`;
const onScreen = (site: Visit, name: string) =>
  site.page
    .getByRole('button', { name, exact: true })
    .first()
    .evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
    });

describe('a page with a zoom of its own', () => {
  it.each([
    [1.1, 360, 640],
    [1.5, 1280, 800],
    [0.8, 360, 640],
    [2, 1280, 800],
  ])('of %f at %i × %i has all of both layers on screen', async (zoom, width, height) => {
    const site = await visit({
      head: `<style>html { zoom: ${zoom} }</style>${tag(both)}`,
      viewport: { width, height },
    });
    for (const name of [...ANSWERS, 'Instellingen']) expect(await onScreen(site, name), name).toBe(true);
    await open(site);
    for (const name of [...ANSWERS, /^Opslaan/, /^Sluiten/]) {
      const button = settings(site).getByRole('button', { name });
      await button.scrollIntoViewIfNeeded();
      const box = (await button.boundingBox())!;
      expect(box.x, `${name}`).toBeGreaterThanOrEqual(-1);
      expect(box.x + box.width, `${name}`).toBeLessThanOrEqual(width + 1);
      expect(box.y + box.height, `${name}`).toBeLessThanOrEqual(height + 1);
    }
  });
});

describe('a small screen', () => {
  it.each([
    [320, 256, 16],
    [320, 480, 16],
    [360, 640, 32],
  ])('of %i × %i with text of %i px has room for the switches, and nothing sideways', async (width, height, size) => {
    const site = await visit({
      viewport: { width, height },
      isFresh: true,
    });
    // As a visitor sets it in the browser.
    const session = await site.context.newCDPSession(site.page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: size } });
    await open(site);
    const found = await settings(site).evaluate((dialog) => {
      const scrollers = [dialog, ...dialog.querySelectorAll('*')].filter(
        (element) =>
          element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY),
      );
      const [scroller = dialog] = scrollers;
      const fixed = [...dialog.querySelectorAll('.actions,.answers')].find(
        (element) => getComputedStyle(element).position === 'sticky',
      );
      return {
        room: (scroller.clientHeight - (fixed?.clientHeight ?? 0)) / innerHeight,
        sideways: scroller.scrollWidth - scroller.clientWidth,
      };
    });
    expect(found.room).toBeGreaterThan(0.55);
    expect(found.sideways).toBeLessThanOrEqual(0);
    for (const input of await settings(site).getByRole('switch').all()) {
      await input.scrollIntoViewIfNeeded();
      const { y, height: high } = (await input.boundingBox())!;
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + high).toBeLessThanOrEqual(height);
    }
  });

  it('keeps part of the page in view beside the first layer', async () => {
    const site = await visit({ viewport: { width: 320, height: 256 } });
    const { height } = (await site.page.locator('cookie-melding').boundingBox())!;
    expect(height).toBeLessThanOrEqual(256 * 0.9);
    for (const name of ANSWERS) {
      const button = site.page.getByRole('button', { name });
      await button.scrollIntoViewIfNeeded();
      expect(await onScreen(site, name)).toBe(true);
    }
  });
});

describe('inside the settings, keys, presses, wheel and touch belong to the visitor', () => {
  const files = {
    '/focus-trap.js': library('focus-trap/dist/focus-trap.umd.min.js'),
    '/tabbable.js': library('tabbable/dist/index.umd.min.js'),
    '/lenis.js': library('lenis/dist/lenis.min.js'),
    '/bootstrap.js': library('bootstrap/dist/js/bootstrap.bundle.min.js'),
    '/bootstrap.css': { ...library('bootstrap/dist/css/bootstrap.min.css'), type: 'text/css' },
  };
  /** A page with Bootstrap's modal and its offcanvas; either holds the focus. */
  const bootstrap = (kind: 'Modal' | 'Offcanvas') =>
    `<link rel="stylesheet" href="/bootstrap.css"><script src="/bootstrap.js"></script>
    <div class="modal" id="modal" tabindex="-1"><div class="modal-dialog"><div class="modal-content"><button>Sluit</button></div></div></div>
    <div class="offcanvas offcanvas-start" id="offcanvas" tabindex="-1"><button>Sluit</button></div>
    <script>new bootstrap.${kind}('#${kind.toLowerCase()}').show()</script>`;
  const begin = (script: string, rest: VisitOptions = {}) =>
    visit({
      files,
      body: `<div id="panel"><button>Sluit paneel</button></div>${long}${script}`,
      cookies: consentCookie(false, false),
      ...rest,
    });

  const works = async (site: Visit) => {
    await open(site);
    const [first] = await settings(site).getByRole('switch', { disabled: false }).all();
    await first!.click();
    expect(await first!.isChecked()).toBe(true);
    await first!.focus();
    await site.page.keyboard.press('Space');
    expect(await first!.isChecked()).toBe(false);
    await site.page.keyboard.press('Enter');
    expect(await first!.isChecked()).toBe(true);
    await settings(site).locator('summary').first().focus();
    await site.page.keyboard.press('Enter');
    expect(await settings(site).locator('details').first().getAttribute('open')).toBe('');
    const before = await site.page.evaluate(() => scrollY);
    await site.page.mouse.move(640, 300);
    await site.page.mouse.wheel(0, 300);
    await expect
      .poll(() =>
        settings(site)
          .locator('.scroll')
          .evaluate((element) => element.scrollTop),
      )
      .toBeGreaterThan(50);
    await site.waitForIdle(600);
    expect(await site.page.evaluate(() => scrollY)).toBe(before);
    await site.page.keyboard.press('Escape');
    await expect.poll(() => settings(site).count()).toBe(0);
  };

  const pages: [string, string][] = [
    [
      'a focus trap',
      `<script src="/tabbable.js"></script><script src="/focus-trap.js"></script><script>focusTrap.createFocusTrap('#panel').activate()</script>`,
    ],
    [
      'shortcuts that leave the usual controls alone',
      `<script>document.addEventListener('keydown', (event) => { if (!event.target.closest('input,button,a,summary')) event.preventDefault(); });</script>`,
    ],
    [
      'a lock against all that scrolls',
      `<script>for (const type of ['wheel', 'touchmove', 'keydown']) addEventListener(type, (event) => event.preventDefault(), { passive: false }), document.addEventListener(type, (event) => event.preventDefault(), { passive: false, capture: true });</script>`,
    ],
    ['a modal of Bootstrap', bootstrap('Modal')],
    ['an offcanvas of Bootstrap', bootstrap('Offcanvas')],
    ['smooth scrolling', `<script src="/lenis.js"></script><script>new Lenis({ autoRaf: true })</script>`],
  ];

  it.each(pages)('beside %s', async (_, script) => {
    const site = await begin(script);
    await works(site);
    expect(site.errors).toEqual([]);
  });

  it.each(pages)('and in the question: beside %s', async (what, script) => {
    const press = async (act: (site: Visit) => Promise<void>) => {
      const site = await begin(script, { cookies: {} });
      await site.page.getByRole('button', { name: 'Alles weigeren' }).waitFor();
      await site.waitForIdle(500);
      await act(site);
      await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
      expect(site.errors).toEqual([]);
      return site;
    };
    await press((site) => site.page.getByRole('button', { name: 'Alles weigeren' }).click());
    const site = await press(async ({ page }) => {
      await page.getByRole('button', { name: 'Alles weigeren' }).focus();
      await page.waitForTimeout(50);
      await page.keyboard.press('Enter');
    });
    // A layer of the page that is open stays so, and works.
    if (!what.includes('Bootstrap')) return;
    await site.page.locator('.modal.show, .offcanvas.show').waitFor();
    await site.page.keyboard.press('Escape');
    await expect.poll(() => site.page.locator('.modal.show, .offcanvas.show').count()).toBe(0);
  });

  it('by touch, beside a focus trap', async () => {
    const script = `<script src="/tabbable.js"></script><script src="/focus-trap.js"></script><script>focusTrap.createFocusTrap('#panel').activate()</script>`;
    const site = await begin(script, { hasTouch: true, viewport: { width: 360, height: 640 } });
    await open(site);
    const [first] = await settings(site).getByRole('switch', { disabled: false }).all();
    await first!.tap();
    expect(await first!.isChecked()).toBe(true);
    await settings(site).getByRole('button', { name: 'Sluiten' }).tap();
    await expect.poll(() => settings(site).count()).toBe(0);
  });
});

describe('a press ends with what was pressed', () => {
  it.each(ANSWERS)('Enter held down on %s presses nothing of the page', async (name) => {
    const site = await visit({
      body: '<h1>Welkom</h1><button id="page" onclick="window.presses = (window.presses ?? 0) + 1">Van de pagina</button>',
    });
    await site.page.locator('#page').focus();
    await site.page.getByRole('button', { name }).focus();
    await site.page.keyboard.down('Enter');
    for (let at = 0; at < 5; at++) await site.page.keyboard.down('Enter');
    await site.page.keyboard.up('Enter');
    expect(await site.page.evaluate(() => (window as { presses?: number }).presses)).toBeUndefined();
    await site.page.locator('#page').focus();
    await site.page.keyboard.press('Enter');
    expect(await site.page.evaluate(() => (window as { presses?: number }).presses)).toBe(1);
  });

  it.each([/^Opslaan/, /^Sluiten/])('Enter held down on %s does not open the settings again', async (name) => {
    const site = await visit({ cookies: consentCookie(false, false) });
    await site.page.getByRole('button', { name: 'Cookies wijzigen' }).click();
    await settings(site).getByRole('button', { name }).focus();
    for (let at = 0; at < 5; at++) await site.page.keyboard.down('Enter');
    await site.page.keyboard.up('Enter');
    await site.waitForIdle(300);
    expect(await settings(site).count()).toBe(0);
  });

  it('a double click on an answer presses no link beneath', async () => {
    const site = await visit({
      body: `${long}<a href="/weg" style="position: fixed; inset: auto 0 0; block-size: 400px">Een link</a>`,
    });
    await site.page.getByRole('button', { name: 'Alles weigeren' }).dblclick();
    await site.waitForIdle(300);
    expect(site.page.url()).not.toContain('/weg');
    await site.page.getByText('Een link').click();
    await expect.poll(() => site.page.url()).toContain('/weg');
  });
});

describe('the page behind the notice', () => {
  it.each([
    [360, 640],
    [320, 480],
    [1280, 800],
  ])('can be read to its end at %i × %i, also behind a link', async (width, height) => {
    const site = await visit({ body: `<a href="#einde">Klacht</a>${long}`, viewport: { width, height } });
    const isClear = async () => {
      const line = (await site.page.locator('#einde').boundingBox())!;
      const notice = (await site.page.locator('cookie-melding').boundingBox())!;
      return line.y + line.height <= notice.y && line.y >= 0;
    };
    await site.page.evaluate(() => scrollTo(0, 1e6));
    await expect.poll(isClear).toBe(true);
    await site.page.evaluate(() => scrollTo(0, 0));
    await site.page.evaluate(() => (location.hash = 'einde'));
    await expect.poll(isClear).toBe(true);
    await site.click('Alles weigeren');
    const room = await site.page.evaluate(
      () => document.documentElement.scrollHeight - document.body.getBoundingClientRect().bottom - scrollY,
    );
    expect(room).toBeLessThan(100);
  });

  it.each<[string, string, number, number]>([
    ['long', long, 0, 800],
    ['long, scrolled', long, 500, 800],
    ['short', '<p id="einde">Kort</p>', 0, 800],
    ['long, on a phone', long, 0, 640],
  ])('can be read from its start under a notice at the top, and does not move: %s', async (_, rest, from, height) => {
    const site = await visit({
      head: `<script>
        window.shift = 0;
        new PerformanceObserver((list) => { for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shift += value; }).observe({ type: 'layout-shift', buffered: true });
      </script>${tag({ ...both, position: 'top' })}`,
      body: `<h1>Welkom</h1>${rest}<script>scrollTo(0, ${from})</script>`,
      viewport: { width: height === 640 ? 360 : 1280, height },
    });
    const heading = site.page.getByRole('heading', { level: 1 });
    const notice = (await site.page.locator('cookie-melding').boundingBox())!;
    await expect.poll(() => site.page.evaluate(() => scrollY)).toBeGreaterThanOrEqual(from + Math.floor(notice.height));
    const before = (await heading.boundingBox())!;
    await site.page.evaluate(() => scrollTo(0, 0));
    await expect.poll(async () => (await heading.boundingBox())!.y >= notice.y + notice.height).toBe(true);
    await site.page.evaluate((y) => scrollBy(0, y), (await heading.boundingBox())!.y - before.y);
    await site.click('Alles weigeren');
    await expect.poll(() => site.page.evaluate(() => scrollY)).toBe(from);
    expect((await heading.boundingBox())!.y).toBeCloseTo(before.y, 0);
    expect(await site.page.evaluate(() => (window as { shift?: number }).shift)).toBe(0);
  });

  it('that fits on the screen does not start to scroll', async () => {
    const site = await visit({ body: '<h1>Kort</h1>' });
    expect(await site.page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  });
});

describe('a way back', () => {
  const button = (site: Visit) => site.page.getByRole('button', { name: 'Cookie-instellingen' });
  it.each([
    [
      'a page as high as the screen',
      '<style>body { margin: 0; height: 100dvh; overflow: hidden }</style>',
      '<main style="height: 2000px">App</main>',
    ],
    [
      'a root that does not scroll',
      '<style>html { overflow: hidden }</style>',
      '<main style="height: 2000px">App</main>',
    ],
    [
      'a list without an end',
      '',
      `<main id="list" style="height: 1500px">Lijst</main><script>addEventListener('scroll', () => { const list = document.querySelector('#list'); if (scrollY + innerHeight > list.offsetHeight - 400) list.style.height = list.offsetHeight + 800 + 'px'; });</script>`,
    ],
  ])('is there on a phone with %s', async (kind, style, body) => {
    const site = await visit({
      head: style + tag(both),
      body,
      cookies: consentCookie(false, false),
      viewport: { width: 360, height: 640 },
    });
    await button(site).waitFor();
    if (kind.includes('list'))
      for (let at = 0; at < 8; at++) {
        await site.page.evaluate(() => scrollTo(0, 1e6));
        await site.waitForIdle();
      }
    await expect
      .poll(async () => {
        const { y, height } = (await button(site).boundingBox())!;
        return y >= 0 && y + height <= 640;
      })
      .toBe(true);
    await button(site).click();
    await settings(site).waitFor();
  });
});

describe('something that hides the notice', () => {
  it('is not reported where the visitor has closed the settings at once', async () => {
    const site = await visit();
    await site.page.evaluate(async () => {
      void window.cookiemelding?.showPreferences();
      const dialog = () =>
        document
          .querySelector('cookie-melding')!
          .shadowRoot!.querySelector('consent-preferences')
          ?.shadowRoot?.querySelector('dialog');
      while (!dialog()?.open) await new Promise((resolve) => setTimeout(resolve));
      dialog()!.close();
    });
    await site.waitForIdle(300);
    expect(site.messages).toEqual([]);
    expect(await site.page.getByRole('button', { name: 'Alles weigeren' }).isVisible()).toBe(true);
  });

  it('leaves no page that is inert', async () => {
    const site = await visit({ head: `<style>cookie-melding { display: none !important }</style>${tag(both)}` });
    // As a blocker does: it comes before the style of the element.
    const session = await site.context.newCDPSession(site.page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    await site.page.evaluate(() => {
      const { shadowRoot } = document.querySelector('cookie-melding')!;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':host { display: none !important }');
      shadowRoot!.adoptedStyleSheets = [...shadowRoot!.adoptedStyleSheets, sheet];
    });
    await site.page.evaluate(() => window.cookiemelding?.showPreferences());
    await expect.poll(() => site.messages.join()).toContain('The settings cannot be shown');
    expect(await site.page.locator(':modal').count()).toBe(0);
    await site.page.getByRole('button', { name: 'Cookies wijzigen' }).click({ trial: true });
  });
});

describe('an app', () => {
  it('that closes its root around a modal of its own leaves the notice in reach', async () => {
    const site = await visit({
      body: `<div id="app"><h1>App</h1><cookie-melding></cookie-melding></div><div id="modal" hidden><button>Sluit</button></div>`,
    });
    await site.page.evaluate(() => document.querySelector('#app')!.setAttribute('inert', ''));
    await site.click('Alles weigeren');
    expect(await site.record()).toMatchObject({ choices: { analytics: false } });
  });

  it('that has its fields in a frame of its own has the focused one in view', async () => {
    const fields = Array.from({ length: 14 }, (_, at) => `<p><input id="f${at}" value="${at}"></p>`).join('');
    const files = { '/form': { type: 'text/html', body: `<!doctype html><body style="margin: 0">${fields}` } };
    const site = await visit({
      files,
      body: '<iframe src="/form" style="position: fixed; inset: 0; inline-size: 100%; block-size: 100%; border: 0"></iframe>',
    });
    const frame = site.page.frameLocator('iframe');
    await frame.locator('#f0').focus();
    for (let at = 0; at < 14; at++) {
      const field = (await frame.locator(`#f${at}`).boundingBox())!;
      const isHidden = await site.page.evaluate(
        ({ x, y }) =>
          new Promise<boolean>((resolve) =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() => resolve(document.elementFromPoint(x, y)?.localName === 'cookie-melding')),
            ),
          ),
        { x: field.x + 5, y: field.y + field.height / 2 },
      );
      expect(isHidden, `field ${at}`).toBe(false);
      await site.page.keyboard.press('Tab');
    }
  });

  it('that shows a page of the site in a frame asks once, around it, and the frame follows', async () => {
    const inner = {
      type: 'text/html',
      body: `<!doctype html><html lang="nl"><head>${tag(both)}</head><body>Binnen</body></html>`,
    };
    const site = await visit({
      files: { '/binnen': inner },
      body: '<iframe src="/binnen" width="900" height="500"></iframe>',
    });
    await site.waitForIdle(500);
    const frame = site.page.frames()[1]!;
    expect(await frame.locator('cookie-melding').count()).toBe(0);
    await site.click('Alles accepteren');
    await expect.poll(() => frame.evaluate(() => window.cookiemelding?.isGranted('analytics'))).toBe(true);
  });
});

describe('a table', () => {
  const name = `mp_${'0123456789abcdef'.repeat(2)}_mixpanel`;
  const block = `<script type="application/json" data-cookiemelding>${JSON.stringify({ cookies: [{ name, category: 'analytics', purpose: 'Meten' }] })}</script>`;

  it('with one long name stays inside the settings, and its names are not translated', async () => {
    const site = await visit({ head: block + tag(both), viewport: { width: 768, height: 900 } });
    await open(site);
    for (const summary of await settings(site).locator('summary').all()) await summary.click();
    for (const table of await settings(site).locator('.table').all())
      expect(await table.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    expect(await settings(site).locator('code:not([translate=no])').count()).toBe(0);
  });

  it('of a declaration in a narrow column is one field a line', async () => {
    const site = await visit({
      head: block + tag(both),
      body: '<div style="inline-size: 300px"><cookie-declaration></cookie-declaration></div>',
    });
    const declaration = site.page.locator('cookie-declaration');
    await declaration.locator('summary').first().click();
    expect(await declaration.evaluate((element) => element.scrollWidth)).toBeLessThanOrEqual(300);
    // Its headers are for screen readers alone, and stand beside each field.
    const headers = declaration.locator('tr', { has: site.page.locator('th') }).first();
    expect(await headers.evaluate((row) => getComputedStyle(row).clipPath)).toBe('inset(50%)');
  });
});

it('nothing of the notice is for the snippet of a search engine', async () => {
  const site = await visit();
  await open(site);
  const found = await site.page.evaluate(() => {
    const { shadowRoot } = document.querySelector('cookie-melding')!;
    const roots = [shadowRoot!, shadowRoot!.querySelector('consent-preferences')!.shadowRoot!];
    return roots.flatMap((root) =>
      [...root.querySelectorAll('h2,p:not([role])')].filter((element) => !element.closest('[data-nosnippet]')),
    );
  });
  expect(found).toEqual([]);
});

describe('the message after a withdrawal', () => {
  it('takes no more than half of a small screen, and goes away by Escape', async () => {
    const site = await visit({
      head: tag({ ...both, reload: 'never' }),
      cookies: consentCookie(true, true),
      viewport: { width: 320, height: 480 },
    });
    await open(site);
    await settings(site).getByRole('button', { name: 'Alles weigeren' }).click();
    const message = site.page.getByRole('status');
    await expect.poll(() => message.textContent()).toContain('ingetrokken');
    expect((await message.boundingBox())!.height).toBeLessThanOrEqual(240);
    await site.page.keyboard.press('Escape');
    await expect.poll(() => message.textContent()).toBe('');
  });
});

describe('libraries of earlier years', () => {
  // What MooTools 1.4 and Prototype 1.7 were seen to replace, in few lines; both were tried themselves by hand.
  const mootools = `var Event = function () {}; window.Event = Event; window.Document = function () {}; window.Request = function () {};
    Array.from = function (item) { if (item && 'callee' in Object(item)) return [].slice.call(item); return [].slice.call(item); };`;
  const prototype = `Array.from = function (iterable) { return [].slice.call(iterable); };
    Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
    Array.prototype.toJSON = function () { return '[' + this.map(function (item) { return JSON.stringify(item); }).join(', ') + ']'; };`;

  it.each([
    ['MooTools', 'below', mootools],
    ['MooTools', 'above', mootools],
    ['Prototype', 'below', prototype],
    ['Prototype', 'above', prototype],
  ])('%s, %s our tag, changes nothing for the visitor', async (_, place, code) => {
    const ours = tag({ ...both, 'records-url': '/records', reload: 'never' });
    const script = `<script>${code}</script>`;
    const bodies: string[] = [];
    const site = await visit({
      head: place === 'above' ? script + ours : ours + script,
      body: '<h1>Welkom</h1><script type="text/plain" data-category="analytics">window.ran = true</script>',
      files: { '/records': { body: '' } },
      secure: true,
      ignoreHTTPSErrors: true,
    });
    site.page.on('request', (request) => {
      if (request.url().endsWith('/records')) bodies.push(request.postData() ?? '');
    });
    await site.click('Instellingen');
    await settings(site).getByRole('button', { name: 'Sluiten' }).click();
    await site.click('Alles accepteren');
    await expect.poll(() => site.page.evaluate(() => (window as { ran?: boolean }).ran)).toBe(true);
    await expect.poll(() => bodies.length).toBe(1);
    const { data } = JSON.parse(bodies[0]!) as {
      data: { purposes: unknown[]; privacy_notice: { text_sha256: string } };
    };
    expect(data.purposes).toHaveLength(2);
    expect(data.privacy_notice.text_sha256).toMatch(/^[0-9a-f]{64}$/);
    await site.page.evaluate(() => {
      window.cookiemelding?.rejectAll();
      document.body.insertAdjacentHTML(
        'beforeend',
        '<script type="text/plain" data-category="!analytics">window.later = true</script>',
      );
    });
    await expect.poll(() => site.page.evaluate(() => (window as { later?: boolean }).later)).toBe(true);
    expect(site.messages).toEqual([]);
  });
});
