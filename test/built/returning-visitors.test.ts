// The cost of a page for a visitor who has chosen before.
import { describe, expect, it } from 'vitest';
import {
  both,
  consentCookie,
  markExecuted,
  tag,
  useBuiltSite,
  type Visit,
  type VisitOptions,
} from '../setup/built-site.js';

const visit = useBuiltSite();

const script = `<script type="text/plain" data-category="analytics">${markExecuted('script')}</script>`;
const frame = '<iframe data-category="advertising" data-src="//video.test:%PORT%/frame" title="Film"></iframe>';
const embed = `<cookie-embed category="analytics"><template><p>Kaart</p><script>${markExecuted('embed')}</script></template></cookie-embed>`;
const files = { '/frame': { type: 'text/html', body: 'film' } };

const comeBack = (body: string, options: VisitOptions = {}) =>
  visit({ cookies: consentCookie(true, true), files, body: `<h1>Welkom</h1>${body}`, ...options });
const ours = (site: Visit) => site.ownRequests().toSorted();
const button = ({ page }: Visit) => page.getByRole('button', { name: 'Cookie-instellingen' });
const own = '<button data-cookie-preferences>Cookies</button>';

/** Notes which storages are accessed: the first access holds the page up. */
const WATCH_STORAGE = `window.storages = [];
  for (const name of ['localStorage', 'sessionStorage']) {
    const { get, ...others } = Object.getOwnPropertyDescriptor(window, name);
    Object.defineProperty(window, name, { ...others, get: () => (storages.push(name), get.call(window)) });
  }`;
const watched = `${tag(both)}<script>window.atOnce = [...storages]</script>`;

describe('a visitor who has chosen', () => {
  it('loads the script alone where the page has a settings link and no blocked content', async () => {
    const site = await comeBack(own);
    await site.waitForIdle();
    expect(ours(site)).toEqual(['script']);
  });

  it('loads one file more for the settings button', async () => {
    const site = await comeBack('');
    await button(site).waitFor();
    await site.waitForIdle();
    expect(ours(site)).toEqual(['script', 'settings-button']);
  });

  /** Runs the script in the page, with other code in the same task. */
  const runScript = (site: Visit, before: string, after: string) =>
    site.page.evaluate(
      `(async () => {
        const text = await (await fetch('/cookiemelding.js')).text();
        const script = document.createElement('script');
        Object.assign(script.dataset, { googleAnalytics: 'G-ABC1234567', googleAds: 'AW-123456789', reload: 'never' });
        script.text = ${JSON.stringify(before)} + text + ${JSON.stringify(after)};
        document.head.append(script);
        return window.known;
      })()`,
    );

  it('has the stored choice read when the script has ended, where its stack is short', async () => {
    const site = await comeBack(own, { head: '' });
    const watch = `window.reads = [];
      const { get, ...others } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
      const read = function () { reads.push(window.isScriptRunning); return get.call(this); };
      Object.defineProperty(Document.prototype, 'cookie', { ...others, get: read });
      window.isScriptRunning = true;`;
    await runScript(site, watch, ';window.isScriptRunning = false;');
    await site.waitForIdle();
    expect([...new Set(await site.page.evaluate<boolean[]>('reads'))]).toEqual([false]);
  });

  it.each([
    ['record', 'cookiemelding.record?.choices', { analytics: true, advertising: false }],
    ['isGranted', '[cookiemelding.isGranted("analytics"), cookiemelding.isGranted("advertising")]', [true, false]],
    ['whenGranted', 'cookiemelding.whenGranted("analytics").then(() => "granted")', 'granted'],
    [
      'save, which keeps the answers that it does not name',
      '(cookiemelding.save({ advertising: true }), cookiemelding.record.choices)',
      { analytics: true, advertising: true },
    ],
    ['reset', '(cookiemelding.reset(), cookiemelding.record ?? "none")', 'none'],
  ])('is known to code that runs in the task of the script: %s', async (_, call, expected) => {
    const site = await comeBack(own, { head: '', cookies: consentCookie(true, false) });
    const known = await runScript(site, '', `;window.known = ${call}`);
    expect(known).toEqual(expected);
    await site.waitForIdle(200);
    const updates = (await site.dataLayer()).filter(({ value }) => JSON.stringify(value).includes('"update"'));
    expect(updates).toHaveLength(call.includes('save') || call.includes('reset') ? 2 : 1);
    expect([site.messages, site.errors]).toEqual([[], []]);
  });

  it.each([
    [
      'accepted, with scripts, a frame and an embed that were blocked',
      consentCookie(true, true),
      script + frame + embed,
    ],
    ['refused', consentCookie(false, false), script],
    ['refused, with cookies to remove', { ...consentCookie(false, false), _ga: 'GA1.1.1.1', _gcl_au: '1.1.1' }, ''],
  ])('loads the script alone: %s', async (_, cookies, body) => {
    const site = await comeBack(own + body, { cookies });
    await site.waitForIdle();
    expect(site.ownRequests()).toEqual(['script']);
  });

  it('loads nothing more for a withdrawal by the API, which is complete all the same', async () => {
    const head = tag({ ...both, reload: 'never' });
    const cookies = { ...consentCookie(true, true), _ga: 'GA1.1.1.1' };
    const site = await comeBack(own + script + frame, { head, cookies });
    await expect.poll(() => site.executed()).toEqual(['script']);
    await site.page.evaluate(() => window.cookiemelding?.rejectAll());
    expect(await site.page.evaluate(() => document.querySelector('iframe')!.hasAttribute('src'))).toBe(false);
    expect(await site.page.evaluate(() => document.cookie)).not.toContain('_ga');
    await expect.poll(site.ownRequests).toEqual(['script', 'placeholders']);
    await site.waitForIdle();
    expect(site.ownRequests()).toEqual(['script', 'placeholders']);
  });

  it('has one settings button, also when blocked content is added later', async () => {
    const site = await comeBack('');
    await button(site).waitFor();
    await site.page.evaluate((markup) => {
      const late = document.createElement('script');
      Object.assign(late, { type: 'text/plain', text: markup }).dataset.category = 'analytics';
      document.body.append(late);
    }, markExecuted('late'));
    await expect.poll(() => site.executed()).toEqual(['late']);
    await site.waitForIdle();
    expect(ours(site)).toEqual(['script', 'settings-button']);
    expect(await button(site).count()).toBe(1);
  });

  it('has the tag requested in the task in which the script runs', async () => {
    const head = `${tag(both)}<script>window.early = document.querySelectorAll('script[src*="gtag/js?"]').length</script>`;
    const site = await comeBack(own, { head });
    expect(await site.page.evaluate('early')).toBe(1);
  });

  it('has blocked content released before the page has loaded', async () => {
    const site = await comeBack(
      `${script}<script>addEventListener('load', () => {${markExecuted('load')}})</script><img src="/slow.svg" alt="">`,
      {
        files: {
          '/slow.svg': { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>', delay: 1000 },
        },
      },
    );
    await expect.poll(() => site.executed()).toEqual(['script', 'load']);
  });
});

describe('a first visit', () => {
  it('waits for no storage before the page goes on', async () => {
    const site = await visit({ before: WATCH_STORAGE, head: watched, body: '<h1>Welkom</h1>' });
    expect(await site.page.evaluate('atOnce')).toEqual([]);
    await expect.poll(() => site.page.evaluate('storages')).toContain('sessionStorage');
  });

  it('is told at leisure what a reload that never ended has left', async () => {
    const site = await visit({ before: WATCH_STORAGE, head: watched, body: '<h1>Welkom</h1>' });
    await site.page.evaluate(() => {
      const note = {
        time: Date.now(),
        address: '',
        cleanUp: { removed: ['_ga', '_gid'], left: [] },
        withdrawn: ['analytics'],
      };
      sessionStorage.setItem('cookiemelding-reload', JSON.stringify(note));
    });
    await site.page.goto(`${site.page.url()}?verder`);
    expect(await site.page.evaluate('atOnce')).toEqual([]);
    await site.page.getByText('We hebben 2 cookies van deze website verwijderd.').waitFor();
    expect(await site.page.evaluate(() => sessionStorage.getItem('cookiemelding-reload'))).toBeNull();
  });

  it.each([
    ['bottom', false],
    ['bottom-left', false],
    ['top', true],
  ])('measures the page when the notice closes only where that stood before it: %s', async (position, isMeasured) => {
    const site = await visit({ head: tag({ ...both, position }), body: `<h1>Welkom</h1>${own}` });
    await site.page.getByRole('button', { name: 'Alles accepteren' }).waitFor();
    await site.waitForIdle();
    await site.page.evaluate(() => {
      const measure = document.body.getBoundingClientRect.bind(document.body);
      Object.assign(window, { measured: 0 });
      document.body.getBoundingClientRect = () => {
        Object.assign(window, { measured: 1 });
        return measure();
      };
    });
    await site.click('Alles accepteren');
    await expect.poll(site.record).toBeDefined();
    expect(await site.page.evaluate('measured')).toBe(isMeasured ? 1 : 0);
  });

  it.each(['Alles accepteren', 'Alles weigeren'])(
    'loads the script and the interface, and nothing more for "%s"',
    async (name) => {
      const site = await visit({ body: `<h1>Welkom</h1>${own}${script}` });
      expect(site.ownRequests()).toEqual(['script', 'interface']);
      await site.click(name);
      await expect.poll(site.record).toBeDefined();
      await site.waitForIdle();
      expect(site.ownRequests()).toEqual(['script', 'interface']);
    },
  );
});

describe('the file for placeholders', () => {
  it('is loaded for the placeholder of a frame, and not for scripts', async () => {
    const cookies = consentCookie(true, false);
    const scripts = await comeBack(script, { cookies });
    await expect.poll(() => scripts.executed()).toEqual(['script']);
    await scripts.waitForIdle();
    expect(ours(scripts)).not.toContain('placeholders');
    const seen = await comeBack(script + frame, { cookies });
    await seen.page.getByRole('button', { name: /Eén keer/ }).waitFor();
    expect(ours(seen)).toContain('placeholders');
  });

  it('runs scripts of the page after those in an embed before them', async () => {
    const site = await comeBack(embed + script);
    await expect.poll(() => site.executed()).toEqual(['embed', 'script']);
  });

  it('run in order without any file besides the script', async () => {
    const site = await comeBack(own + embed + script, { without: 'all' });
    await expect.poll(() => site.executed()).toEqual(['embed', 'script']);
    expect(site.ownRequests()).toEqual(['script']);
  });
});
