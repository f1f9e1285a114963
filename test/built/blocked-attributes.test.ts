// Blocked content whose attributes the page, or a library on it, changes: asked of the server, not of the attributes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { both, consentCookie, tag, useBuiltSite, type Visit, type VisitOptions } from '../setup/built-site.js';

const visit = useBuiltSite();

const never = tag({ ...both, reload: 'never' });
const files = {
  '/film-a': { type: 'text/html', body: '<!doctype html><h1>Film A</h1>' },
  '/film-b': { type: 'text/html', body: '<!doctype html><h1>Film B</h1>' },
  '/a.svg': { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>' },
  '/lazysizes.js': {
    body: readFileSync(new URL('../../node_modules/lazysizes/lazysizes.min.js', import.meta.url), 'utf8'),
  },
};
const host = '//video.test:%PORT%';
const begin = (body: string, rest: VisitOptions = {}) => visit({ head: never, files, body, ...rest });
/** What has been asked of the other host. */
const asked = (site: Visit) =>
  site.requests.filter((request) => request.startsWith('video.test')).map((request) => request.replace(/^[^/]*/, ''));
const other = (site: Visit) => `//video.test:${new URL(site.page.url()).port}`;
const frame = `<iframe data-category="advertising" data-src="${host}/film-a" title="Film" width="480" height="270"></iframe>`;
const placeholder = (site: Visit) => site.page.locator('cookie-placeholder');

describe('an address that is set before the grant is never asked for', () => {
  const lazy = `<script src="/lazysizes.js"></script>`;
  it.each([
    ['frame.src', frame, `document.querySelector('iframe').src = ADDRESS + '/film-b'`],
    ['setAttribute', frame, `document.querySelector('iframe').setAttribute('src', ADDRESS + '/film-a')`],
    [
      'again and again',
      frame,
      `let at = 0; const timer = setInterval(() => { document.querySelector('iframe').src = ADDRESS + '/film-a?' + at; if (++at > 20) clearInterval(timer); }, 10)`,
    ],
    [
      'a plug-in',
      `<object data-category="advertising" data-data="${host}/film-a" width="99" height="99"></object>`,
      `document.querySelector('object').data = ADDRESS + '/film-b'`,
    ],
  ])('by %s', async (_, body, code) => {
    for (const cookies of [{}, consentCookie(false, false)]) {
      const site = await begin(body, { cookies });
      await site.page.evaluate(code.replace('ADDRESS', `'${other(site)}'`));
      await site.waitForIdle(600);
      expect(asked(site)).toEqual([]);
      expect(site.messages.filter((message) => message.includes('before consent, which is ignored'))).toHaveLength(1);
      await site.page.evaluate(() => window.cookiemelding?.acceptAll());
      await expect.poll(() => asked(site)).toEqual(['/film-a']);
      await site.end();
    }
  });

  // WordPress's own script for embeds sends each of its frames a message.
  it('by its window, which can be used otherwise', async () => {
    const site = await begin(frame);
    const result = await site.page.evaluate((address) => {
      const { contentWindow } = document.querySelector('iframe')!;
      contentWindow!.postMessage('hello', '*');
      contentWindow!.location.replace(`${address}/film-a`);
      contentWindow!.location.href = `${address}/film-a`;
      contentWindow!.location = `${address}/film-a`;
      return `${contentWindow!.location.href} ${contentWindow!.document.readyState} ${typeof contentWindow!.setTimeout(() => {})}`;
    }, other(site));
    expect(result).toBe('about:blank complete number');
    await site.waitForIdle(400);
    expect(asked(site)).toEqual([]);
    expect(site.errors).toEqual([]);
    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    await expect.poll(() => asked(site)).toEqual(['/film-a']);
    expect(await site.page.evaluate(() => document.querySelector('iframe')!.contentWindow === window.frames[0])).toBe(
      true,
    );
  });

  it('by lazysizes, and is asked for once with the grant', async () => {
    const site = await begin(frame.replace('<iframe', '<iframe class="lazyload"') + lazy);
    await site.waitForIdle(1000);
    expect(asked(site)).toEqual([]);
    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    await expect.poll(() => asked(site)).toEqual(['/film-a']);
    await site.page.evaluate(() => window.cookiemelding?.rejectAll());
    await site.waitForIdle(500);
    expect(asked(site)).toEqual(['/film-a']);
    expect(await site.page.locator('iframe').getAttribute('src')).toBeNull();
  });

  it('and a picture of the site stays in its place', async () => {
    const site = await begin(`<img src="/a.svg" data-category="advertising" data-src="${host}/a.svg" alt="">`);
    await site.page.evaluate(`document.querySelector('img').src = '/a.svg?klein'`);
    await site.page.evaluate(`document.querySelector('img').src = '${other(site)}/a.svg'`);
    await site.waitForIdle(300);
    expect(await site.page.locator('img').getAttribute('src')).toBe('/a.svg');
    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    await expect.poll(() => asked(site)).toContain('/a.svg');
    await site.page.evaluate(() => window.cookiemelding?.rejectAll());
    await expect.poll(() => site.page.locator('img').getAttribute('src')).toBe('/a.svg');
  });
});

describe('an attribute that changes', () => {
  it('while it is granted: the new address is loaded, and a withdrawal takes both away', async () => {
    const site = await begin(frame, { cookies: consentCookie(true, true) });
    await expect.poll(() => asked(site)).toEqual(['/film-a']);
    await site.page.evaluate(`document.querySelector('iframe').dataset.src = '${other(site)}/film-b'`);
    await expect.poll(() => asked(site)).toEqual(['/film-a', '/film-b']);
    await site.page.evaluate(() => window.cookiemelding?.rejectAll());
    await site.waitForIdle(300);
    expect(await site.page.locator('iframe').getAttribute('src')).toBeNull();
    expect(asked(site)).toHaveLength(2);
  });

  it('while it is blocked: the placeholder is of the new address', async () => {
    const youtube = 'https://www.youtube-nocookie.com/embed/abcdefghijk';
    const site = await begin(frame);
    await placeholder(site).waitFor();
    await site.page.evaluate((address) => (document.querySelector('iframe')!.dataset.src = address), youtube);
    await site.page.getByText(/Hier staat .* van YouTube/).waitFor();
    expect(await placeholder(site).count()).toBe(1);
  });

  it('that names the category, later', async () => {
    const site = await begin(`<iframe data-src="${host}/film-a" width="480" height="270"></iframe>`, {
      cookies: consentCookie(true, false),
    });
    expect(await placeholder(site).count()).toBe(0);
    await site.page.evaluate(() => (document.querySelector('iframe')!.dataset.category = 'advertising'));
    await placeholder(site).waitFor();
    await site.page.evaluate(() => (document.querySelector('iframe')!.dataset.category = 'analytics'));
    await expect.poll(() => asked(site)).toEqual(['/film-a']);
    expect(await placeholder(site).count()).toBe(0);
    await site.page.evaluate(() => (document.querySelector('iframe')!.dataset.category = 'advertising'));
    await placeholder(site).waitFor();
    expect(await site.page.locator('iframe').getAttribute('src')).toBeNull();
  });

  it('of an embed', async () => {
    const embed = `<cookie-embed category="advertising"><template><p>Spoedig zomer</p></template></cookie-embed>`;
    const site = await begin(embed, { cookies: consentCookie(true, false) });
    await placeholder(site).waitFor();
    await site.page.evaluate(() => document.querySelector('cookie-embed')!.setAttribute('category', 'analytics'));
    await site.page.getByText('Spoedig zomer').waitFor();
    await site.page.evaluate(() => document.querySelector('cookie-embed')!.setAttribute('category', 'advertising'));
    await placeholder(site).waitFor();
    await expect.poll(() => site.page.getByText('Spoedig zomer').count()).toBe(0);
  });
});

describe('the back button', () => {
  const film = (site: Visit) => site.page.frameLocator('iframe').getByRole('heading');

  it.each([
    [
      'another data-src',
      (address: string) => document.querySelector('iframe')!.setAttribute('data-src', `${address}/film-b`),
      'Film B',
    ],
    [
      'a denial and another grant',
      () => {
        window.cookiemelding?.rejectAll();
        window.cookiemelding?.acceptAll();
      },
      'Film A',
    ],
    [
      'another category, and back',
      async () => {
        const content = document.querySelector('iframe')!;
        content.setAttribute('data-category', 'analytics advertising chat');
        await new Promise((resolve) => setTimeout(resolve, 100));
        content.setAttribute('data-category', 'advertising');
      },
      'Film A',
    ],
  ] as const)('needs no press more after %s', async (_, act, shown) => {
    const site = await begin(frame);
    const before = await site.page.evaluate(() => history.length);
    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    await film(site).getByText('Film A').waitFor();
    await site.page.evaluate(act as (address: string) => unknown, other(site));
    await film(site).getByText(shown).waitFor();
    await site.waitForIdle(300);
    expect(await site.page.evaluate(() => history.length)).toBe(before);
  });
});
