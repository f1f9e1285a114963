// Visits use the same pages again. Nothing of one visit is seen by the next.
import { describe, expect, it } from 'vitest';
import { useBuiltSite, type Visit, type VisitOptions } from '../setup/built-site.js';

const visit = useBuiltSite();

/** All that a page can find of an earlier one. */
const traces = (site: Visit) =>
  site.page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const hovered = [...document.querySelectorAll('body :hover')].map(({ localName }) => localName);
    return {
      cookies: document.cookie,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: databases.map(({ name }) => name),
      caches: 'caches' in window ? await caches.keys() : [],
      name: window.name,
      mark: (window as unknown as { mark?: unknown }).mark,
      state: history.state as unknown,
      hash: location.hash,
      focus: document.activeElement?.localName,
      selection: String(getSelection()),
      scroll: scrollY,
      size: [innerWidth, innerHeight],
      hovered,
      isOnline: navigator.onLine,
      isTouch: navigator.maxTouchPoints > 0,
    };
  });

/** Leaves something of every kind behind. */
async function leaveTraces({ page, context }: Visit) {
  await context.addCookies([
    { name: 'host', value: '1', url: page.url() },
    { name: 'hidden', value: '1', url: page.url(), httpOnly: true },
    { name: 'domain', value: '1', domain: '.symbis.test', path: '/' },
    { name: 'elsewhere', value: '1', domain: 'elders.test', path: '/' },
  ]);
  await page.evaluate(async () => {
    localStorage.setItem('local', '1');
    sessionStorage.setItem('session', '1');
    window.name = 'name';
    Object.assign(window, { mark: 1 });
    history.pushState({ state: 1 }, '', '#left');
    await new Promise((resolve) => {
      indexedDB.open('database').onsuccess = resolve;
    });
    if ('caches' in window) await caches.open('cache');
    document.body.style.minHeight = '5000px';
    scrollTo(0, 900);
    // These go on until the page ends.
    const channel = new BroadcastChannel('left');
    setInterval(() => {
      localStorage.setItem('late', '1');
      document.cookie = 'late=1; Path=/';
      channel.postMessage('left');
      void fetch('/late');
    }, 10);
    addEventListener('pagehide', () => {
      localStorage.setItem('end', '1');
      document.cookie = 'end=1; Path=/';
      navigator.sendBeacon('/end');
    });
  });
  await page.mouse.move(100, 100);
}

const body = '<h1>Welkom</h1><p style="height: 400px">Tekst</p>';
const before = `window.heard = []; new BroadcastChannel('left').onmessage = ({ data }) => heard.push(data);`;

let first: Visit | undefined;
let asNew: Awaited<ReturnType<typeof traces>>;

describe.each<[origin: string, options: VisitOptions]>([
  ['http', {}],
  ['https', { secure: true }],
])('over %s', (_, rest) => {
  const options = { ...rest, body, before };

  it('a first visit has a page that nobody has used', async () => {
    first = await visit({ ...options, isFresh: true });
    asNew = await traces(first);
    expect(asNew).toMatchObject({ cookies: '', local: [], session: [], databases: [], name: '' });
  });

  it('a visit leaves something of every kind', async () => {
    first = await visit({ ...options, before: `${before} window.mark = 'script';`, without: ['interface'] });
    await leaveTraces(first);
    await expect.poll(() => first!.requests).toContain('/late');
    expect(await traces(first)).not.toEqual(asNew);
    expect(first.messages).toHaveLength(1);
  });

  it('the next one has the same page, and finds nothing', async () => {
    const next = await visit(options);
    expect(next.page).toBe(first!.page);
    await next.waitForIdle(500);
    expect(await traces(next)).toEqual(asNew);
    expect(await next.page.evaluate('heard')).toEqual([]);
    expect(await next.cookieNames()).toEqual([]);
    expect(next.requests.filter((path) => /late|end/.test(path))).toEqual([]);
    expect(next.ownRequests()).toContain('interface');
    expect([next.messages, next.errors]).toEqual([[], []]);
    await next.page.getByRole('button', { name: 'Alles weigeren' }).waitFor();
  });

  it('two visits at once have nothing in common', async () => {
    const one = await visit(options);
    const two = await visit(options);
    await leaveTraces(one);
    await two.waitForIdle();
    expect(two.context).not.toBe(one.context);
    expect(await two.page.evaluate('[document.cookie, localStorage.length]')).toEqual(['', 0]);
  });

  it('another visit by the same visitor finds all of it', async () => {
    const one = await visit(options);
    await leaveTraces(one);
    const two = await visit({ ...options, as: one });
    expect(await two.page.evaluate('document.cookie')).toContain('host=1');
    expect(await two.page.evaluate('localStorage.length')).toBeGreaterThan(0);
  });
});

describe('a page is not used again', () => {
  it.each<[what: string, options: VisitOptions, alter: (site: Visit) => unknown]>([
    ['with emulation', { locale: 'fr-FR' }, () => undefined],
    ['that was to be fresh', { isFresh: true }, () => undefined],
    ['with a route of the test', {}, ({ page }) => page.route('**/x', (route) => route.abort())],
    ['with a route in its context', {}, ({ context }) => context.route('**/x', (route) => route.abort())],
    ['with a listener of the test', {}, ({ page }) => page.on('dialog', () => undefined)],
    ['with a session for the protocol', {}, ({ context, page }) => context.newCDPSession(page)],
    ['that was offline', {}, ({ context }) => context.setOffline(true)],
    ['of another size', {}, ({ page }) => page.setViewportSize({ width: 320, height: 480 })],
    ['with dark colours', {}, ({ page }) => page.emulateMedia({ colorScheme: 'dark' })],
    ['with a script of the test', {}, ({ page }) => page.addInitScript('window.mark = 1')],
    ['that was closed', {}, ({ page }) => page.close()],
  ])('%s', async (_, options, alter) => {
    const one = await visit(options);
    await alter(one);
    await one.end();
    const two = await visit({ before: 'window.seen = [navigator.onLine, window.mark]' });
    expect(two.page).not.toBe(one.page);
    expect(await two.page.evaluate('[...seen, innerWidth, navigator.language]')).toEqual([
      true,
      undefined,
      1280,
      'en-US',
    ]);
    expect(await two.page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")).toBe(false);
  });
});
