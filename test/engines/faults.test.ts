// What can go wrong with the network, the browser's storage, the clock and the tabs.
import { readFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { describeInEngines, DIALOG, LOG, NOTICE, openTab, PATIENCE, type EngineVisit } from '../setup/engine-site.js';
import { sourceOf } from '../setup/parts.js';
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
    expect(site.googleRequests()).toEqual([]);
    expect(await site.errors()).toEqual([]);
    expect(await site.evaluate("document.querySelector('h1').textContent")).toBe('Welkom');
  };
  /** @param count of requests: the script, and a hit of each product */
  const isHonoured = async (site: EngineVisit, count = 3) => {
    await expect.poll(() => site.googleRequests().length).toBeGreaterThanOrEqual(count);
    expect(await site.isGranted()).toEqual([true, true]);
    expect(await site.errors()).toEqual([]);
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
  ])('an interface that %s leaves all denied; the API works, and it is requested again', async (_, file) => {
    const site = await visit({ before: LOG, parts: { interface: file } });
    await site.waitForIdle();
    await isDenied(site);
    expect(await site.isShown()).toBe(false);
    // The next page has it again.
    site.restoreParts();
    await site.page.goto(site.url);
    await site.waitForNotice();
    await isDenied(site);
  });

  it('an interface that was not there is requested again when the settings are opened', async () => {
    const site = await visit({ before: LOG, without: ['interface'] });
    await site.waitForIdle();
    site.restoreParts();
    await site.page.run('cookiemelding.showPreferences()');
    // In Firefox the second layer cannot be loaded on this page, and the first one takes its place.
    await expect.poll(async () => (await site.evaluate(`!!${DIALOG}?.open`)) || site.isNoticeOpen()).toBe(true);
    await isDenied(site);
    await site.page.run(
      `(${DIALOG}?.open ? ${DIALOG}.querySelector('[part=reject]') : document.querySelector('cookie-melding > [slot=reject]')).click()`,
    );
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
  });

  it('without the interface file the API works, and its choice counts now and on the next page', async () => {
    const site = await visit({ before: LOG, without: ['interface'] });
    await site.waitForIdle();
    await site.page.run('cookiemelding.acceptAll()');
    await isHonoured(site);
    await site.page.goto(site.url);
    await isHonoured(site, 6);
  });

  it('while the interface file loads slowly all is denied, and then it asks', async () => {
    // In some engines a page does not load before what it imports, so the page checks by itself, and reports it.
    const looked = expect.poll(() => internet().seen.some(({ path }) => path === '/looked'), PATIENCE).toBe(true);
    const early = `<script>setTimeout(() => { window.early = [!!${NOTICE}, cookiemelding.isGranted('analytics')]; fetch('/looked'); }, 500)</script>`;
    const site = await visit({
      head: LOG + tag(both) + early,
      parts: { interface: { body: sourceOf('interface'), until: looked } },
    });
    await site.waitForNotice();
    expect(await site.evaluate('window.early')).toEqual([false, false]);
    await isDenied(site);
    await site.click('Alles accepteren');
    await isHonoured(site);
  });

  it('a script with a wrong integrity does nothing, and the page is unharmed', async () => {
    const wrong = await visit({ before: LOG, head: tag(both, `integrity="${integrity['cookiemelding-ui.js']}"`) });
    await wrong.waitForIdle();
    await isDenied(wrong);
    expect(await wrong.evaluate('typeof window.cookiemelding')).toBe('undefined');
    const right = await visit({ before: LOG, head: tag(both, `integrity="${integrity['cookiemelding.js']}"`) });
    await right.waitForNotice();
  });

  it('a full storage does not prevent a choice', async () => {
    const fill = `<script>for (let size = 1e6; size >= 1; size = Math.floor(size / 2)) for (let n = 0; n < 20; n++) try { localStorage.setItem(size + '-' + n, 'x'.repeat(size)); } catch { break }</script>`;
    const site = await visit({ before: LOG + fill, head: tag({ ...both, 'records-url': '/records' }) });
    await site.waitForNotice();
    await site.click('Alles accepteren');
    await isHonoured(site);
    await expect.poll(() => site.requests().includes('/records')).toBe(true);
    await site.page.run('localStorage.clear()');
  });

  it('a site without https on localhost, which some engines call secure, keeps a choice', async () => {
    const site = await visit({ before: LOG, origin: `http://localhost:${internet().site.ports[0]}` });
    await site.waitForNotice();
    await site.click('Alles weigeren');
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
    await site.page.goto(site.url);
    await site.waitForIdle();
    expect(await site.record()).toMatchObject({ method: 'reject-all' });
    expect(await site.isShown()).toBe(false);
    await site.page.run("document.cookie = 'cookiemelding=; Path=/; Max-Age=0'");
  });

  it('cookies that are dropped: the choice holds on this page, and is asked again on the next', async () => {
    const drop = `<script>Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} })</script>`;
    const site = await visit({ before: LOG + drop });
    await site.waitForNotice();
    await site.click('Alles accepteren');
    await isHonoured(site);
    await site.page.goto(site.url);
    await site.waitForNotice();
    expect(await site.isGranted()).toEqual([false, false]);
    expect(site.googleRequests()).toHaveLength(3);
  });

  it.each([
    ['forward', YEAR],
    ['back', -YEAR],
  ])('a clock that is set %s a year: a stored choice does not count, and a new one does', async (_, by) => {
    const site = await visit({ before: LOG + clock(by), cookie: stored(true, true) });
    await site.waitForNotice();
    await isDenied(site);
    await site.click('Alles accepteren');
    await isHonoured(site);
    // With the right time again: what was answered in another year does not count.
    internet().site.pages.set(new URL(site.url).pathname, { head: LOG + tag(both) });
    await site.page.goto(site.url);
    await site.waitForNotice();
    expect(await site.isGranted()).toEqual([false, false]);
    expect(site.googleRequests()).toHaveLength(3);
  });

  it('a tab that closes at the moment of the choice has stored it completely', async () => {
    const site = await visit({ before: LOG });
    internet().site.pages.set(`${new URL(site.url).pathname}/away`, { head: '', body: '<h1>Weg</h1>' });
    await site.waitForNotice();
    await site.page.run(
      "const next = location.href + '/away'; document.querySelector('cookie-melding > [slot=accept]').click(); location.href = next",
    );
    await expect.poll(() => site.evaluate('location.pathname').catch(() => '')).toMatch(/away$/);
    await site.waitForIdle();
    await site.page.goto(site.url);
    expect(await site.record()).toMatchObject({
      method: 'accept-all',
      choices: { analytics: true, advertising: true },
    });
    await isHonoured(site);
  });

  it('tabs that choose at the same moment end with one choice, that of the cookie', async () => {
    // Half of the times they have the same millisecond too.
    const same = '<script>const { now } = Date; Date.now = () => window.moment ?? now();</script>';
    const head = LOG + same + tag({ ...both, reload: 'never' });
    const one = await visit({ head });
    await one.waitForNotice();
    const two = await openTab(one, internet());
    await two.waitForNotice();
    const choices = ({ evaluate }: EngineVisit) => evaluate<string>('JSON.stringify(cookiemelding.record?.choices)');
    const kept = () =>
      one.evaluate<string>(
        "JSON.stringify(JSON.parse(decodeURIComponent(/cookiemelding=([^;]*)/.exec(document.cookie)?.[1] ?? 'null'))?.choices)",
      );
    for (let round = 0; round < 4; round++) {
      const at = (await one.evaluate<number>('Date.now()')) + 500;
      const answer = (site: EngineVisit, act: string) =>
        site.page.run(
          `setTimeout(() => { window.moment = ${round % 2 ? at : 'undefined'}; cookiemelding.${act}(); delete window.moment; window.round = ${round}; }, ${at} - Date.now())`,
        );
      await answer(one, round & 2 ? 'acceptAll' : 'rejectAll');
      await answer(two, round & 2 ? 'rejectAll' : 'acceptAll');
      for (const site of [one, two]) await expect.poll(() => site.evaluate('window.round')).toBe(round);
      // The tabs agree 300 ms later.
      for (const site of [one, two]) await site.waitForIdle();
      const ends = async () => new Set([await choices(one), await choices(two), await kept()]);
      await expect.poll(async () => (await ends()).size).toBe(1);
      const [end] = [...(await ends())];
      // Of two that are as late, what both grant.
      if (round % 2) expect(JSON.parse(end!)).toEqual({ analytics: false, advertising: false });
      else expect(end).toContain('"analytics"');
    }
  });

  it('many tabs follow the choice in one of them', async () => {
    const first = await visit();
    await first.waitForNotice();
    const tabs: EngineVisit[] = [];
    // On a slow machine fewer tabs are as much of a test.
    const end = Date.now() + 15_000;
    const isEnough = () => tabs.length >= (name === 'chromium' && Date.now() < end ? 19 : 9);
    while (!isEnough()) tabs.push(await openTab(first, internet()));
    await tabs.at(-1)!.waitForNotice();
    await tabs[4]!.click('Alles weigeren');
    for (const tab of [first, ...tabs]) await expect.poll(tab.record).toMatchObject({ method: 'reject-all' });
    for (const tab of [first, ...tabs]) expect(await tab.isShown()).toBe(false);
    expect(first.googleRequests()).toEqual([]);
  });

  it.each<[string, SiteFile]>([
    ['is blocked', { body: '', isBroken: true }],
    ['fails', { body: '', status: 500 }],
    ['never answers', { body: '', delay: Infinity }],
  ])('a tag of Google that %s does not affect the choice, its record, or blocked content', async (_, file) => {
    google(file);
    const site = await visit({
      before: LOG,
      head: tag({ ...both, 'records-url': '/records' }),
      body: `<h1>Welkom</h1><script>window.executed = []</script><script type="text/plain" data-category="analytics">executed.push(1)</script>`,
    });
    await site.waitForNotice();
    await site.click('Alles accepteren');
    await expect.poll(() => site.executed()).toEqual([1]);
    await expect.poll(() => site.requests().includes('/records')).toBe(true);
    await isHonoured(site, 1);
    expect(await site.isShown()).toBe(false);
    await site.page.run('cookiemelding.showPreferences()');
    await expect.poll(() => site.evaluate(`!!${NOTICE}?.shadowRoot.querySelector('consent-preferences')`)).toBe(true);
  });
});
