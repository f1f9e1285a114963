// The package in a site that is bundled, with the languages and the files that are fetched on need in chunks of their own.
import { beforeAll, expect, it } from 'vitest';
import { consentCookie, useBuiltSite, type SiteFile, type Visit, type VisitOptions } from '../setup/built-site.js';
import { bundleApp } from '../setup/bundle-app.js';

const visit = useBuiltSite();

const SETTINGS = { controller: 'Symbis', googleAnalytics: 'G-ABC1234567', googleAds: ['AW-123456789'] };

const start = (settings: object, options = {}) =>
  `import { cookiemelding } from 'cookiemelding';
   window.returned = cookiemelding(${JSON.stringify(settings)}, ${JSON.stringify(options)});`;

const APPS = {
  function: start(SETTINGS),
  german: start({ ...SETTINGS, lang: 'de' }),
  twice: `${start(SETTINGS)}
    window.same = cookiemelding(${JSON.stringify(SETTINGS)}) === returned;
    window.other = cookiemelding({ googleAnalytics: 'G-OTHER12345' }) === returned;`,
  wrong: start({ ...SETTINGS, googleAnalitics: 'G-ABC1234567', cookies: [{ name: 'x' }] }),
  broken: start({ ...SETTINGS, googleConfig: 'x' }).replace('"x"', '1n'),
  element: `import 'cookiemelding/element';`,
  rendered: `${start(SETTINGS)}
    setTimeout(() => (document.body.innerHTML = '<h1>Welkom</h1><button data-cookie-preferences>Cookies</button>'), 900);`,
  bare: `${start(SETTINGS)}
    setTimeout(() => (document.body.innerHTML = '<h1>Welkom</h1>'), 50);`,
  // With the builds that the server of a framework gives.
  development: start(SETTINGS),
};

let bundles: Record<string, Record<string, SiteFile>>;

beforeAll(async () => {
  const made = Object.entries(APPS).map(
    async ([name, code]) => [name, await bundleApp(name, code, { isDevelopment: name === 'development' })] as const,
  );
  bundles = Object.fromEntries(await Promise.all(made));
});

const app = (name: keyof typeof APPS, more: VisitOptions = {}) =>
  visit({
    ...more,
    head: `<script type="module" src="/${name}/app.js" nonce="abc"></script>${more.head ?? ''}`,
    files: bundles[name]!,
  });

const TAG = 'www.googletagmanager.com/gtag/js?id=G-ABC1234567';

it('asks, and loads the tags after a yes', async () => {
  const site = await app('function');
  await site.page.getByRole('region', { name: 'Cookies op symbis.test' }).waitFor();
  expect(site.thirdPartyRequests()).toEqual([]);
  expect(await site.page.evaluate('returned === cookiemelding')).toBe(true);
  await site.click('Alles accepteren');
  await site.waitForIdle();
  expect(site.requests).toContain(TAG);
  expect((await site.dataLayer())[0]).toMatchObject({ kind: '[object Arguments]', value: ['consent', 'default', {}] });
  expect(await site.record()).toMatchObject({ method: 'accept-all', choices: { analytics: true, advertising: true } });
  expect([site.errors, site.messages]).toEqual([[], []]);
});

/** Whether a page has loaded a chunk with one of the lazy parts; how a bundler names the others is up to it. */
const lazyChunks = (site: Visit) =>
  site.requests.filter((path) =>
    /\/(ui|preferences|settings-button|placeholders|records|vendors|import-choice|devtools|(?!nl)\w\w)\.js$/.test(path),
  );

it('loads no lazy part for a visitor with a choice', async () => {
  const site = await app('function', { cookies: consentCookie(true, true) });
  expect(site.requests).toContain(TAG);
  expect(lazyChunks(site)).toEqual([]);
});

it('adds the settings button only after the app has rendered without one', async () => {
  const cookies = consentCookie(true, true);
  const site = await app('rendered', { cookies, body: '' });
  await site.waitForIdle(2500);
  expect(lazyChunks(site)).toEqual([]);
  const other = await app('bare', { cookies, body: '' });
  await other.page.getByRole('button', { name: 'Cookie-instellingen' }).click();
  await other.page.getByRole('dialog').waitFor();
  expect([other.errors, other.messages]).toEqual([[], []]);
});

it('silences the development warning of Lit, and no other', async () => {
  expect(JSON.stringify(bundles.development)).toContain('Lit is in dev mode');
  const site = await app('development', { host: '127.0.0.1', body: '<p></p>' });
  const said: string[] = [];
  site.page.on('console', (message) => said.push(message.text()));
  await site.page.reload();
  await site.page.getByRole('button', { name: 'Alles weigeren' }).waitFor();
  expect(await site.page.evaluate('[...litIssuedWarnings]')).toEqual([]);
  expect(said).toEqual([]);
});

it('loads the interface and the language of the visitor, and nothing else', async () => {
  const site = await app('german');
  await site.page.getByRole('button', { name: 'Alle ablehnen' }).waitFor();
  expect(lazyChunks(site).toSorted()).toEqual(['/german/de.js', '/german/ui.js']);
  await site.click('Einstellungen');
  await site.page.getByRole('button', { name: 'Speichern', exact: true }).waitFor();
  expect([site.errors, site.messages]).toEqual([[], []]);
});

it('gives the same when it is called again, and warns when that is done otherwise', async () => {
  const site = await app('twice');
  expect(await site.page.evaluate('[same, other]')).toEqual([true, true]);
  expect(site.messages).toEqual([expect.stringContaining('Loaded twice. The library is already running, so')]);
});

it('warns beside the script tag, and leaves that in its place', async () => {
  const site = await app('function', {
    head: '<script src="/cookiemelding.js" data-google-ads="AW-1111111"></script>',
  });
  expect(site.messages).toEqual([expect.stringContaining('Loaded twice. The library is already running, so')]);
});

it('reports invalid settings in development', async () => {
  const site = await app('wrong', { host: '127.0.0.1' });
  await expect.poll(() => site.messages).toHaveLength(5);
  expect(site.messages.join()).toContain('data-policy-url is missing: the notice does not link to');
  expect(site.messages.join()).toContain(
    'settings /googleAnalitics: there is no such setting; did you mean "googleAnalytics"?',
  );
  expect(site.messages.join()).toContain('settings /cookies/0: "category" is missing');
  await site.click('Alles weigeren');
});

it('denies everything with one message for a setting that cannot be, and asks', async () => {
  const site = await app('broken');
  await site.page.getByRole('region').waitFor();
  expect(site.messages).toEqual([
    'error: [cookiemelding] googleConfig: "1" is not usable; expected an object or a list',
  ]);
  expect(await site.page.evaluate("returned.isGranted('analytics')")).toBe(false);
  expect([site.errors, site.thirdPartyRequests()]).toEqual([[], []]);
});

it('works under a strict policy, with the nonce of the page', async () => {
  const policy =
    "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types cookiemelding lit-html";
  const site = await app('function', { headers: { 'content-security-policy': policy } });
  await site.click('Alles accepteren');
  await site.waitForIdle();
  expect(site.requests).toContain(TAG);
  expect(site.errors).toEqual([]);
});

const ELEMENT =
  '<cookie-melding controller="Symbis" google-analytics="G-ABC1234567" position="top" class="x" theme="dark"></cookie-melding>';

it('takes its settings from the element', async () => {
  const site = await app('element', { body: `<h1>Welkom</h1>${ELEMENT}` });
  await site.page.getByText('Symbis gebruikt functionele cookies').waitFor();
  expect(await site.page.locator('cookie-melding').count()).toBe(1);
  expect(
    await site.page.locator('body > cookie-melding').evaluate((one) => one.getBoundingClientRect().top),
  ).toBeLessThan(99);
  await site.click('Alles accepteren');
  await site.waitForIdle();
  expect(site.requests).toContain(TAG);
  expect([site.errors, site.messages]).toEqual([[], []]);
});

it('reads them from an element that is added later', async () => {
  const site = await app('element');
  expect(await site.page.evaluate('typeof cookiemelding')).toBe('undefined');
  await site.page.evaluate(() => {
    const element = document.createElement('cookie-melding');
    document.body.append(element);
    // As frameworks do: it is on the page before it is complete.
    element.setAttribute('google-analytics', 'G-ABC1234567');
  });
  await site.click('Alles weigeren');
  expect(await site.record()).toMatchObject({ choices: { analytics: false } });
});

it('leaves the element to the script tag where there is one', async () => {
  const site = await app('element', {
    head: '<script src="/cookiemelding.js" data-google-ads="AW-123456789"></script>',
    body: ELEMENT,
  });
  await site.click('Alles accepteren');
  await site.waitForIdle();
  expect(await site.record()).toMatchObject({ choices: { advertising: true } });
  expect(site.requests.join()).not.toContain('G-ABC1234567');
  expect(site.messages).toEqual([]);
});

it('reports an unknown attribute with a suggestion in development', async () => {
  const site = await app('element', {
    host: '127.0.0.1',
    body: '<cookie-melding google-analytics="G-ABC1234567" google-adds="AW-123456789" policy-url="/privacy" id="a" class="b"></cookie-melding>',
  });
  await expect
    .poll(() => site.messages)
    .toEqual([
      'error: [cookiemelding] <cookie-melding google-adds>: there is no such setting; did you mean "google-ads"?',
    ]);
});
