// The built test kit on Playwright pages: a good site passes, and each fault is reported.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { both, tag, useBuiltSite, type Visit } from '../setup/built-site.js';
import { slowness } from '../setup/machine-speed.js';
import { fileOf } from '../setup/parts.js';
import { startSite } from '../setup/site.js';

const kit = (await import(
  /* @vite-ignore */ new URL('../../dist/npm/testing.js', import.meta.url).href
)) as typeof import('../../src/testing.js');
const { expectNoTrackingBeforeConsent, expectNothingAfterWithdrawal, expectTagsAfterConsent, setConsent } = kit;

// Most tests wait for something that does not happen.
const visit = useBuiltSite(true);

const everything = { granted: ['analytics', 'advertising'], ids: ['G-ABC1234567', 'AW-123456789'] };
const analytics = { granted: ['analytics'], ids: ['G-ABC1234567'] };
const script = (code: string) => `<script>${code}</script>`;
const toGoogle = 'function gtag() { dataLayer.push(arguments) }';
const snippet =
  '<script async src="https://www.googletagmanager.com/gtag/js?id=G-ABC1234567"></script>' +
  script(
    `window.dataLayer = window.dataLayer || []; ${toGoogle} gtag('js', new Date()); gtag('config', 'G-ABC1234567');`,
  );

/** Faults without the first entry of the data layer: whether the page's own tag has run before ours is a race. */
const apartFromOrder = (faults: readonly string[]) =>
  faults
    .filter((fault) => !fault.startsWith('- dataLayer[0]'))
    .map((fault) => fault.replace(/: \d+ faults$/, ': faults'));

/** For things that do not come; milliseconds, more on a slow machine. */
let timeout = 350;

beforeAll(async () => {
  const { page } = await visit({ head: '' });
  timeout = Math.round(timeout * (await slowness(page, 'wall')));
});

/** The lines of the message that it fails with, the first one without the address of the site. */
async function faultsOf(trial: Promise<void>): Promise<string[]> {
  const error = await trial.then(
    () => new Error('It passed'),
    (reason: unknown) => reason as Error,
  );
  return error.message.replace(/http:\/\/www\.symbis\.test:\d+\/page-\d+/, 'SITE').split('\n');
}

const says = (...words: string[]) =>
  expect.stringMatching(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+'));

// Alone, as it has limits of time of its own.
describe('the example in the manual', () => {
  it('runs with Playwright as it stands', async ({ onTestFinished }) => {
    const site = await startSite();
    const folder = mkdtempSync(join(tmpdir(), 'kit-'));
    onTestFinished(() => {
      site.close();
      rmSync(folder, { recursive: true });
    });
    site.pages.set('/', { head: tag(both) });
    const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [file('../../node_modules/playwright/cli.js'), 'test', '--config', file('../setup/playwright.config.js')],
      { env: { ...process.env, BASE_URL: `http://localhost:${site.ports[0]}`, OUTPUT_DIR: folder } },
    );
    expect(stdout).toContain('4 passed');
  });
});

describe.concurrent('a good site', () => {
  it('passes at all moments, with a versioned statement, on a domain with a shared cookie, over https', async () => {
    const settings = {
      ...both,
      'policy-version': '2023-01-16',
      'cookie-domain': 'symbis.test',
      'cookie-name': 'keuze',
    };
    const { page, requests } = await visit({ secure: true, head: tag(settings) });
    await expectNoTrackingBeforeConsent(page);
    await expectTagsAfterConsent(page, everything);
    await expectNothingAfterWithdrawal(page);
    // The script that came in answer sends nothing.
    expect(requests.join()).toContain('/gtag/js?id=G-ABC1234567');
    expect(requests.join()).not.toContain('collect');
  });

  it('passes with Google in its place, whose tags set cookies and send', async () => {
    const { page, requests, cookieNames } = await visit();
    await expectTagsAfterConsent(page, { ...analytics, network: 'real' });
    expect(requests.join()).toContain('collect?tid=G-ABC1234567');
    expect(await cookieNames()).toContain('_ga');
    await expectNothingAfterWithdrawal(page, { network: 'real' });
    await expectNoTrackingBeforeConsent(page, { network: 'real' });
  });

  it('passes under a strict policy, and when a visitor withdraws in the settings', async () => {
    const policy =
      "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
      "require-trusted-types-for 'script'; trusted-types cookiemelding lit-html";
    const { page } = await visit({ head: tag(both, 'nonce="abc"'), headers: { 'content-security-policy': policy } });
    await expectNoTrackingBeforeConsent(page);
    await expectNothingAfterWithdrawal(page, { granted: ['analytics'], by: 'settings' });
  });

  it('passes with Tag Manager, a data layer of its own, an opener of the library and a fragment in its address', async () => {
    const settings = { 'google-tag-manager': 'GTM-ABC123', 'layer-name': 'laag' };
    const { page } = await visit({ head: tag(settings), body: '<h1 id="top">Welkom</h1>' });
    const url = `${page.url()}#top`;
    await expectTagsAfterConsent(page, { ...everything, url, ids: ['GTM-ABC123'] });
    await expectTagsAfterConsent(page, { ...analytics, url, ids: [] });
    await expectNothingAfterWithdrawal(page, { url, by: 'settings', granted: ['analytics'] });
  });

  it('that moves its visitors to another host passes there', async () => {
    const { page } = await visit({
      head: `${script(`if (location.hostname === 'www.symbis.test') location.hostname = 'symbis.test'`)}${tag(both)}`,
    });
    await page.waitForURL('http://symbis.test:*/**');
    const url = page.url().replace('//', '//www.');
    await expectTagsAfterConsent(page, { url, ...everything });
    expect(new URL(page.url()).hostname).toBe('symbis.test');
  });

  it('need not ask where the browser refuses for the visitor', async () => {
    const { page } = await visit({
      before: `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`,
    });
    await expectNoTrackingBeforeConsent(page, { asks: false });
  });
});

describe.concurrent('before a choice', () => {
  it('everything that tracks a visitor is reported, each with a remedy', async () => {
    const { page } = await visit({
      head:
        snippet +
        tag(both) +
        '<link rel="preconnect" href="https://www.google-analytics.com"><img src="//pixel.meten.test:%PORT%/p.gif">' +
        script(
          `document.cookie = '_ga=1'; document.cookie = '_hjid=1'; localStorage.setItem('_gcl_ls', 1); gtag('consent', 'default', { ad_storage: 'granted' })`,
        ),
      headers: { 'set-cookie': 'FPID=1; HttpOnly' },
    });
    const options = { hosts: ['meten.test'], cookies: ['_hj*'], timeout: 1500 };
    expect(apartFromOrder(await faultsOf(expectNoTrackingBeforeConsent(page, options)))).toEqual([
      'Before a choice, at SITE: faults',
      says(
        '- Requested before a choice: https://www.googletagmanager.com/gtag/js?id=G-ABC1234567; expected nothing. Remove',
      ),
      says('- Requested before a choice: http://pixel.meten.test:', '/p.gif; expected nothing. Remove'),
      says('- A <link> prepares a request before a choice: https://www.google-analytics.com/; expected none. Remove'),
      says('- Stored before a choice: the HttpOnly cookie FPID of www.symbis.test; expected nothing. The server'),
      says('- Stored before a choice: the cookie _ga of www.symbis.test; expected nothing. Block'),
      says('- Stored before a choice: the cookie _hjid of www.symbis.test; expected nothing. Block'),
      says('- Stored before a choice: _gcl_ls in localStorage; expected nothing. Block'),
      says('- consent default grants ad_storage before a choice; expected denied. Remove'),
      says("- gtag('config', 'G-ABC1234567') is in the data layer before a choice; expected none. Remove"),
    ]);
  });

  it('a page that does not ask is reported, and one with a default that is too late', async () => {
    const { page } = await visit({
      without: ['interface'],
      head: `${script('window.google_tag_manager = {}; window.dataLayer = [{ mine: 1 }]')}${tag(both)}`,
    });
    expect(await faultsOf(expectNoTrackingBeforeConsent(page, { timeout }))).toEqual([
      'Before a choice, at SITE: 2 faults',
      says('- dataLayer[0] is not a command; expected consent default. Put the script tag'),
      says(`- The banner was not shown within ${timeout} ms. Check that ${fileOf('interface')}`),
    ]);
  });

  it('a page without the library is reported, with the answer of its server', async () => {
    const { page } = await visit();
    const url = '/nergens';
    expect((await faultsOf(expectNoTrackingBeforeConsent(page, { url, timeout })))[1]).toMatch(
      /^- window\.cookiemelding is undefined \(the server answered 404\)\. Put the script tag/,
    );
  });
});

describe.concurrent('after a choice', () => {
  it('everything that the choice does not allow is reported, each with a remedy', async () => {
    const { page } = await visit({
      head:
        snippet +
        tag({ 'google-analytics': 'G-DEF1234567 G-ABC1234567' }) +
        '<img src="https://googleads.g.doubleclick.net/p.gif">' +
        script(
          `document.cookie = '_gcl_au=1; Path=/'; gtag('config', 'AW-123456789'); gtag('consent', 'update', { ad_storage: 'granted' })`,
        ),
    });
    // The library removes it; a page that goes on setting it keeps it.
    await page.addInitScript(() => setInterval(() => (document.cookie = '_gcl_au=1; Path=/'), 20));
    const options = { granted: ['analytics'], ids: ['G-ABC1234567', 'G-XYZ1234567'], timeout };
    expect(apartFromOrder(await faultsOf(expectTagsAfterConsent(page, options)))).toEqual([
      'After a choice of {"analytics":true,"advertising":false}, at SITE: faults',
      says('- Consent Mode has ad_storage granted (expected denied). Remove'),
      says(
        "- G-ABC1234567 is configured 2 times; expected once. Remove the gtag('config', 'G-ABC1234567') from the page",
      ),
      says('- G-DEF1234567 is configured once; expected 0 times. It belongs to analytics. Remove'),
      says('- G-XYZ1234567 is configured 0 times; expected once. Add it to the script tag', 'G-DEF1234567'),
      says("- Google's script was loaded 2 times (G-ABC1234567, G-DEF1234567); expected once. Remove"),
      says(
        '- Requested without consent for advertising: https://googleads.g.doubleclick.net/p.gif; expected nothing. Block',
      ),
      says('- Stored without consent for advertising: the cookie _gcl_au of www.symbis.test; expected nothing. Block'),
    ]);
  });

  it('a choice that does not count is reported, with one that would', async () => {
    const { page } = await visit({ head: tag({ ...both, categories: 'chat', 'policy-version': '2' }) });
    const other = await faultsOf(expectTagsAfterConsent(page, { ...everything, policyVersion: '1', timeout }));
    expect(other[1]).toMatch(/^- The choice is not valid on this page, which asks again\. .+policyVersion "2"/);
    expect(other[2]).toMatch(/^- There is no consent update in the data layer/);
    await expectTagsAfterConsent(page, {
      choices: { analytics: true, advertising: true, chat: false },
      ids: everything.ids,
    });
  });

  it('a container that is missing is reported, and personalised advertisements that the test did not expect', async () => {
    const settings = { ...both, 'personalised-ads': '' };
    const { page } = await visit({ head: tag(settings) });
    const ids = [...everything.ids, 'GTM-ABC123'];
    expect(await faultsOf(expectTagsAfterConsent(page, { ...everything, ids, timeout }))).toEqual([
      says('After a choice', '2 faults'),
      says('- Consent Mode has ad_personalization granted (expected denied). Remove', 'personalisedAds: true'),
      says('- The container GTM-ABC123 was loaded 0 times; expected once. Check'),
    ]);
    await expectTagsAfterConsent(page, { ...everything, personalisedAds: true });
  });
});

describe.concurrent('after a withdrawal', () => {
  it('everything that is left, granted or requested is reported', async () => {
    const { page } = await visit({
      headers: { 'set-cookie': 'FPID=1; HttpOnly' },
      head:
        // A page on which nothing can be removed, and which requests something that the library cannot keep back.
        script(
          `const jar = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
           Object.defineProperty(Document.prototype, 'cookie', { ...jar, set(text) { if (!(Date.parse(/expires=([^;]+)/i.exec(text)?.[1]) < Date.now() || /max-age=(0|-)/i.test(text))) jar.set.call(this, text); } });
           Storage.prototype.removeItem = () => {};`,
        ) +
        tag({ ...both, reload: 'never' }) +
        script(
          `${toGoogle} document.addEventListener('consent-change', () => { gtag('consent', 'update', { analytics_storage: 'granted' }); const link = document.createElement('link'); link.rel = 'stylesheet'; link.href = 'https://www.google-analytics.com/g/collect?v=2'; document.head.append(link) })`,
        ),
    });
    expect(await faultsOf(expectNothingAfterWithdrawal(page, { timeout }))).toEqual([
      'After a withdrawal, at SITE: 7 faults',
      says('- Consent Mode does not deny analytics_storage after the withdrawal; expected everything denied. Remove'),
      says('- Left after the withdrawal: the HttpOnly cookie FPID of www.symbis.test; expected nothing. The server'),
      ...['_ga', '_ga_ABC1234567', '_gcl_au'].map((name) =>
        says(`- Left after the withdrawal: the cookie ${name} of symbis.test; expected nothing. Block`),
      ),
      says('- Left after the withdrawal: _gcl_ls in localStorage; expected nothing. Block'),
      says(
        '- Requested after the withdrawal: https://www.google-analytics.com/g/collect?v=2; expected nothing. Remove',
      ),
    ]);
  });

  it('a page that answers for the visitor is reported', async () => {
    const { page } = await visit({ head: `${tag(both)}${script('cookiemelding.acceptAll()')}` });
    const faults = await faultsOf(expectNothingAfterWithdrawal(page, { timeout }));
    expect(faults[1]).toMatch(/^- Still granted: analytics, advertising\./);
    expect(faults.join()).toContain('on the next page');
  });

  it('a page on which nothing is granted, or nothing can be withdrawn, is reported', async () => {
    const { page } = await visit({
      body: '<h1>Welkom</h1>',
      head: tag({ ...both, trigger: 'none', categories: 'chat' }),
    });
    const trial = (granted: string[]) =>
      faultsOf(expectNothingAfterWithdrawal(page, { granted, by: 'settings', timeout }));
    expect(await trial(['analytics'])).toEqual([
      'After a withdrawal, at SITE: 1 fault',
      says('- There is no consent to withdraw: analytics is not granted on the page.'),
    ]);
    expect(await trial(['analytics', 'chat'])).toEqual([
      'After a withdrawal, at SITE: 1 fault',
      says(
        '- Consent could not be withdrawn: No visible element opens the settings: add [data-cookie-preferences] to one.',
      ),
    ]);
  });
});

describe.concurrent('setConsent', () => {
  const jar = async ({ context }: Visit) =>
    (await context.cookies('https://www.symbis.test'))
      .filter(({ name }) => name === 'cookiemelding')
      .map(({ value, expires, ...cookie }) => ({
        ...cookie,
        days: Math.round((expires * 1000 - Date.now()) / 864e5),
        record: { ...(JSON.parse(decodeURIComponent(value)) as object), id: '', time: '' },
      }));

  it.each([
    ['accept', { analytics: true, advertising: true }],
    ['reject', { analytics: false, advertising: false }],
  ])('stores what the library stores: %s', async (slot, choices) => {
    const site = await visit({
      secure: true,
      head: tag({ ...both, 'policy-version': '1', 'cookie-domain': 'symbis.test', 'max-age-days': '30' }),
    });
    await site.page.locator(`cookie-melding > [slot=${slot}]`).click();
    const own = await jar(site);
    await site.context.clearCookies();
    await setConsent(site.page, choices);
    expect(await jar(site)).toEqual(own);
  });

  it('counts on the next visit, is replaced, and is removed', async () => {
    const site = await visit();
    const choices = async () => {
      await site.page.reload();
      return site.page.evaluate(() => window.cookiemelding?.record?.choices);
    };
    await setConsent(site.page, { analytics: true });
    expect(await choices()).toEqual({ analytics: true, advertising: false });
    await setConsent(site.page, { advertising: true }, { method: 'placeholder', time: '2026-01-01T00:00:00Z' });
    expect(await choices()).toBeUndefined();
    await setConsent(site.page, { advertising: true });
    expect(await choices()).toEqual({ analytics: false, advertising: true });
    await setConsent(site.page, undefined);
    expect(await choices()).toBeUndefined();
    expect(await site.cookieNames()).toEqual([]);
  });

  it('needs an address, and says so', async () => {
    const { context } = await visit();
    const page = await context.newPage();
    const message = "The page is at about:blank, which is not a site. Pass the address to test: { url: '…' }.";
    await expect(setConsent(page, {})).rejects.toThrow(message);
    await expect(expectNoTrackingBeforeConsent(page)).rejects.toThrow(message);
    await setConsent(page, { analytics: true }, { url: 'https://www.symbis.test/winkel/' });
    expect(page.url()).toBe('about:blank');
    expect((await context.cookies())[0]).toMatchObject({ domain: 'www.symbis.test', path: '/', secure: true });
  });
});
