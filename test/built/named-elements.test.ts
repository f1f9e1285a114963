// Elements of a page stand in for properties of the document, of a form or of the window that they are named after. The names
// come from the source, so a property that is used tomorrow is tried tomorrow.
import { describe, expect, it } from 'vitest';
import { both, tag, useBuiltSite, type Visit } from '../setup/built-site.js';
import { platformNames } from '../setup/platform-names.js';

const visit = useBuiltSite();
const NAMES = platformNames();

/** More than the code of the library: what comes with the page's own libraries, and what not every browser has. */
const OTHERS = [
  'litHtmlVersions',
  'litElementVersions',
  'reactiveElementVersions',
  'litHtmlPolyfillSupport',
  'reactiveElementPolyfillSupport',
  'litPropertyMetadata',
  'cookieStore',
  'navigation',
  'localStorage',
  'navigator',
  'Turbo',
  'up',
  'ga-disable-G-ABC1234567',
];

/** Google's script, as far as it is needed: it stumbles over such names itself. */
const GOOGLE = { '//www.googletagmanager.com/gtag/js': { body: 'window.google_tag_manager = {}' } };

/** The first layer is answered, the answer is kept on the next page, and taken back in the second layer. */
async function expectToWork(options: { head?: string; body: string }): Promise<Visit> {
  const page = await visit({ head: '', files: GOOGLE, ...options });
  await page.click('Alles accepteren');
  await expect.poll(() => page.record()).toMatchObject({ method: 'accept-all', choices: { analytics: true } });
  await expect.poll(() => page.thirdPartyRequests().join()).toContain('googletagmanager');
  const next = await visit({ as: page, head: '', ...options });
  expect(await next.page.evaluate('cookiemelding.isGranted("analytics")')).toBe(true);
  await next.page.getByText('Cookies wijzigen').click();
  const dialog = next.page.getByRole('dialog');
  // Forms with a field of each name are pressed, filled and sent meanwhile.
  await dialog.getByRole('button', { name: 'Alles weigeren' }).click();
  await expect.poll(() => next.record()).toMatchObject({ choices: { analytics: false, advertising: false } });
  await next.waitForIdle();
  expect(await next.cookieNames()).toEqual(['cookiemelding']);
  for (const { errors, messages } of [page, next]) {
    expect(errors).toEqual([]);
    expect(messages).toEqual([]);
  }
  return next;
}

const PAGE = '<h1>Welkom</h1><button data-cookie-preferences>Cookies wijzigen</button>';
const settings = tag({ ...both, reload: 'never' });

/** Many names at a time: a fault in one of them shows, and the tests stay short. */
const inGroups = (names: readonly string[], size: number) =>
  Array.from({ length: Math.ceil(names.length / size) }, (_, at) => names.slice(at * size, (at + 1) * size));

it('the source uses properties of each kind', () => {
  expect(NAMES.document).toEqual(expect.arrayContaining(['cookie', 'prerendering', 'querySelector', 'createElement']));
  expect(NAMES.form).toEqual(expect.arrayContaining(['matches', 'closest', 'hasAttribute', 'querySelectorAll']));
  expect(NAMES.window).toEqual(expect.arrayContaining(['cookiemelding', 'google_tag_manager', 'gtag', 'scheduler']));
});

/** What has an element on the document by its name; an image needs an id as well in some places. */
const DOCUMENT_ELEMENTS: readonly [what: string, (name: string) => string][] = [
  ['a form', (name) => `<form name="${name}"></form>`],
  ['an image', (name) => `<img name="${name}" id="${name}" alt="">`],
  ['a frame', (name) => `<iframe name="${name}" srcdoc=""></iframe>`],
  ['an object', (name) => `<object id="${name}" name="${name}"></object>`],
  ['an embed', (name) => `<embed name="${name}" id="${name}">`],
  ['two forms', (name) => `<form name="${name}"></form><form name="${name}"></form>`],
];

describe('a page with an element for each property of the document', () => {
  const names = [
    ...NAMES.document,
    'currentScript',
    'createTextNode',
    'createTreeWalker',
    'write',
    'writeln',
    'matches',
    'localName',
    'closest',
  ];
  it.each(DOCUMENT_ELEMENTS)('that is %s asks, stores, keeps and takes back', async (_, element) => {
    await expectToWork({ body: `${[...new Set(names)].map(element).join('')}${PAGE}${settings}` });
  });

  it.each(['cookie', 'prerendering', 'readyState', 'querySelector'])('that is %s alone does too', async (name) => {
    await expectToWork({ body: `<form name="${name}"></form>${PAGE}${settings}` });
  });
});

describe('a page with an element for each global variable', () => {
  const names = [...new Set([...NAMES.window, ...OTHERS])];
  it.each<[string, (name: string) => string]>([
    ['a link', (name) => `<a id="${name}"></a>`],
    ['a form with fields', (name) => `<form id="${name}"><input name="isGranted"><input name="yield"></form>`],
    ['a frame', (name) => `<iframe name="${name}" srcdoc=""></iframe>`],
    ['two links', (name) => `<a id="${name}"></a><a id="${name}" name="createPolicy" href="x:y"></a>`],
  ])('that is %s asks, stores, keeps and takes back', async (_, element) => {
    const page = await expectToWork({ body: `${names.map(element).join('')}${PAGE}${settings}` });
    expect((await page.dataLayer())[0]).toMatchObject({ value: ['consent', 'default', { ad_storage: 'denied' }] });
  });

  it.each(['defer', 'async'])('asks with a script that comes later: %s', async (attribute) => {
    const named = '<form id="cookiemelding"><input name="isGranted"></form><a id="google_tag_manager"></a>';
    await expectToWork({ head: tag({ ...both, reload: 'never' }, attribute), body: `${named}${PAGE}` });
  });

  it('keeps the name of its data layer', async () => {
    const head = tag({ ...both, 'layer-name': 'laag', reload: 'never' });
    const page = await visit({ head: '', body: `<a id="laag"></a>${PAGE}${head}` });
    expect(await page.page.evaluate('[laag[0][1], typeof dataLayer]')).toEqual(['default', 'undefined']);
    expect(page.messages).toEqual([]);
  });
});

describe('a form with a field for each property of an element', () => {
  it.each(inGroups(NAMES.form, 30))(
    'can be used around, beside and as what the library looks at: %s …',
    async (...names) => {
      const fields = names.map((name) => `<input name="${name}" aria-label="veld ${name}">`).join('');
      const frame =
        '<iframe data-category="analytics" data-src="/binnen" title="Kaart" width="300" height="200"></iframe>';
      const body =
        `<form id="f" tabindex="-1" data-category="analytics" onsubmit="return false">${fields}${frame}` +
        `<p id="plek">Plek</p><button data-cookie-preferences>Cookies wijzigen</button></form><h1>Welkom</h1>${settings}`;
      const page = await visit({ head: '', body, files: { '/binnen': { body: 'Kaart', type: 'text/html' } } });
      await page.page.evaluate(`HTMLElement.prototype.click.call(document.getElementById('plek'))`);
      await page.page.evaluate(`HTMLElement.prototype.focus.call(document.getElementById('f'))`);
      await page.page.evaluate(`{
      const form = document.getElementById('f');
      const copy = Node.prototype.cloneNode.call(form, true);
      copy.id = 'g';
      document.body.append(copy);
      Element.prototype.setAttribute.call(copy, 'data-category', 'advertising');
      form.dispatchEvent?.call?.(form, new Event('submit', { bubbles: true }));
    }`);
      await page.waitForIdle();
      expect(page.requests.join()).not.toContain('/binnen');
      // Playwright stumbles over such forms itself, so the page presses the buttons.
      await page.page.evaluate(`document.querySelector('cookie-melding [slot=accept]').click()`);
      await expect.poll(() => page.requests.join()).toContain('/binnen');
      await page.page.evaluate(`{
      const late = Node.prototype.cloneNode.call(document.getElementById('f'), true);
      document.body.append(late);
    }`);
      await page.page.evaluate(`HTMLElement.prototype.click.call(document.querySelector('[data-cookie-preferences]'))`);
      const dialog = `document.querySelector('cookie-melding').shadowRoot.querySelector('consent-preferences')?.shadowRoot.querySelector('dialog[open]')`;
      await expect.poll(() => page.page.evaluate(`!!${dialog}`)).toBe(true);
      await page.page.evaluate(`for (const one of ${dialog}.querySelectorAll('input:checked:enabled')) one.click()`);
      await page.page.evaluate(`${dialog}.querySelector('[part=save]').click()`);
      await expect.poll(() => page.record()).toMatchObject({ choices: { analytics: false } });
      await page.waitForIdle();
      expect(await page.page.locator('iframe[src]').count()).toBe(0);
      expect(page.errors).toEqual([]);
      expect(page.messages).toEqual([]);
    },
  );
});
