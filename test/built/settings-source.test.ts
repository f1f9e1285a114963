// Where settings may come from. Inert markup passes every content security policy, and settings name scripts: a Tag Manager
// container runs whatever its owner likes.
import { beforeAll, describe, expect, it } from 'vitest';
import { both, tag, useBuiltSite, type SiteFile, type Visit, type VisitOptions } from '../setup/built-site.js';
import { bundleApp } from '../setup/bundle-app.js';

const visit = useBuiltSite();

const EVIL = { googleTagManager: 'GTM-EVIL666', googleTagManagerCategories: 'analytics' };
const OWN = { controller: 'Zadel & Stuur', texts: { bannerTitle: 'Koekjes van ons' } };

const block = (settings: object, attributes = '') =>
  `<script type="application/json" data-cookiemelding ${attributes}>${JSON.stringify(settings)}</script>`;

const NONCE = 'nonce="abc"';
/** The documented strict policy. */
const STRICT = {
  'content-security-policy':
    "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types cookiemelding lit-html goog#html",
};

/** Accepts everything, and waits for what that loads. */
async function accept(site: Visit): Promise<void> {
  await site.page.evaluate('window.cookiemelding?.acceptAll()');
  await site.waitForIdle();
}

/** A planted container was not loaded, not even after a yes, and that a block or an element was not read is said once. */
async function expectRefused(site: Visit, message: RegExp): Promise<void> {
  await accept(site);
  expect(site.requests.join()).not.toContain('EVIL');
  expect(site.messages.filter((one) => message.test(one))).toHaveLength(1);
  expect(site.errors).toEqual([]);
}

const NOT_READ = /^error: \[cookiemelding\] JSON block: one is ignored/;

/** The site's own settings count. */
async function expectRead(site: Visit): Promise<void> {
  await site.page.getByText('Koekjes van ons').waitFor();
  expect([site.messages, site.errors]).toEqual([[], []]);
}

const INJECT = (attributes = '') =>
  `<script ${attributes}>const s = document.createElement('script'); s.src = '/cookiemelding.js'; s.dataset.googleAnalytics = 'G-ABC1234567'; `;

describe('a JSON block is not read', () => {
  it.each<[string, VisitOptions]>([
    ['in the body, below a deferred tag', { head: tag(both, 'defer'), body: `<h1>a</h1>${block(EVIL)}` }],
    ['right below a deferred tag in the head', { head: `${tag(both, 'defer')}${block(EVIL)}` }],
    [
      'in the body, below a tag that is injected into the head',
      { head: `${INJECT()}document.head.append(s)</script>`, body: `<h1>a</h1>${block(EVIL)}` },
    ],
    [
      'below the tag under the strict policy, by a tag with defer and the nonce',
      { head: tag(both, `defer ${NONCE}`), body: `<h1>a</h1>${block(EVIL)}`, headers: STRICT },
    ],
    [
      'above a tag at the end of the body, without its nonce, where browsers hide the nonce',
      { head: '', body: `<h1>a</h1>${block(EVIL)}${tag(both, NONCE)}`, headers: STRICT },
    ],
    [
      'above such a tag, with another nonce',
      { head: '', body: `<h1>a</h1>${block(EVIL, 'nonce="abcd"')}${tag(both, NONCE)}`, headers: STRICT },
    ],
    ['with an empty nonce', { head: block(EVIL, 'nonce') + tag(both, NONCE) }],
    ['without the nonce that the tag has, no policy at all', { head: block(EVIL) + tag(both, NONCE) }],
    [
      'above a tag without a nonce that a script has put at the end of the body',
      {
        head: `<script ${NONCE}>window.a = 1</script>`,
        body: `<h1>a</h1>${block(EVIL)}${INJECT(NONCE)}document.body.append(s)</script>`,
        headers: { 'content-security-policy': "script-src 'nonce-abc' 'strict-dynamic'" },
      },
    ],
    [
      'above such a tag, with a nonce that another planted script has too',
      {
        head: `<script ${NONCE}>window.a = 1</script>`,
        body: `<h1>a</h1><script nonce="evil"></script>${block(EVIL, 'nonce="evil"')}${INJECT(NONCE)}document.body.append(s)</script>`,
        headers: { 'content-security-policy': "script-src 'nonce-abc' 'strict-dynamic'" },
      },
    ],
    [
      'in a form that answers to document.head, below the tag',
      { head: tag(both, 'defer'), body: `<form name="head">${block(EVIL)}</form>` },
    ],
  ])('%s', async (_, options) => {
    await expectRefused(await visit(options), NOT_READ);
  });

  it('below an async tag that runs after the page has been parsed', async () => {
    const site = await visit({
      head: '',
      body: `<h1>a</h1><script async src="/late.js" data-google-analytics="G-ABC1234567"></script>${block(EVIL)}`,
      files: {
        '/late.js': { body: (await import('node:fs')).readFileSync('dist/cookiemelding.js', 'utf8'), delay: 300 },
      },
    });
    await expect.poll(() => site.page.evaluate('typeof cookiemelding')).toBe('object');
    await expectRefused(site, NOT_READ);
  });

  it('second, and the first one counts', async () => {
    const site = await visit({ head: block(OWN) + block(EVIL) + tag(both) });
    await site.page.getByText('Koekjes van ons').waitFor();
    await expectRefused(site, NOT_READ);
  });

  it('without the nonce before the one with it, which counts', async () => {
    const site = await visit({ head: block(EVIL) + block(OWN, NONCE) + tag(both, NONCE), headers: STRICT });
    await site.page.getByText('Koekjes van ons').waitFor();
    await expectRefused(site, NOT_READ);
  });
});

describe('a JSON block is read', () => {
  it.each<[string, VisitOptions]>([
    ['above a plain tag', { head: block(OWN) + tag(both) }],
    ['above a tag with defer', { head: block(OWN) + tag(both, 'defer') }],
    ['above a tag with async', { head: block(OWN) + tag(both, 'async') }],
    ['in the body, above a tag there', { head: '', body: `<h1>a</h1>${block(OWN)}${tag(both)}` }],
    ['above a tag with the nonce, with it', { head: block(OWN, NONCE) + tag(both, NONCE), headers: STRICT }],
    [
      'above a tag without a nonce, that a policy lets through by its address',
      {
        head: `<script ${NONCE}>window.a = 1</script>${block(OWN)}${tag(both)}`,
        headers: { 'content-security-policy': "script-src 'self' 'nonce-abc'" },
      },
    ],
    [
      'above a tag that is injected into the head',
      { head: `${block(OWN)}${INJECT()}document.head.append(s)</script>` },
    ],
    [
      'that a script has moved above the tag with its nonce',
      {
        head: `${block(OWN, NONCE)}<script ${NONCE}>document.head.append(document.querySelector('[data-cookiemelding]'))</script>${tag(both, NONCE)}`,
        headers: STRICT,
      },
    ],
  ])('%s', async (_, options) => {
    await expectRead(await visit(options));
  });
});

const APPS = {
  function: `import { cookiemelding } from 'cookiemelding'; cookiemelding({ googleAnalytics: 'G-ABC1234567' });`,
  given: `import { cookiemelding } from 'cookiemelding'; cookiemelding({ googleAnalytics: 'G-ABC1234567' }, { nonce: 'abc' });`,
  element: `import 'cookiemelding/element';`,
};
let files: Record<string, SiteFile>;

beforeAll(async () => {
  const modules = Object.entries(APPS).map(([name, code]) => bundleApp(name, code));
  const classic = bundleApp('classic', APPS.function, { format: 'iife' });
  files = Object.assign({}, ...(await Promise.all([...modules, classic]))) as Record<string, SiteFile>;
});

const module = (name: keyof typeof APPS, attributes = '') =>
  `<script type="module" src="/${name}/app.js" ${attributes}></script>`;
const app = (options: VisitOptions) => visit({ ...options, files });
const settle = (site: Visit) => expect.poll(() => site.page.evaluate('typeof cookiemelding')).toBe('object');

describe('cookiemelding() of the package does not read a JSON block', () => {
  it.each<[string, VisitOptions]>([
    ['in the body', { head: module('function'), body: `<h1>a</h1>${block(EVIL)}` }],
    ['in the body, above its tag', { head: '', body: `<h1>a</h1>${block(EVIL)}${module('function')}` }],
    ['in the head, below its tag', { head: module('function') + block(EVIL) }],
    ['without the nonce of the page', { head: block(EVIL) + module('function', NONCE), headers: STRICT }],
    [
      'with the nonce of a planted script',
      {
        head: `${block(EVIL, 'nonce="evil"')}<script nonce="evil"></script>${module('function', NONCE)}`,
        headers: STRICT,
      },
    ],
    ['without the nonce that it was given', { head: block(EVIL) + module('given', NONCE), headers: STRICT }],
    ['below a classic bundle', { head: `<script src="/classic/app.js" defer></script>${block(EVIL)}` }],
  ])('%s', async (_, options) => {
    const site = await app(options);
    await settle(site);
    await expectRefused(site, NOT_READ);
  });
});

describe('cookiemelding() of the package reads a JSON block', () => {
  it.each<[string, VisitOptions]>([
    ['in the head', { head: block(OWN) + module('function') }],
    [
      'above its module, below one of a development server',
      { head: `<script type="module">window.a = 1</script>${block(OWN)}${module('function')}` },
    ],
    ['in the head, its module in the body', { head: block(OWN), body: `<h1>a</h1>${module('function')}` }],
    ['with the nonce of the page', { head: block(OWN, NONCE) + module('function', NONCE), headers: STRICT }],
    ['with the nonce that it was given', { head: block(OWN, NONCE) + module('given', NONCE), headers: STRICT }],
    ['above a classic bundle in the body', { head: '', body: `${block(OWN)}<script src="/classic/app.js"></script>` }],
  ])('%s', async (_, options) => {
    await expectRead(await app(options));
  });
});

describe('a <cookie-melding>', () => {
  const planted = (attributes = '') =>
    `<cookie-melding google-tag-manager="GTM-EVIL666" google-tag-manager-categories="analytics" ${attributes}></cookie-melding>`;
  const own = (attributes = '') =>
    `<cookie-melding google-analytics="G-ABC1234567" controller="Zadel & Stuur" ${attributes}></cookie-melding>`;
  const head = module('element', NONCE);
  const UNPROVEN = /^error: \[cookiemelding\] <cookie-melding> is ignored/;

  it.each([
    ['without the nonce', planted()],
    ['with a guessed nonce', planted('nonce="evil"')],
    ['with a guessed nonce that a planted script has too', `<script nonce="evil"></script>${planted('nonce="evil"')}`],
    ['twice', planted() + planted()],
  ])('%s does not configure anything under a policy with a nonce', async (_, body) => {
    const site = await app({ head, body: `<h1>a</h1>${body}`, headers: STRICT });
    await expect.poll(() => site.messages).toEqual([expect.stringMatching(UNPROVEN)]);
    expect(await site.page.evaluate('typeof cookiemelding')).toBe('undefined');
    await expectRefused(site, UNPROVEN);
  });

  it.each([
    ['before', (real: string, evil: string) => evil + real],
    ['after', (real: string, evil: string) => real + evil],
  ])('that is planted %s the real one, which has the nonce, leaves that to count', async (_, order) => {
    const site = await app({ head, body: `<h1>a</h1>${order(own(NONCE), planted())}`, headers: STRICT });
    await site.page.getByText('Zadel & Stuur gebruikt functionele cookies').waitFor();
    await accept(site);
    expect(site.requests).toContain('www.googletagmanager.com/gtag/js?id=G-ABC1234567');
    expect(site.requests.join()).not.toContain('EVIL');
    expect(site.errors).toEqual([]);
  });

  it('that a framework renders later with the nonce counts, and a later one changes nothing', async () => {
    const site = await app({ head, body: `<h1>a</h1>${planted()}`, headers: STRICT });
    await expect.poll(() => site.messages).toEqual([expect.stringMatching(UNPROVEN)]);
    const render = (attributes: Record<string, string>) =>
      site.page.evaluate((given) => {
        const element = document.createElement('cookie-melding');
        document.body.append(element);
        for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
      }, attributes);
    await render({ nonce: 'abc', 'google-analytics': 'G-ABC1234567' });
    await settle(site);
    await render({ nonce: 'abc', 'google-tag-manager': 'GTM-EVIL666' });
    await accept(site);
    expect(site.requests).toContain('www.googletagmanager.com/gtag/js?id=G-ABC1234567');
    expect(site.requests.join()).not.toContain('EVIL');
  });

  it('needs the nonce under a policy in the page as well', async () => {
    const meta = `<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-abc' 'strict-dynamic'">`;
    const site = await app({ head: meta + head, body: planted() });
    await expect.poll(() => site.messages).toEqual([expect.stringMatching(UNPROVEN)]);
    await expectRefused(site, UNPROVEN);
  });

  it('with attributes of the script tag, or beside the script tag, configures nothing', async () => {
    const attributes = 'data-google-tag-manager="GTM-EVIL666" data-categories="analytics"';
    for (const options of [
      { head: module('element'), body: own(attributes) },
      { head: tag(both, NONCE), body: planted(attributes), headers: STRICT },
    ]) {
      const site = await app(options);
      await settle(site);
      await accept(site);
      expect(await site.page.evaluate('cookiemelding.isGranted("analytics")')).toBe(true);
      expect(site.requests.join()).not.toContain('EVIL');
    }
  });
});
