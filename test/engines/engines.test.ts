// The built files in three engines, on a small internet of their own.
import { expect, it } from 'vitest';
import { describeInEngines, DIALOG, LOG, NOTICE } from '../setup/engine-site.js';
import { privacyTool } from '../setup/privacy-tool.js';
import { both, tag } from '../setup/site.js';
import { stored } from '../setup/stored.js';

describeInEngines(
  ({ visit, internet }) => {
    it('asks before anything: no request to Google, no cookie, no storage, all denied', async () => {
      const site = await visit({ before: LOG });
      await site.waitForNotice();
      await site.waitForIdle();
      expect(site.googleRequests()).toEqual([]);
      expect(await site.evaluate('[document.cookie, localStorage.length, sessionStorage.length]')).toEqual(['', 0, 0]);
      const first = await site.evaluate(
        '[Object.prototype.toString.call(dataLayer[0]), dataLayer[0][0], dataLayer[0][1], dataLayer[0][2].ad_storage, dataLayer[0][2].analytics_storage]',
      );
      expect(first).toEqual(['[object Arguments]', 'consent', 'default', 'denied', 'denied']);
      const box = await site.evaluate<{ bottom: number; width: number; height: number }>(
        `${NOTICE}.getBoundingClientRect().toJSON()`,
      );
      const height = await site.evaluate<number>('innerHeight');
      expect(box.width).toBeGreaterThan(300);
      expect(box.height).toBeGreaterThan(100);
      expect(height - box.bottom).toBeLessThan(40);
      expect(await site.errors()).toEqual([]);
    });

    it('is refused by one press, and nothing is loaded, now or on the next page', async () => {
      const site = await visit();
      await site.waitForNotice();
      await site.click('Alles weigeren');
      await expect.poll(site.record).toMatchObject({ method: 'reject-all', choices: { analytics: false } });
      expect(await site.isShown()).toBe(false);
      await site.page.goto(site.url);
      await site.waitForIdle();
      expect(await site.record()).toMatchObject({ method: 'reject-all' });
      expect(await site.isShown()).toBe(false);
      expect(site.googleRequests()).toEqual([]);
    });

    it('is accepted by one press: update, set, js, config, one script', async () => {
      const site = await visit();
      await site.waitForNotice();
      await site.click('Alles accepteren');
      await expect.poll(() => site.googleRequests().length).toBeGreaterThan(0);
      const commands = await site.evaluate<string[]>(
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
      expect(site.googleRequests().filter(({ path }) => path.startsWith('/gtag/js'))).toHaveLength(1);
      await expect.poll(() => site.evaluate('document.cookie')).toContain('_ga=');
    });

    it('leaves a returning visitor alone: tags at once, and no interface', async () => {
      const site = await visit({ cookie: stored(true, false) });
      await expect.poll(() => site.googleRequests().length).toBeGreaterThan(0);
      await site.waitForIdle();
      expect(site.ownRequests()).toEqual(['script']);
      expect(await site.evaluate("dataLayer.some((item) => item[1] === 'AW-123456789')")).toBe(false);
    });

    it('imports a choice that was made with another tool, if the site asks for it', async () => {
      const other = `CookieConsent={statistics:true%2Cmarketing:false%2Cmethod:%27explicit%27%2Cutc:' + (Date.now() - 864e5) + '}`;
      const site = await visit({
        before: `${LOG}<script>document.cookie = '${other}; Path=/'</script>`,
        head: tag({ ...both, import: 'cookiebot' }),
      });
      await expect.poll(() => site.googleRequests().length).toBeGreaterThan(0);
      expect(await site.record()).toMatchObject({ method: 'api', choices: { analytics: true, advertising: false } });
      expect(await site.isShown()).toBe(false);
      expect(await site.evaluate('document.cookie')).not.toContain('CookieConsent');
      expect(await site.errors()).toEqual([]);
    });

    it('has its settings in a modal dialog, by keyboard; Escape grants nothing', async () => {
      const site = await visit();
      await site.waitForNotice();
      await site.page.run("document.querySelector('cookie-melding > [slot=settings]').focus()");
      await site.page.press('Enter');
      await expect.poll(() => site.evaluate(`!!${DIALOG}?.matches(':modal')`)).toBe(true);
      await site.page.run(`${DIALOG}.querySelector('input:enabled').focus()`);
      await site.page.press('Space');
      await expect.poll(() => site.evaluate(`${DIALOG}.querySelector('input:enabled').checked`)).toBe(true);
      await site.page.press('Escape');
      await expect.poll(site.isShown).toBe(true);
      expect(await site.record()).toBeFalsy();
      expect(await site.evaluate('document.activeElement.textContent')).toBe('Instellingen');
      await site.click('Instellingen');
      await expect.poll(() => site.evaluate(`${DIALOG}.open`)).toBe(true);
      expect(await site.evaluate(`${DIALOG}.querySelector('input:enabled').checked`)).toBe(false);
      await site.page.run(
        `${DIALOG}.querySelector('input[value=advertising]').click(); ${DIALOG}.querySelector('[part=save]').click()`,
      );
      await expect
        .poll(() => site.record())
        .toMatchObject({ method: 'save', choices: { analytics: false, advertising: true } });
    });

    it('removes stored items when consent is withdrawn, on the parent domain too', async () => {
      const site = await visit({ cookie: stored(true, true), head: tag({ ...both, reload: 'never' }) });
      await expect.poll(() => site.googleRequests().length).toBeGreaterThan(0);
      const domain = site.host.replace('www.', '');
      await site.page.run(
        `document.cookie = '_ga=GA1; Path=/; Domain=${domain}'; document.cookie = '_gcl_au=1; Path=/'`,
      );
      await site.page.run('cookiemelding.rejectAll()');
      await expect.poll(() => site.evaluate<string>('document.cookie')).not.toMatch(/_ga|_gcl/);
      expect(await site.evaluate("window['ga-disable-G-ABC1234567']")).toBe(true);
    });

    it('runs under a strict policy with Trusted Types, and no violation is reported', async () => {
      const policy = `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'self'; img-src data:; connect-src https://*.google-analytics.com https://www.google.com; require-trusted-types-for 'script'; trusted-types cookiemelding lit-html`;
      const site = await visit({
        headers: { 'content-security-policy': policy },
        before: LOG.replace('<script', '<script nonce="abc"'),
        head: tag(both, 'nonce="abc"'),
      });
      await site.waitForNotice();
      await site.click('Instellingen');
      await expect.poll(() => site.evaluate(`!!${DIALOG}?.open`)).toBe(true);
      await site.page.run(`${DIALOG}.querySelector('[part=accept]').click()`);
      await expect.poll(() => site.googleRequests().some(({ path }) => path.startsWith('/gtag/js'))).toBe(true);
      await site.waitForIdle();
      expect(await site.errors()).toEqual([]);
    });

    it('blocks markup, and releases it in order', async () => {
      const site = await visit({
        cookie: stored(false, false),
        body: `<h1>Welkom</h1><button data-cookie-preferences>C</button>
        <script>window.executed = []</script>
        <script type="text/plain" data-category="analytics">executed.push('a')</script>
        <script type="text/plain" data-category="analytics" data-src="/b.js"></script>
        <script type="text/plain" data-category="analytics">executed.push('c')</script>
        <iframe data-category="advertising" data-src="/frame.html" title="Film" width="560" height="315"></iframe>`,
        files: {
          '/b.js': { body: "executed.push('b')", delay: 100 },
          '/frame.html': { body: '<p>x</p>', type: 'text/html' },
        },
      });
      await expect.poll(() => site.evaluate("!!document.querySelector('cookie-placeholder')")).toBe(true);
      expect(await site.executed()).toEqual([]);
      await site.page.run('cookiemelding.acceptAll()');
      await expect.poll(() => site.executed()).toEqual(['a', 'b', 'c']);
      await expect.poll(() => site.evaluate("document.querySelector('iframe').src")).toContain('/frame.html');
      expect(await site.evaluate("!!document.querySelector('cookie-placeholder')")).toBe(false);
    });

    it('speaks the language of the page, from right to left where it is written so', async () => {
      const site = await visit({ lang: 'ar' });
      await site.waitForNotice();
      expect(await site.evaluate(`[${NOTICE}.lang, ${NOTICE}.dir, getComputedStyle(${NOTICE}).direction]`)).toEqual([
        'ar',
        'rtl',
        'rtl',
      ]);
      const [reject, accept] = await site.evaluate<[number, number]>(
        "['reject', 'accept'].map((slot) => document.querySelector(`[slot=${slot}]`).getBoundingClientRect().x)",
      );
      expect(reject).toBeGreaterThan(accept);
      await site.page.run("document.documentElement.lang = 'nl'");
      await expect
        .poll(() => site.evaluate("document.querySelector('[slot=reject]').textContent"))
        .toBe('Alles weigeren');
    });

    it('has both answers alike, whatever the page’s style', async () => {
      const site = await visit({
        before:
          '<style>* { all: unset !important } button { display: none !important; color: red !important } :root { font-size: 5px }</style>',
      });
      await site.waitForNotice();
      const looks = await site.evaluate<string[][]>(`['reject', 'accept'].map((name) => {
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
      const site = await visit({
        body: '<h1>Welkom</h1><dialog id="own"><button>Eigen</button></dialog><script>own.showModal()</script>',
      });
      await site.waitForNotice();
      await expect.poll(() => site.evaluate(`own.contains(${NOTICE})`)).toBe(true);
      const hit = await site.evaluate(
        "(({ x, y, width, height }) => document.elementFromPoint(x + width / 2, y + height / 2)?.closest('cookie-melding')?.localName)(document.querySelector('[slot=reject]').getBoundingClientRect())",
      );
      expect(hit).toBe('cookie-melding');
      await site.click('Alles weigeren');
      await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
      expect(await site.evaluate('own.open')).toBe(true);
    });

    it('follows a choice made in another tab', async () => {
      const site = await visit();
      await site.waitForNotice();
      const other = await site.page.openTab();
      await other.goto(site.url);
      await expect
        .poll(() => other.run("return !!document.querySelector('cookie-melding')?.matches(':popover-open')"))
        .toBe(true);
      await other.run("document.querySelector('cookie-melding > [slot=reject]').click()");
      await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
      expect(await site.isShown()).toBe(false);
    });

    it('reads the choice again on a page from the back button', async () => {
      // The browser decides at each visit whether it keeps the page, so a few visits may be needed.
      let isKept = false;
      for (let count = 0; count < 5 && !isKept; count++) isKept = await comeBack();
      expect(isKept).toBe(true);
    });

    async function comeBack(): Promise<boolean> {
      const site = await visit({ cookie: stored(true, true), head: tag({ ...both, reload: 'never' }) });
      expect(await site.evaluate("cookiemelding.isGranted('analytics')")).toBe(true);
      // A page that still asks for something is not kept.
      await expect.poll(() => site.googleRequests().length).toBe(3);
      const answered = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('google')).length";
      await expect.poll(() => site.evaluate(answered)).toBe(3);
      await site.waitForIdle();
      await site.page.run('window.kept = 1');
      await site.page.goto(`${site.url}/first`);
      await site.page.run(
        `document.cookie = ${JSON.stringify(`cookiemelding=${stored(false, false, { time: new Date(Date.now() + 1000).toISOString() })}; Path=/`)}`,
      );
      await site.page.run('setTimeout(() => history.back()); return 1');
      await expect.poll(() => site.evaluate('!!window.cookiemelding').catch(() => false)).toBe(true);
      await expect.poll(() => site.evaluate("cookiemelding.isGranted('analytics')")).toBe(false);
      expect(await site.evaluate("window['ga-disable-G-ABC1234567'] ?? false")).toBe(
        await site.evaluate('!!window.kept'),
      );
      // The page as it was left, or a new one.
      return site.evaluate('window.kept === 1');
    }

    it('is refused by a privacy tool that knows nothing of it', async () => {
      const site = await visit({
        before: '<script src="/tool.js" defer></script>',
        files: { '/tool.js': { body: privacyTool } },
      });
      await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
      expect(site.googleRequests()).toEqual([]);
    });

    it('stays out of frames of other sites and of sandboxes, where everything is denied', async () => {
      internet().site.pages.set('/framed', {
        head: `${LOG}${tag(both)}<script>setTimeout(() => parent.postMessage([!!document.querySelector('cookie-melding')?.matches(':popover-open'), cookiemelding.isGranted('analytics'), pageErrors.length], '*'), 1500)</script>`,
      });
      const site = await visit({
        head: '',
        body: `<h1>Welkom</h1><iframe src="https://framed.test/framed"></iframe><iframe sandbox="allow-scripts" src="/framed"></iframe>
        <script>window.told = []; addEventListener('message', ({ data }) => told.push(data))</script>`,
      });
      await expect
        .poll(() => site.evaluate('told'))
        .toEqual([
          [false, false, 0],
          [false, false, 0],
        ]);
    });

    // What a cookie can hold besides is tried on the decoder: an engine can only differ in how it keeps the text.
    it.each([
      ['a percent sign', '%'],
      ['half a letter', '%E0%A4%A'],
      ['a prototype', encodeURIComponent('{"__proto__":{"v":1},"constructor":{"prototype":{"analytics":true}}}')],
      ['a long text', 'x'.repeat(3900)],
    ])('takes %s for no choice', async (_, cookie) => {
      const site = await visit({ cookie, before: LOG });
      await site.waitForNotice();
      expect(
        await site.evaluate(
          "[cookiemelding.isGranted('analytics'), cookiemelding.isGranted('advertising'), ({}).analytics === undefined]",
        ),
      ).toEqual([false, false, true]);
      expect(site.googleRequests()).toEqual([]);
      expect(await site.errors()).toEqual([]);
    });
  },
  { hasBackCache: true },
);
