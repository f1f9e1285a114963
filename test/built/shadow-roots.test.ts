// Blocked content inside shadow roots that the site has named.
import { describe, expect, it } from 'vitest';
import { both, consentCookie, markExecuted, tag, useBuiltSite, type Visit } from '../setup/built-site.js';

const visit = useBuiltSite();
const never = tag({ ...both, reload: 'never' });
const film = (id: string) => `https://www.youtube-nocookie.com/embed/${id}`;
const content = [
  `<iframe data-category="advertising" data-src="${film('een')}" width="560" height="315"></iframe>`,
  '<img data-category="advertising" data-src="https://pixel.test/p.gif" width="30" height="30">',
  `<script type="text/plain" data-category="analytics">${markExecuted('inline')}</script>`,
  `<cookie-embed category="analytics"><template><script>${markExecuted('embed')}</script></template></cookie-embed>`,
].join('');

/** Puts an element with a shadow root on the page, and names it. */
const addRoot = (site: Visit, mode: ShadowRootMode, html = content) =>
  site.page.evaluate(
    ([shadowMode, markup]) => {
      const host = document.body.appendChild(document.createElement('my-app'));
      const root = host.attachShadow({ mode: shadowMode as ShadowRootMode });
      root.innerHTML = markup!;
      Object.assign(window, { root });
      window.cookiemelding!.scan(root);
    },
    [mode, html] as const,
  );
const inRoot = <Value>(site: Visit, expression: string) => site.page.evaluate<Value>(`window.root.${expression}`);
const answer = (site: Visit, act: 'acceptAll' | 'rejectAll') =>
  site.page.evaluate((name) => window.cookiemelding![name](), act);

describe.each<ShadowRootMode>(['open', 'closed'])('blocked content in a shadow root that is %s', (mode) => {
  it('loads nothing before the grant, everything once after it, and nothing after a withdrawal', async () => {
    const site = await visit({ head: never });
    await addRoot(site, mode);
    await site.waitForIdle();
    expect(site.thirdPartyRequests()).toEqual([]);
    expect(await inRoot(site, "querySelectorAll('cookie-placeholder').length")).toBe(2);
    await answer(site, 'acceptAll');
    await expect.poll(() => site.executed().then((names) => names.toSorted())).toEqual(['embed', 'inline']);
    await expect.poll(() => site.requests.filter((request) => request.includes('/embed/een'))).toHaveLength(1);
    await expect.poll(() => site.requests.filter((request) => request.includes('/p.gif'))).toHaveLength(1);
    expect(await inRoot(site, "querySelectorAll('cookie-placeholder').length")).toBe(0);
    await answer(site, 'rejectAll');
    await site.waitForIdle();
    expect(await inRoot(site, "querySelector('iframe').hasAttribute('src')")).toBe(false);
    expect(await inRoot(site, "querySelector('img').hasAttribute('src')")).toBe(false);
    expect(site.requests.filter((request) => /een|p\.gif/.test(request))).toHaveLength(2);
  });

  it('is followed when it comes later, changes its address, and has its address set by the page', async () => {
    const site = await visit({ head: never });
    await addRoot(site, mode, '<div></div>');
    await inRoot(site, `querySelector('div').innerHTML = ${JSON.stringify(content)}`);
    await inRoot(site, `querySelector('iframe').src = ${JSON.stringify(film('een'))}`);
    await site.waitForIdle();
    expect(site.thirdPartyRequests()).toEqual([]);
    await expect.poll(() => site.messages.join()).toContain('the page sets src of <iframe>');
    await inRoot(site, `querySelector('iframe').dataset.src = ${JSON.stringify(film('twee'))}`);
    await answer(site, 'acceptAll');
    await expect.poll(() => site.requests.some((request) => request.includes('/embed/twee'))).toBe(true);
    expect(site.requests.some((request) => request.includes('/embed/een'))).toBe(false);
  });

  it('of a host that is taken out, and put back after a withdrawal, loads nothing', async () => {
    const site = await visit({ head: never, cookies: consentCookie(true, true) });
    await addRoot(site, mode);
    await expect.poll(() => site.requests.filter((request) => /een|p\.gif/.test(request))).toHaveLength(2);
    await site.page.evaluate(() => {
      const { root } = window as unknown as { root: ShadowRoot };
      root.host.remove();
      window.cookiemelding!.rejectAll();
      document.body.append(root.host);
    });
    await site.waitForIdle();
    expect(site.requests.filter((request) => /een|p\.gif/.test(request))).toHaveLength(2);
  });
});

describe('a shadow root', () => {
  it('that is not named keeps its content blocked, whatever is granted', async () => {
    const site = await visit({ head: never, cookies: consentCookie(true, true) });
    await site.page.evaluate((html) => {
      document.body.appendChild(document.createElement('my-app')).attachShadow({ mode: 'open' }).innerHTML = html;
    }, content);
    await site.waitForIdle();
    expect(site.thirdPartyRequests().filter((request) => !request.includes('google'))).toEqual([]);
    expect(await site.executed()).toEqual([]);
  });

  it('is named by its element too, twice at will, and before the document has been parsed', async () => {
    const site = await visit({
      head: never,
      cookies: consentCookie(true, true),
      body: `<my-app><template shadowrootmode="open">${content}</template></my-app><script>for (let at = 0; at < 2; at++) cookiemelding.scan(document.querySelector('my-app'))</script>`,
    });
    await expect.poll(() => site.executed().then((names) => names.toSorted())).toEqual(['embed', 'inline']);
    await expect.poll(() => site.requests.filter((request) => request.includes('/embed/een'))).toHaveLength(1);
  });

  it.each(['undefined', 'null', '"body"', 'document', 'document.body', '{}', 'document.createDocumentFragment()'])(
    'is not %s, which is reported, and nothing else happens',
    async (value) => {
      const site = await visit();
      await site.page.evaluate(`cookiemelding.scan(${value})`);
      expect(site.messages).toEqual([expect.stringContaining('scan: expected a shadow root')]);
      expect(site.errors).toEqual([]);
    },
  );
});
