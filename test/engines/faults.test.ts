// What can go wrong with the network, the browser's storage, the clock and the tabs.
import { readFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { another, describeInEngines, DIALOG, LOG, NOTICE, settle, type EngineVisit } from '../setup/engine-site.js';
import { both, tag, type SiteFile } from '../setup/site.js';
import { stored } from '../setup/stored.js';

const integrity = JSON.parse(readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;
const YEAR = 365 * 864e5;
const GTAG = '//www.googletagmanager.com/gtag/js';

/** A page of which the clock is wrong by so many milliseconds. */
const clock = (by: number) =>
  `<script>const Right = Date; Date = class extends Right { constructor(...args) { if (args.length) super(...args); else super(Right.now() + ${by}); } static now() { return Right.now() + ${by}; } }</script>`;

describeInEngines(({ name, visit, internet }) => {
  const isDenied = async (site: EngineVisit) => {
    expect(await site.isGranted()).toEqual([false, false]);
    expect(site.google()).toEqual([]);
    expect(await site.faults()).toEqual([]);
    expect(await site.ask("document.querySelector('h1').textContent")).toBe('Welkom');
  };
  /** @param count of requests: the script, and a hit of each product */
  const isHonoured = async (site: EngineVisit, count = 3) => {
    await expect.poll(() => site.google().length, { timeout: 5000 }).toBeGreaterThanOrEqual(count);
    expect(await site.isGranted()).toEqual([true, true]);
    expect(await site.faults()).toEqual([]);
  };
  /** Has Google's script answer in a way of its own. */
  const google = (file: SiteFile) => {
    internet().site.files.set(GTAG, file);
    onTestFinished(() => void internet().site.files.delete(GTAG));
  };

  it.each<[string, SiteFile]>([
    ['is not there', { body: '', status: 404 }],
    ['is a page of the server that says so', { body: '<h1>Niet gevonden</h1>', type: 'text/html' }],
    ['is cut off', { body: 'export function start() {' }],
    ['breaks off the connection', { body: '', isBroken: true }],
  ])('an interface that %s leaves all denied; the API answers, and it is tried again', async (_, file) => {
    const files = { '/cookiemelding-ui.js': file };
    const site = await visit({ before: LOG, files });
    await settle(500);
    await isDenied(site);
    expect(await site.isShown()).toBe(false);
    // The next page has it again.
    internet().site.files.delete(`//${site.host}/cookiemelding-ui.js`);
    await site.page.goto(site.url);
    await site.asks();
    await isDenied(site);
  });

  it('an interface that was not there is asked for again when the settings are opened', async () => {
    const site = await visit({ before: LOG, files: { '/cookiemelding-ui.js': { body: '', status: 404 } } });
    await settle(500);
    internet().site.files.delete(`//${site.host}/cookiemelding-ui.js`);
    await site.page.run('cookiemelding.showPreferences()');
    // In Firefox the second layer cannot be had on this page, and the first one takes its place.
    await expect
      .poll(async () => (await site.ask(`!!${DIALOG}?.open`)) || site.isAsking(), { timeout: 5000 })
      .toBe(true);
    await isDenied(site);
    await site.page.run(
      `(${DIALOG}?.open ? ${DIALOG}.querySelector('[part=reject]') : document.querySelector('cookie-melding > [slot=reject]')).click()`,
    );
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
  });

  it('without the interface the API answers, and is honoured now and on the next page', async () => {
    const site = await visit({ before: LOG, files: { '/cookiemelding-ui.js': { body: '', status: 404 } } });
    await settle(300);
    await site.page.run('cookiemelding.acceptAll()');
    await isHonoured(site);
    await site.page.goto(site.url);
    await isHonoured(site, 6);
  });

  it('an interface that is slow is waited for, and all is denied until it has come', async () => {
    const body = readFileSync(new URL('../../dist/cookiemelding-ui.js', import.meta.url), 'utf8');
    // To load, a page waits for what it imports in some engines, so it has to look by itself.
    const early = `<script>setTimeout(() => { window.early = [!!${NOTICE}, cookiemelding.isGranted('analytics')]; }, 500)</script>`;
    const site = await visit({
      head: LOG + tag(both) + early,
      files: { '/cookiemelding-ui.js': { body, delay: 1500 } },
    });
    await site.asks();
    expect(await site.ask('window.early')).toEqual([false, false]);
    await isDenied(site);
    await site.press('accept');
    await isHonoured(site);
  });

  it('a script that is not what its integrity says does nothing, and the page is unharmed', async () => {
    const wrong = await visit({ before: LOG, head: tag(both, `integrity="${integrity['server.js']}"`) });
    await settle(500);
    await isDenied(wrong);
    expect(await wrong.ask('typeof window.cookiemelding')).toBe('undefined');
    const right = await visit({ before: LOG, head: tag(both, `integrity="${integrity['cookiemelding.js']}"`) });
    await right.asks();
  });

  it('a storage that is full does not stand in the way of an answer', async () => {
    const fill = `<script>for (let size = 1e6; size >= 1; size = Math.floor(size / 2)) for (let n = 0; n < 20; n++) try { localStorage.setItem(size + '-' + n, 'x'.repeat(size)); } catch { break }</script>`;
    const site = await visit({ before: LOG + fill, head: tag({ ...both, 'records-url': '/records' }) });
    await site.asks();
    await site.press('accept');
    await isHonoured(site);
    await expect.poll(() => site.own().includes('/records'), { timeout: 5000 }).toBe(true);
    await site.page.run('localStorage.clear()');
  });

  it('a site without https on localhost, which some engines call secure, keeps an answer', async () => {
    const site = await visit({ before: LOG, origin: `http://localhost:${internet().site.ports[0]}` });
    await site.asks();
    await site.press('reject');
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
    await site.page.goto(site.url);
    await settle();
    expect(await site.record()).toMatchObject({ method: 'reject-all' });
    expect(await site.isShown()).toBe(false);
    await site.page.run("document.cookie = 'cookiemelding=; Path=/; Max-Age=0'");
  });

  it('cookies that are dropped: the answer holds on this page, and is asked for again on the next', async () => {
    const drop = `<script>Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} })</script>`;
    const site = await visit({ before: LOG + drop });
    await site.asks();
    await site.press('accept');
    await isHonoured(site);
    await site.page.goto(site.url);
    await site.asks();
    expect(await site.isGranted()).toEqual([false, false]);
    expect(site.google()).toHaveLength(3);
  });

  it.each([
    ['forward', YEAR],
    ['back', -YEAR],
  ])('a clock that is set %s a year: what was stored does not count, and an answer does', async (_, by) => {
    const site = await visit({ before: LOG + clock(by), cookie: stored(true, true) });
    await site.asks();
    await isDenied(site);
    await site.press('accept');
    await isHonoured(site);
    // With the right time again: what was answered in another year does not count.
    internet().site.pages.set(new URL(site.url).pathname, { head: LOG + tag(both) });
    await site.page.goto(site.url);
    await site.asks();
    expect(await site.isGranted()).toEqual([false, false]);
    expect(site.google()).toHaveLength(3);
  });

  it('a tab that goes away in the moment of the answer has stored it whole', async () => {
    const site = await visit({ before: LOG });
    await site.asks();
    await site.page.run(
      "const next = location.href + '/away'; document.querySelector('cookie-melding > [slot=accept]').click(); location.href = next",
    );
    await settle();
    await site.page.goto(site.url);
    expect(await site.record()).toMatchObject({
      method: 'accept-all',
      choices: { analytics: true, advertising: true },
    });
    await isHonoured(site);
  });

  it('tabs that answer in the same moment end with one choice, that of the cookie', async () => {
    // Half of the times they have the same millisecond too.
    const same = '<script>const { now } = Date; Date.now = () => window.moment ?? now();</script>';
    const head = LOG + same + tag({ ...both, reload: 'never' });
    const one = await visit({ head });
    await one.asks();
    const two = await another(one, internet());
    await two.asks();
    const choices = ({ ask }: EngineVisit) => ask<string>('JSON.stringify(cookiemelding.record?.choices)');
    const kept = () =>
      one.ask<string>(
        "JSON.stringify(JSON.parse(decodeURIComponent(/cookiemelding=([^;]*)/.exec(document.cookie)?.[1] ?? 'null'))?.choices)",
      );
    for (let round = 0; round < 8; round++) {
      const at = (await one.ask<number>('Date.now()')) + 500;
      const answer = (site: EngineVisit, act: string) =>
        site.page.run(
          `setTimeout(() => { window.moment = ${round % 2 ? at : 'undefined'}; cookiemelding.${act}(); delete window.moment; window.round = ${round}; }, ${at} - Date.now())`,
        );
      await answer(one, round & 2 ? 'acceptAll' : 'rejectAll');
      await answer(two, round & 2 ? 'rejectAll' : 'acceptAll');
      for (const site of [one, two]) await expect.poll(() => site.ask('window.round')).toBe(round);
      // The last word between them is spoken 300 ms later.
      await settle(400);
      const ends = async () => new Set([await choices(one), await choices(two), await kept()]);
      await expect.poll(async () => (await ends()).size, { timeout: 3000 }).toBe(1);
      const [end] = [...(await ends())];
      // Of two that are as late, what both grant.
      if (round % 2) expect(JSON.parse(end!)).toEqual({ analytics: false, advertising: false });
      else expect(end).toContain('"analytics"');
    }
  });

  it('many tabs take over what is answered in one of them', async () => {
    const first = await visit();
    await first.asks();
    const tabs: EngineVisit[] = [];
    for (let at = 1; at < (name === 'chromium' ? 50 : 10); at++) tabs.push(await another(first, internet()));
    await tabs.at(-1)!.asks();
    await tabs[4]!.press('reject');
    for (const tab of [first, ...tabs])
      await expect.poll(tab.record, { timeout: 5000 }).toMatchObject({ method: 'reject-all' });
    for (const tab of [first, ...tabs]) expect(await tab.isShown()).toBe(false);
    expect(first.google()).toEqual([]);
  });

  it.each<[string, SiteFile]>([
    ['is blocked', { body: '', isBroken: true }],
    ['fails', { body: '', status: 500 }],
    ['never answers', { body: '', delay: Infinity }],
  ])('a tag of Google that %s does not touch the choice, its record, or what waits for it', async (_, file) => {
    google(file);
    const site = await visit({
      before: LOG,
      head: tag({ ...both, 'records-url': '/records' }),
      body: `<h1>Welkom</h1><script>window.ran = []</script><script type="text/plain" data-category="analytics">ran.push(1)</script>`,
    });
    await site.asks();
    await site.press('accept');
    await expect.poll(() => site.ask('ran'), { timeout: 5000 }).toEqual([1]);
    await expect.poll(() => site.own().includes('/records'), { timeout: 5000 }).toBe(true);
    await isHonoured(site, 1);
    expect(await site.isShown()).toBe(false);
    await site.page.run('cookiemelding.showPreferences()');
    await expect.poll(() => site.ask(`!!${NOTICE}?.shadowRoot.querySelector('consent-preferences')`)).toBe(true);
  });
});
