import { describe, expect, it } from 'vitest';
import { both, createGate, tag, useBuiltSite, type Visit } from '../setup/built-site.js';
import { isFileOf, type Part } from '../setup/parts.js';

const visit = useBuiltSite();

const isFile = (part: Part) => (url: URL) => isFileOf([part], url.pathname);

/** What holds after any bad input: no stranger was asked, nothing was stored or thrown, and the page is there. */
async function unharmed({ page, errors, thirdPartyRequests, context }: Visit) {
  expect(errors).toEqual([]);
  expect(thirdPartyRequests()).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.getByRole('heading', { name: 'Welkom' }).isVisible()).toBe(true);
}

describe('a wrong setting', () => {
  it.each([
    ['google-analytics', 'UA-12345-1', 'Universal Analytics has ended'],
    ['google-analytics', 'G-1" onload="alert(1)', 'expected G-'],
    ['google-ads', 'G-ABC1234567', 'expected AW-'],
    ['google-tag-manager', '../evil.js?', 'expected GTM-'],
    ['max-age-days', 'forever', 'data-max-age-days: "forever"'],
    ['gpc', 'perhaps', 'expected respect|ignore'],
    ['position', 'middle', 'expected bottom|top|bottom-left|bottom-right|center'],
    ['theme', 'pink', 'expected auto|light|dark'],
    [
      'policy-url',
      'javascript:alert(1)',
      'data-policy-url: "javascript:alert(1)" is not usable; expected an http or https',
    ],
    ['contact', 'call me', 'data-contact: "call me" is not usable; expected an e-mail address'],
  ])('%s="%s" is reported once, and the rest works', async (name, value, message) => {
    const page = await visit({ head: tag({ categories: 'analytics', [name]: value }) });
    await expect.poll(() => page.messages).toHaveLength(1);
    expect(page.messages[0]).toMatch(/^error: \[cookiemelding\] /);
    expect(page.messages[0]).toContain(message);
    await unharmed(page);
    expect(await page.page.getByRole('button', { name: 'Alles weigeren' }).isVisible()).toBe(true);
  });

  it('a wrong id is never asked for, not even after acceptance', async () => {
    const page = await visit({ head: tag({ 'google-analytics': 'UA-12345-1 G-ABC1234567' }) });
    await page.click('Alles accepteren');
    await page.waitForIdle();
    expect(page.thirdPartyRequests().join()).not.toContain('UA-');
    expect(page.messages).toHaveLength(1);
  });

  it('only wrong ids: nothing is asked and nothing is stored', async () => {
    const page = await visit({ head: tag({ 'google-analytics': 'UA-12345-1' }) });
    expect(page.messages).toHaveLength(1);
    // A file of its own has the words for the message.
    expect(page.ownRequests()).toEqual(['script', 'devtools']);
    expect(page.requests).toHaveLength(3);
    expect(await page.page.locator('cookie-melding').count()).toBe(0);
    await page.page.evaluate(() => window.cookiemelding?.acceptAll());
    await unharmed(page);
  });

  it('a javascript: address never becomes a link', async () => {
    const page = await visit({ head: tag({ ...both, 'policy-url': ' JaVaScRiPt:window.pwned=1' }) });
    expect(await page.page.locator('a').count()).toBe(0);
  });

  it('markup in a text is shown as text', async () => {
    const hostile = '"><img src=x onerror=window.pwned=1>';
    const page = await visit({
      head: tag({ ...both, controller: hostile, 'policy-version': hostile, 'policy-url': '/p' }),
    });
    expect(await page.page.getByText(hostile).first().isVisible()).toBe(true);
    await page.click('Instellingen');
    expect(await page.page.evaluate('window.pwned')).toBeUndefined();
    await unharmed(page);
  });
});

describe('the JSON block', () => {
  const block = (json: string) => `<script type="application/json" data-cookiemelding>${json}</script>`;

  it('holds the same settings; an attribute wins', async () => {
    const page = await visit({
      head: block('{"googleAnalytics":["G-ABC1234567"],"controller":"Uit het blok","cookieName":"keuze"}') + tag(),
    });
    await page.click('Alles weigeren');
    expect(await page.cookieNames()).toEqual(['keuze']);
    expect(page.messages).toEqual([]);
  });

  it.each([['{'], ['nonsense']])('that is broken (%s) is reported once, and the attributes count', async (json) => {
    const page = await visit({ head: block(json) + tag(both) });
    expect(page.messages).toEqual([expect.stringMatching(/^error: \[cookiemelding\] JSON block/)]);
    await unharmed(page);
  });

  it.each([['null'], ['[]'], ['5'], ['"text"'], ['true']])('that is %s is as good as empty', async (json) => {
    const page = await visit({ head: block(json) + tag(both) });
    await unharmed(page);
    expect(await page.page.getByRole('button', { name: 'Alles weigeren' }).isVisible()).toBe(true);
  });

  it('cannot pollute a prototype', async () => {
    const page = await visit({
      head: block('{"__proto__":{"analytics":true},"constructor":{"prototype":{"analytics":true}}}') + tag(both),
    });
    expect(await page.page.evaluate('[({}).analytics, cookiemelding.isGranted("analytics")]')).toEqual([
      undefined,
      false,
    ]);
    await unharmed(page);
  });
});

describe('an interface file that fails to load', () => {
  it('leaves everything denied with one message, and the choice can still be made by the API', async () => {
    const page = await visit({ without: ['interface'] });
    expect(page.messages).toEqual([
      expect.stringMatching(
        /^error: \[cookiemelding\] Error: cookiemelding-ui\.js has not loaded\. Check that every cookiemelding/,
      ),
    ]);
    await unharmed(page);
    await page.page.evaluate(() => window.cookiemelding?.rejectAll());
    expect(await page.record()).toMatchObject({ choices: { analytics: false, advertising: false } });
  });

  it('is requested again when the settings are opened', async () => {
    const page = await visit({ without: ['interface'] });
    await page.restoreParts();
    await page.page.evaluate(() => window.cookiemelding?.showPreferences());
    await page.page.getByRole('dialog', { name: 'Cookie-instellingen' }).waitFor();
    expect(page.messages).toHaveLength(1);
  });

  it('that loads late does not ask a visitor who has chosen meanwhile', async () => {
    const late = createGate();
    const page = await visit({ head: '' });
    await page.page.route(isFile('interface'), async (route) => {
      await late.opened;
      await route.continue();
    });
    await page.page.setContent(`<h1>Welkom</h1>${tag(both)}`);
    await expect.poll(page.ownRequests).toContain('interface');
    await page.page.evaluate(() => window.cookiemelding?.rejectAll());
    const response = page.page.waitForResponse((one) => isFile('interface')(new URL(one.url())));
    late.open();
    await response;
    await page.waitForIdle();
    expect(await page.page.getByRole('button', { name: 'Alles weigeren' }).count()).toBe(0);
    expect(page.messages).toEqual([]);
  });

  it('that is broken counts as not there', async () => {
    const page = await visit({ head: '' });
    await page.page.route(isFile('interface'), (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'export {' }),
    );
    await page.page.setContent(`<h1>Welkom</h1>${tag(both)}`);
    await page.waitForIdle();
    expect(page.messages).toEqual([expect.stringMatching(/SyntaxError/)]);
    await unharmed(page);
  });
});

describe('cookies', () => {
  it('that are switched off: the choice holds for this page, is reported once, and is asked again on the next', async () => {
    const before = `Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} })`;
    const page = await visit({ before });
    await page.click('Alles accepteren');
    await page.waitForIdle();
    expect(page.messages).toEqual([expect.stringMatching(/^error: \[cookiemelding\] The choice could not be stored/)]);
    expect(page.thirdPartyRequests()).not.toEqual([]);
    expect(page.errors).toEqual([]);
    const next = await visit({ as: page });
    expect(next.thirdPartyRequests()).toEqual([]);
    expect(await next.page.getByRole('button', { name: 'Alles weigeren' }).isVisible()).toBe(true);
  });

  it('that throw are the same as none', async () => {
    const before = `Object.defineProperty(Document.prototype, 'cookie', { get() { throw new DOMException('no', 'SecurityError') }, set() { throw new DOMException('no', 'SecurityError') } })`;
    const page = await visit({ before });
    await page.click('Alles weigeren');
    await page.waitForIdle();
    expect(page.messages).toEqual([expect.stringMatching(/^error: \[cookiemelding\] The choice could not be stored/)]);
    expect(page.errors).toEqual([]);
    expect(page.thirdPartyRequests()).toEqual([]);
  });
});

it.each(['null', '5', '"x"', '[]', '[{}]'])(
  'a JSON block that is no object (%s) is reported once, and denies',
  async (text) => {
    const site = await visit({
      head: `<script type="application/json" data-cookiemelding>${text}</script>${tag(both)}`,
    });
    await site.page.getByRole('region').waitFor();
    expect(site.messages).toEqual(['error: [cookiemelding] JSON block: TypeError: expected an object']);
  },
);

it.each(['cookiemelding', 'gtag'])('%s is no name for a data layer', async (name) => {
  const site = await visit({ head: tag({ ...both, 'layer-name': name }) });
  await site.click('Alles weigeren');
  expect(await site.page.evaluate(() => typeof window.cookiemelding!.acceptAll)).toBe('function');
  expect(site.messages).toEqual([expect.stringContaining(`data-layer-name: "${name}" is not usable`)]);
});

describe('a frame', () => {
  it.each([
    ['a sandboxed one', 'sandbox="allow-scripts"', ''],
    ['one of another site', '', 'http://elders.test'],
  ])('%s asks nothing and grants nothing, with one message', async (_, attributes, origin) => {
    const inner = await visit({ body: '<button data-cookie-preferences>Instellingen van de site</button>' });
    const address = inner.page.url();
    const outer = await visit({
      as: inner,
      head: '',
      body: `<h1>Welkom</h1><iframe ${attributes} src="${address.replace('http://www.symbis.test', origin || 'http://www.symbis.test')}"></iframe>`,
    });
    await outer.waitForIdle();
    const frame = outer.page.frames()[1]!;
    await frame.getByText('Instellingen van de site').click();
    await frame.evaluate('cookiemelding.showBanner()');
    await outer.waitForIdle();
    // The one is refused the top of the page, the other the file itself.
    expect([...new Set(outer.messages.map((message) => message.split(':')[1]))]).toEqual([
      expect.stringMatching(/\[cookiemelding\] (Security)?Error$/),
    ]);
    // A sandbox is another site to its own server.
    if (attributes) expect(outer.messages[0]).toContain('sends Access-Control-Allow-Origin');
    expect(await frame.locator('cookie-melding').count()).toBe(0);
    expect(await frame.evaluate('cookiemelding.isGranted("analytics")')).toBe(false);
    expect(outer.requests.join()).not.toContain('google');
    expect(outer.errors).toEqual([]);
  });
});

describe('the script', () => {
  it('twice: a warning, and one instance', async () => {
    const page = await visit({ head: `${tag(both)}<script>window.one = cookiemelding</script>${tag(both)}` });
    expect(page.messages).toEqual([
      expect.stringMatching(
        /^warning: \[cookiemelding\] Loaded twice\. The library is already running, so http\S+\/cookiemelding\.js is ignored/,
      ),
    ]);
    expect(await page.page.evaluate('window.one === cookiemelding')).toBe(true);
    expect(await page.page.locator('cookie-melding').count()).toBe(1);
    expect(await page.dataLayer()).toHaveLength(1);
    await unharmed(page);
  });

  it('with elements that answer to the names it uses', async () => {
    const page = await visit({
      head: '',
      body: `<h1>Welkom</h1><form name="cookiemelding"></form><a id="dataLayer"></a><form id="gtag"></form><img name="currentScript" alt="">${tag(both)}`,
    });
    expect(page.messages).toEqual([]);
    expect(await page.dataLayer()).toHaveLength(1);
    await unharmed(page);
    await page.click('Alles weigeren');
    expect(await page.record()).toMatchObject({ method: 'reject-all' });
  });

  it.each([['async'], ['defer']])('%s works', async (attribute) => {
    const page = await visit({ head: tag(both, attribute) });
    expect(await page.page.getByRole('button', { name: 'Alles weigeren' }).isVisible()).toBe(true);
    await unharmed(page);
  });

  it('as a module says that it is too late', async () => {
    const page = await visit({ head: tag(both, 'type="module"') });
    expect(page.messages).toEqual([
      expect.stringMatching(/^error: \[cookiemelding\] Not started: this file needs a plain <script>/),
    ]);
    await unharmed(page);
  });

  it('with nothing to ask shows nothing, stores nothing and fetches nothing', async () => {
    const page = await visit({ head: tag({ 'policy-version': '1' }) });
    expect(page.requests).toHaveLength(2);
    await page.page.evaluate(() => {
      window.cookiemelding?.acceptAll();
      window.cookiemelding?.showBanner();
    });
    await page.waitForIdle();
    expect(await page.page.getByRole('region').count()).toBe(0);
    await unharmed(page);
  });
});

describe('a tag that cannot be loaded', () => {
  it('is reported once, and does not affect the choice', async () => {
    const page = await visit();
    await page.page.route(/googletagmanager/, (route) => route.abort());
    await page.click('Alles accepteren');
    await page.waitForIdle();
    expect(page.messages).toEqual([
      expect.stringMatching(/^error: \[cookiemelding\] https:\/\/www\.googletagmanager\.com\/gtag\/js/),
    ]);
    expect(await page.record()).toMatchObject({ choices: { analytics: true } });
    expect(page.errors).toEqual([]);
  });
});

describe('a page that interferes', () => {
  it('removes the notice: it returns when it is requested', async () => {
    const page = await visit();
    await page.page.evaluate(() => document.querySelector('cookie-melding')?.remove());
    await page.page.evaluate(() => window.cookiemelding?.showPreferences());
    await page.page.getByRole('dialog').waitFor();
    await page.click('Alles weigeren');
    expect(await page.record()).toMatchObject({ method: 'reject-all' });
    expect(page.messages).toEqual([]);
  });

  /** Empties the document as React does when it cannot take over what the server has made, and fills it again. */
  const makeAnew = () => {
    const clear = (parent: Element) => {
      const nodes = Array.from(parent.childNodes);
      for (const node of nodes) {
        if (/^(HEAD|BODY)$/.test(node.nodeName)) clear(node as Element);
        else if (!/^(SCRIPT|STYLE|LINK)$/.test(node.nodeName)) node.remove();
      }
    };
    clear(document.documentElement);
    const heading = document.createElement('h1');
    heading.textContent = 'Opnieuw';
    document.body.append(heading);
  };

  it('is rebuilt as a whole: the notice returns, and can be answered', async () => {
    const page = await visit({ body: '<script></script><h1>Welkom</h1>' });
    for (const _ of [1, 2]) {
      await page.page.evaluate(makeAnew);
      await page.page.getByRole('button', { name: 'Alles weigeren' }).waitFor();
    }
    expect(await page.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    await page.click('Alles weigeren');
    expect(await page.record()).toMatchObject({ method: 'reject-all' });
    expect(await page.page.locator('cookie-melding:popover-open').count()).toBe(0);
    await page.page.evaluate(makeAnew);
    await page.waitForIdle();
    expect(await page.page.locator('cookie-melding').count()).toBe(0);
    expect(page.messages).toEqual([]);
    expect(page.errors).toEqual([]);
  });

  it('is rebuilt while the settings are open: the notice returns, and they can be opened again', async () => {
    const page = await visit();
    await page.click('Instellingen');
    await page.page.evaluate(makeAnew);
    await page.click('Instellingen');
    await page.page.getByRole('dialog').getByRole('button', { name: 'Alles weigeren' }).click();
    expect(await page.record()).toMatchObject({ method: 'reject-all' });
    expect(page.errors).toEqual([]);
  });

  it('removes the buttons: they return with the notice', async () => {
    const page = await visit();
    await page.page.evaluate(() => document.querySelector('cookie-melding')?.replaceChildren());
    await page.page.evaluate(() => window.cookiemelding?.showBanner());
    await page.click('Alles weigeren');
    expect(await page.record()).toMatchObject({ method: 'reject-all' });
  });

  it('takes the popover away: a refusal still reaches Google', async () => {
    const page = await visit({ head: tag({ ...both, reload: 'never' }) });
    await page.click('Alles accepteren');
    await page.page.evaluate(() => {
      document.querySelector('cookie-melding')?.removeAttribute('popover');
      window.cookiemelding?.rejectAll();
    });
    const updates = (await page.dataLayer()).filter(({ value }) => (value as string[])[1] === 'update');
    expect(updates.at(-1)?.value).toMatchObject(['consent', 'update', { analytics_storage: 'denied' }]);
    expect(page.errors).toEqual([]);
  });

  it('passes an event to the answers', async () => {
    const page = await visit();
    await page.page.evaluate(() => {
      const button = document.createElement('button');
      button.addEventListener('click', window.cookiemelding!.acceptAll);
      button.click();
    });
    expect(await page.record()).toMatchObject({ method: 'api' });
  });

  it('stops clicks: the settings open all the same', async () => {
    const page = await visit({
      body: '<div onclick="event.stopPropagation()"><button data-cookie-preferences onclick="event.stopPropagation()">Cookies</button></div>',
    });
    await page.click('Cookies');
    await page.page.getByRole('dialog').waitFor();
  });

  it('has categories by the names of what forms have', async () => {
    const page = await visit({ head: tag({ categories: 'reset submit elements constructor' }) });
    await page.click('Instellingen');
    await page.page.getByRole('switch', { name: 'Reset' }).click();
    await page.click('Opslaan');
    expect(await page.record()).toMatchObject({
      choices: { reset: true, submit: false, elements: false, constructor: false },
    });
    expect(page.errors).toEqual([]);
  });
});

describe('a strict content security policy', () => {
  const policy = (script: string) =>
    `default-src 'none'; script-src ${script}; style-src 'self'; connect-src https:; img-src data:; require-trusted-types-for 'script'; trusted-types cookiemelding lit-html`;

  it.each([
    ['with strict-dynamic', "'nonce-abc' 'strict-dynamic'"],
    ['with a nonce and Google by name', "'nonce-abc' 'self' https://www.googletagmanager.com"],
  ])('%s is not violated', async (_, script) => {
    const page = await visit({
      headers: { 'content-security-policy': policy(script) },
      head: `<script nonce="abc">window.violations = []; addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))</script>${tag(both, 'nonce="abc"')}`,
    });
    await page.click('Instellingen');
    await page.click('Alles accepteren');
    await page.waitForIdle();
    expect(await page.page.evaluate('violations')).toEqual([]);
    expect(page.thirdPartyRequests()[0]).toBe('www.googletagmanager.com/gtag/js?id=G-ABC1234567');
    expect(page.messages).toEqual([]);
    expect(page.errors).toEqual([]);
  });

  it('that forbids our policy lets no tag through, and the choice is kept', async () => {
    const page = await visit({
      headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types lit-html" },
    });
    await page.click('Alles accepteren');
    await page.waitForIdle();
    expect(page.thirdPartyRequests()).toEqual([]);
    expect(page.messages).toHaveLength(1);
    expect(page.errors).toEqual([]);
    expect(await page.record()).toMatchObject({ choices: { analytics: true } });
  });
});

describe('a page that is in the way', () => {
  it.each([
    [
      'elements with our ids',
      '<h2 id="title">x</h2><p id="text">y</p><div id="fixed"></div><span id="analytics-title"></span>',
    ],
    ['a notice placed by hand, twice', '<cookie-melding></cookie-melding><cookie-melding></cookie-melding>'],
    ['vertical writing', '<style>html { writing-mode: vertical-rl }</style>'],
    ['attributes that take it out of reach, and are lifted', ''],
  ])('does not keep the visitor from answering: %s', async (what, markup) => {
    const site = await visit({ body: `<h1>Welkom</h1>${markup}` });
    if (what.startsWith('attributes')) {
      await site.page.locator('cookie-melding').evaluate((node) => {
        (node as HTMLElement).inert = true;
        node.ariaHidden = 'true';
      });
      expect(await site.page.evaluate("cookiemelding.isGranted('analytics')")).toBe(false);
      await site.page.locator('cookie-melding').evaluate((node) => {
        (node as HTMLElement).inert = false;
        node.ariaHidden = null;
      });
    }
    await site.page.getByRole('region', { name: 'Cookies op symbis.test' }).waitFor();
    expect(await site.page.locator('cookie-melding:popover-open').count()).toBe(1);
    await site.click('Alles weigeren');
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
    expect(site.errors).toEqual([]);
  });

  it('may hold texts of any length, at 320 pixels', async () => {
    const texts = {
      bannerTitleHere: 'x'.repeat(80),
      bannerTitle: 'Aanspreekverantwoordelijkheidsverzekeringsmaatschappijcookieverklaring '.repeat(3),
      later: 'Een lange zin die maar doorgaat. '.repeat(60),
      readPolicy: '🙂 👩‍👩‍👧‍👦 مرحبا',
      reject: 'Alleen noodzakelijke functionele cookies accepteren',
      accept: 'Ja',
    };
    const block = `<script type="application/json" data-cookiemelding>${JSON.stringify({ texts })}</script>`;
    const site = await visit({ head: block + tag(both), viewport: { width: 320, height: 480 } });
    const boxes = await Promise.all(
      [texts.reject, texts.accept].map((name) => site.page.getByRole('button', { name, exact: true }).boundingBox()),
    );
    for (const box of boxes) {
      expect(box!.x).toBeGreaterThanOrEqual(0);
      expect(box!.x + box!.width).toBeLessThanOrEqual(320);
      expect(box!.y + box!.height).toBeLessThanOrEqual(480);
    }
    expect(Math.abs(boxes[0]!.height - boxes[1]!.height)).toBeLessThan(1);
    expect(await site.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('and a translation that rewrites our words leaves them to us at the next change', async () => {
    const site = await visit();
    await site.page.locator('cookie-melding').evaluate((node) => {
      for (const paragraph of node.shadowRoot!.querySelectorAll('h2, p')) {
        const font = document.createElement('font');
        font.textContent = 'translated';
        paragraph.append(font);
      }
      node.append(document.createElement('grammarly-extension'));
    });
    await site.page.evaluate("cookiemelding.setLanguage('en')");
    await site.page.getByRole('button', { name: 'Refuse all' }).click();
    await expect.poll(site.record).toMatchObject({ method: 'reject-all', lang: 'en' });
    expect(site.errors).toEqual([]);
  });

  it.each([['1;position:fixed;inset:0'], ['"><script>window.pwned=1</script>'], ['-9'], ['9e9']])(
    'with a size of content like %s gets no style of it',
    async (size) => {
      const value = size.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
      const site = await visit({
        head: tag({ ...both, position: value, theme: value }),
        body: `<h1>Welkom</h1><cookie-embed category="advertising" width="${value}" height="${value}"><template><p>x</p></template></cookie-embed>`,
      });
      const stand = site.page.locator('cookie-placeholder');
      await stand.waitFor();
      const { position, inset } = await stand.evaluate((node) => {
        const style = getComputedStyle(node);
        return { position: style.position, inset: style.inset };
      });
      expect(position).not.toBe('fixed');
      expect(inset).not.toBe('0px');
      expect((await stand.boundingBox())!.width).toBeLessThanOrEqual(1280);
      expect(await site.page.evaluate('window.pwned')).toBeUndefined();
      expect(site.errors).toEqual([]);
    },
  );
});
