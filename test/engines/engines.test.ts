// The built files in three engines, on a small internet of their own.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startEngine, startInternet, type Engine, type EngineName, type Internet } from '../setup/engine.js';
import { both, tag, type SitePage } from '../setup/site.js';
import { stored } from '../setup/stored.js';

const autoconsent = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve('@duckduckgo/autoconsent')), 'autoconsent.playwright.js'),
  'utf8',
);

/** How each engine fared, for the table at the end. */
const results: { engine: string; passed: number; failed: string[] }[] = [];

let internet: Internet;
beforeAll(async () => {
  internet = await startInternet();
});
afterAll(() => {
  internet?.close();
  console.log(
    ['', 'engine                 cases  passed  failed']
      .concat(
        results.map(({ engine, passed, failed }) =>
          [
            engine.padEnd(22),
            String(passed + failed.length).padStart(5),
            String(passed).padStart(7),
            String(failed.length).padStart(7),
          ].join(' '),
        ),
      )
      .join('\n'),
  );
});

const GOOGLE = /google/;
/** What went wrong on a page, and on what its policy has reported. */
const LOG = `<script>window.faults = []; addEventListener('error', (event) => faults.push(event.message)); addEventListener('unhandledrejection', (event) => faults.push(String(event.reason))); document.addEventListener('securitypolicyviolation', (event) => faults.push(event.violatedDirective + ' ' + event.blockedURI));</script>`;

let count = 0;

/** A visit to a site of its own, so that nothing of another one is there. */
async function visit(engine: Engine, options: SitePage & { before?: string; cookie?: string } = {}) {
  const host = `www.c${++count}.test`;
  const path = `/p${count}`;
  const { before = '', cookie, head = tag(both), ...rest } = options;
  internet.site.pages.set(path, { ...rest, head: before + head });
  const page = await engine.page();
  const url = `https://${host}${path}`;
  if (cookie !== undefined) {
    internet.site.pages.set(`${path}/first`, { head: '', body: '<h1>Eerst</h1>' });
    await page.goto(`${url}/first`);
    await page.run(`document.cookie = ${JSON.stringify(`cookiemelding=${cookie}; Path=/`)}`);
  }
  await page.goto(url);
  return {
    page,
    host,
    url,
    /** Requests for this site's page to Google's hosts. */
    google: () => internet.seen.filter((seen) => seen.from === `https://${host}` && GOOGLE.test(seen.host)),
    /** Requests to this site itself. */
    own: () => internet.seen.filter((seen) => seen.host === host).map((seen) => seen.path),
    ask: <Value>(expression: string) => page.run<Value>(`return ${expression}`),
  };
}
type Site = Awaited<ReturnType<typeof visit>>;

const NOTICE = "document.querySelector('cookie-melding')";
const isShown = ({ ask }: Site) => ask<boolean>(`!!${NOTICE}?.matches(':popover-open')`);
const record = ({ ask }: Site) =>
  ask<{ method: string; choices: Record<string, boolean> } | undefined>('window.cookiemelding?.record');
const press = ({ page }: Site, slot: 'accept' | 'reject' | 'settings') =>
  page.run(`document.querySelector('cookie-melding > [slot=${slot}]').click()`);
const DIALOG = `${NOTICE}?.shadowRoot.querySelector('consent-preferences')?.shadowRoot.querySelector('dialog')`;
const asks = (site: Site) => expect.poll(() => isShown(site), { timeout: 5000 }).toBe(true);
const settle = () => new Promise((resolve) => setTimeout(resolve, 300));
const faults = ({ ask }: Site) => ask<string[]>('window.faults ?? []');

describe.each<EngineName>(['chromium', 'firefox', 'webkit'])('%s', (name) => {
  let engine: Engine;
  const result = { engine: name as string, passed: 0, failed: [] as string[] };
  beforeAll(async () => {
    engine = await startEngine(name, internet);
    result.engine = `${name} ${engine.version}`;
    results.push(result);
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') result.failed.push(task.name);
    else result.passed++;
  });
  afterAll(() => engine?.close());

  it('asks before anything: no request to Google, no cookie, no storage, all denied', async () => {
    const site = await visit(engine, { before: LOG });
    await asks(site);
    await settle();
    expect(site.google()).toEqual([]);
    expect(await site.ask('[document.cookie, localStorage.length, sessionStorage.length]')).toEqual(['', 0, 0]);
    const first = await site.ask(
      '[Object.prototype.toString.call(dataLayer[0]), dataLayer[0][0], dataLayer[0][1], dataLayer[0][2].ad_storage, dataLayer[0][2].analytics_storage]',
    );
    expect(first).toEqual(['[object Arguments]', 'consent', 'default', 'denied', 'denied']);
    const box = await site.ask<{ bottom: number; width: number; height: number }>(
      `${NOTICE}.getBoundingClientRect().toJSON()`,
    );
    const height = await site.ask<number>('innerHeight');
    expect(box.width).toBeGreaterThan(300);
    expect(box.height).toBeGreaterThan(100);
    expect(height - box.bottom).toBeLessThan(40);
    expect(await faults(site)).toEqual([]);
  });

  it('is refused by one press, and nothing is loaded, now or on the next page', async () => {
    const site = await visit(engine);
    await asks(site);
    await press(site, 'reject');
    await expect.poll(() => record(site)).toMatchObject({ method: 'reject-all', choices: { analytics: false } });
    expect(await isShown(site)).toBe(false);
    await site.page.goto(site.url);
    await settle();
    expect(await record(site)).toMatchObject({ method: 'reject-all' });
    expect(await isShown(site)).toBe(false);
    expect(site.google()).toEqual([]);
  });

  it('is accepted by one press: update, set, js, config, one script', async () => {
    const site = await visit(engine);
    await asks(site);
    await press(site, 'accept');
    await expect.poll(() => site.google().length, { timeout: 5000 }).toBeGreaterThan(0);
    const commands = await site.ask<string[]>(
      "dataLayer.map((item) => item[0] ? item[0] + ' ' + (typeof item[1] === 'string' ? item[1] : '') : item.event)",
    );
    expect(commands).toEqual([
      'consent default',
      'consent update',
      'set ',
      'js ',
      'config G-ABC1234567',
      'config AW-123456789',
      'cookie_consent_update',
    ]);
    expect(site.google().filter(({ path }) => path.startsWith('/gtag/js'))).toHaveLength(1);
    await expect.poll(() => site.ask('document.cookie')).toContain('_ga=');
  });

  it('leaves a returning visitor alone: tags at once, and no interface', async () => {
    const site = await visit(engine, { cookie: stored(true, false) });
    await expect.poll(() => site.google().length, { timeout: 5000 }).toBeGreaterThan(0);
    await settle();
    expect(site.own().filter((path) => path.startsWith('/cookiemelding'))).toEqual(['/cookiemelding.js']);
    expect(await site.ask("dataLayer.some((item) => item[1] === 'AW-123456789')")).toBe(false);
  });

  it('has its settings in a modal dialog, by keyboard; Escape grants nothing', async () => {
    const site = await visit(engine);
    await asks(site);
    await site.page.run("document.querySelector('cookie-melding > [slot=settings]').focus()");
    await site.page.press('Enter');
    await expect.poll(() => site.ask(`!!${DIALOG}?.matches(':modal')`), { timeout: 5000 }).toBe(true);
    await site.page.run(`${DIALOG}.querySelector('input:enabled').focus()`);
    await site.page.press('Space');
    await expect.poll(() => site.ask(`${DIALOG}.querySelector('input:enabled').checked`)).toBe(true);
    await site.page.press('Escape');
    await expect.poll(() => isShown(site)).toBe(true);
    expect(await record(site)).toBeFalsy();
    expect(await site.ask('document.activeElement.textContent')).toBe('Instellingen');
    await press(site, 'settings');
    await expect.poll(() => site.ask(`${DIALOG}.open`)).toBe(true);
    expect(await site.ask(`${DIALOG}.querySelector('input:enabled').checked`)).toBe(false);
    await site.page.run(
      `${DIALOG}.querySelector('input[value=advertising]').click(); ${DIALOG}.querySelector('[part=save]').click()`,
    );
    await expect
      .poll(() => record(site))
      .toMatchObject({ method: 'save', choices: { analytics: false, advertising: true } });
  });

  it('removes what was kept when consent is withdrawn, on the parent domain too', async () => {
    const site = await visit(engine, { cookie: stored(true, true), head: tag({ ...both, reload: 'never' }) });
    await expect.poll(() => site.google().length, { timeout: 5000 }).toBeGreaterThan(0);
    const domain = site.host.replace('www.', '');
    await site.page.run(`document.cookie = '_ga=GA1; Path=/; Domain=${domain}'; document.cookie = '_gcl_au=1; Path=/'`);
    await site.page.run('cookiemelding.rejectAll()');
    await expect.poll(() => site.ask<string>('document.cookie'), { timeout: 8000 }).not.toMatch(/_ga|_gcl/);
    expect(await site.ask("window['ga-disable-G-ABC1234567']")).toBe(true);
  });

  it('runs under a strict policy with Trusted Types, and no violation is reported', async () => {
    const policy = `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'self'; img-src data:; connect-src https://*.google-analytics.com https://www.google.com; require-trusted-types-for 'script'; trusted-types cookiemelding lit-html`;
    const site = await visit(engine, {
      headers: { 'content-security-policy': policy },
      before: LOG.replace('<script', '<script nonce="abc"'),
      head: tag(both, 'nonce="abc"'),
    });
    await asks(site);
    await press(site, 'settings');
    await expect.poll(() => site.ask(`!!${DIALOG}?.open`), { timeout: 5000 }).toBe(true);
    await site.page.run(`${DIALOG}.querySelector('[part=accept]').click()`);
    await expect
      .poll(() => site.google().some(({ path }) => path.startsWith('/gtag/js')), { timeout: 5000 })
      .toBe(true);
    await settle();
    expect(await faults(site)).toEqual([]);
  });

  it('holds markup back, and releases it in order', async () => {
    const site = await visit(engine, {
      cookie: stored(false, false),
      body: `<h1>Welkom</h1><button data-cookie-preferences>C</button>
        <script>window.ran = []</script>
        <script type="text/plain" data-category="analytics">ran.push('a')</script>
        <script type="text/plain" data-category="analytics" data-src="/b.js"></script>
        <script type="text/plain" data-category="analytics">ran.push('c')</script>
        <iframe data-category="advertising" data-src="/frame.html" title="Film" width="560" height="315"></iframe>`,
    });
    internet.site.files.set('/b.js', { body: "ran.push('b')", delay: 100 });
    internet.site.files.set('/frame.html', { body: '<p>x</p>', type: 'text/html' });
    await expect.poll(() => site.ask("!!document.querySelector('cookie-placeholder')"), { timeout: 5000 }).toBe(true);
    expect(await site.ask('ran')).toEqual([]);
    await site.page.run('cookiemelding.acceptAll()');
    await expect.poll(() => site.ask('ran'), { timeout: 5000 }).toEqual(['a', 'b', 'c']);
    await expect.poll(() => site.ask("document.querySelector('iframe').src")).toContain('/frame.html');
    expect(await site.ask("!!document.querySelector('cookie-placeholder')")).toBe(false);
  });

  it('speaks the language of the page, from right to left where it is written so', async () => {
    const site = await visit(engine, { lang: 'ar' });
    await asks(site);
    expect(await site.ask(`[${NOTICE}.lang, ${NOTICE}.dir, getComputedStyle(${NOTICE}).direction]`)).toEqual([
      'ar',
      'rtl',
      'rtl',
    ]);
    const [reject, accept] = await site.ask<[number, number]>(
      "['reject', 'accept'].map((slot) => document.querySelector(`[slot=${slot}]`).getBoundingClientRect().x)",
    );
    expect(reject).toBeGreaterThan(accept);
    await site.page.run("document.documentElement.lang = 'nl'");
    await expect.poll(() => site.ask("document.querySelector('[slot=reject]').textContent")).toBe('Alles weigeren');
  });

  it('has both answers alike, whatever the page’s style', async () => {
    const site = await visit(engine, {
      before:
        '<style>* { all: unset !important } button { display: none !important; color: red !important } :root { font-size: 5px }</style>',
    });
    await asks(site);
    const looks = await site.ask<string[][]>(`['reject', 'accept'].map((name) => {
      const button = document.querySelector('[slot=' + name + ']');
      const part = ${NOTICE}.shadowRoot.querySelector('[part=' + name + ']');
      return [button, part].flatMap((node) => {
        const style = getComputedStyle(node);
        const { width, height } = node.getBoundingClientRect();
        return [style.display, style.color, style.backgroundColor, style.fontSize, style.fontWeight, style.borderWidth, Math.round(width), Math.round(height)].map(String);
      });
    })`);
    expect(looks[0]).toEqual(looks[1]);
    expect(looks[0]).not.toContain('none');
    expect(Number(looks[0]![7])).toBeGreaterThanOrEqual(44);
  });

  it('is in reach while a modal dialog of the page is open', async () => {
    const site = await visit(engine, {
      body: '<h1>Welkom</h1><dialog id="own"><button>Eigen</button></dialog><script>own.showModal()</script>',
    });
    await asks(site);
    await expect.poll(() => site.ask(`own.contains(${NOTICE})`)).toBe(true);
    const hit = await site.ask(
      "(({ x, y, width, height }) => document.elementFromPoint(x + width / 2, y + height / 2)?.closest('cookie-melding')?.localName)(document.querySelector('[slot=reject]').getBoundingClientRect())",
    );
    expect(hit).toBe('cookie-melding');
    await press(site, 'reject');
    await expect.poll(() => record(site)).toMatchObject({ method: 'reject-all' });
    expect(await site.ask('own.open')).toBe(true);
  });

  it('takes over a choice made in another tab', async () => {
    const site = await visit(engine);
    await asks(site);
    const other = await site.page.another();
    await other.goto(site.url);
    await expect
      .poll(() => other.run("return !!document.querySelector('cookie-melding')?.matches(':popover-open')"), {
        timeout: 5000,
      })
      .toBe(true);
    await other.run("document.querySelector('cookie-melding > [slot=reject]').click()");
    await expect.poll(() => record(site), { timeout: 5000 }).toMatchObject({ method: 'reject-all' });
    expect(await isShown(site)).toBe(false);
  });

  it('looks again on a page from the back button', async () => {
    const site = await visit(engine, { cookie: stored(true, true), head: tag({ ...both, reload: 'never' }) });
    expect(await site.ask("cookiemelding.isGranted('analytics')")).toBe(true);
    await site.page.run('window.kept = 1');
    await site.page.goto(`${site.url}/first`);
    await site.page.run(
      `document.cookie = ${JSON.stringify(`cookiemelding=${stored(false, false, { time: new Date(Date.now() + 1000).toISOString() })}; Path=/`)}`,
    );
    await site.page.run('setTimeout(() => history.back()); return 1');
    await expect.poll(() => site.ask('!!window.cookiemelding').catch(() => false), { timeout: 5000 }).toBe(true);
    await expect.poll(() => site.ask("cookiemelding.isGranted('analytics')"), { timeout: 5000 }).toBe(false);
    // The page as it was left, not one made anew.
    expect(await site.ask("[window.kept, window['ga-disable-G-ABC1234567']]")).toEqual([1, true]);
  });

  it('is refused by a privacy tool that knows nothing of it', async () => {
    const config = {
      enabled: true,
      autoAction: 'optOut',
      disabledCmps: [],
      enablePrehide: false,
      enableCosmeticRules: false,
      enableGeneratedRules: false,
      enableHeuristicDetection: true,
      heuristicMode: 'reject',
      detectRetries: 6,
      isMainWorld: true,
    };
    internet.site.files.set('/tool.js', {
      body: `window.autoconsentSendMessage = (message) => {
        if (message.type === 'init') setTimeout(() => window.autoconsentReceiveMessage({ type: 'initResp', config: ${JSON.stringify(config)}, rules: { autoconsent: [] } }));
      };\n${autoconsent}`,
    });
    const site = await visit(engine, { before: '<script src="/tool.js" defer></script>' });
    await expect.poll(() => record(site), { timeout: 10_000 }).toMatchObject({ method: 'reject-all' });
    expect(site.google()).toEqual([]);
  });

  it('stays out of frames of other sites and of sandboxes, where everything is denied', async () => {
    internet.site.pages.set('/framed', { before: LOG, head: LOG + tag(both) } as SitePage);
    const site = await visit(engine, {
      head: '',
      body: `<h1>Welkom</h1><iframe src="https://framed.test/framed"></iframe><iframe sandbox="allow-scripts" src="/framed"></iframe>
        <script>window.told = []; addEventListener('message', ({ data }) => told.push(data))</script>`,
    });
    internet.site.pages.set('/framed', {
      head: `${LOG}${tag(both)}<script>setTimeout(() => parent.postMessage([!!document.querySelector('cookie-melding')?.matches(':popover-open'), cookiemelding.isGranted('analytics'), faults.length], '*'), 1500)</script>`,
    });
    await site.page.goto(site.url);
    await expect
      .poll(() => site.ask('told'), { timeout: 8000 })
      .toEqual([
        [false, false, 0],
        [false, false, 0],
      ]);
  });

  it.each([
    ['a percent sign', '%'],
    ['half a letter', '%E0%A4%A'],
    ['a number', '5'],
    ['null', 'null'],
    ['a list', '%5B%5D'],
    ['an empty object', '{}'],
    ['a record with choices alone', encodeURIComponent('{"v":1,"choices":{"analytics":true,"advertising":true}}')],
    ['answers that are words and numbers', stored(true, true, { choices: { analytics: 'yes', advertising: 1 } })],
    ['answers in a list', stored(true, true, { choices: ['analytics'] })],
    ['a later format', stored(true, true, { v: 99 })],
    ['a time in the future', stored(true, true, { time: new Date(Date.now() + 9e8).toISOString() })],
    ['a time long past', stored(true, true, { time: new Date(Date.now() - 9e10).toISOString() })],
    ['another policy', stored(true, true, { policy: 'other' })],
    ['a prototype', encodeURIComponent('{"__proto__":{"v":1},"constructor":{"prototype":{"analytics":true}}}')],
    ['a long text', 'x'.repeat(3900)],
  ])('takes %s for no choice', async (_, cookie) => {
    const site = await visit(engine, { cookie, before: LOG });
    await asks(site);
    expect(
      await site.ask(
        "[cookiemelding.isGranted('analytics'), cookiemelding.isGranted('advertising'), ({}).analytics === undefined]",
      ),
    ).toEqual([false, false, true]);
    expect(site.google()).toEqual([]);
    expect(await faults(site)).toEqual([]);
  });

  it.each([
    [
      'elements with our names',
      '<form name="cookiemelding"></form><a id="dataLayer"></a><a id="dataLayer" name="push"></a><form id="gtag"></form><img name="currentScript">',
    ],
    ['a frozen data layer', '<script>window.dataLayer = Object.freeze([])</script>'],
    ['a data layer that is none', '<script>window.dataLayer = "x"; window.gtag = 7</script>'],
    [
      'an array with more on its prototype',
      '<script>Array.prototype.extra = function () {}; Array.prototype.analytics = true</script>',
    ],
    [
      'an object with more on its prototype',
      '<script>Object.prototype.analytics = true; Object.prototype.advertising = true; Object.prototype.record = {}</script>',
    ],
    ['a JSON that throws', '<script>JSON.parse = () => { throw new Error("theirs") }</script>'],
    [
      'cookies that throw',
      '<script>Object.defineProperty(Document.prototype, "cookie", { get() { throw new Error("theirs") }, set() { throw new Error("theirs") } })</script>',
    ],
    [
      'a storage that throws',
      '<script>Object.defineProperty(window, "localStorage", { get() { throw new Error("theirs") } })</script>',
    ],
    [
      'hostile settings',
      '<script type="application/json" data-cookiemelding>{"__proto__":{"categories":"x"},"constructor":{"prototype":{"analytics":true}},"policyUrl":"javascript:faults.push(1)","texts":{"reject":"<img src=x onerror=faults.push(2)>","__proto__":{"accept":"x"}},"cookies":[null,{"name":"(a+)+$"}],"controller":"<script>faults.push(3)</scr"}</script>',
    ],
    ['settings that are no JSON', '<script type="application/json" data-cookiemelding>{"a":</script>'],
  ])('is not broken by %s, and grants nothing', async (_, before) => {
    const site = await visit(engine, { before: LOG + before });
    // Where it can ask it does; where it cannot, all stays denied.
    await settle();
    await settle();
    expect(site.google()).toEqual([]);
    const own = (await faults(site)).filter((fault) => !fault.includes('theirs'));
    expect(own).toEqual([]);
    if (await isShown(site)) {
      await press(site, 'reject');
      await settle();
    }
    expect(
      await site.ask("['analytics', 'advertising'].map((name) => window.cookiemelding?.isGranted?.(name) ?? false)"),
    ).toEqual([false, false]);
    expect(site.google()).toEqual([]);
    expect(await site.ask("document.querySelector('h1').textContent")).toBe('Welkom');
  });
});
