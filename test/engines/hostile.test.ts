// Pages that break what runs on them, by accident or on purpose.
import { expect, it } from 'vitest';
import { describeInEngines, LOG, NOTICE, type EngineVisit, type EngineVisitOptions } from '../setup/engine-site.js';
import { both, tag } from '../setup/site.js';

/** Would run a script if it were taken for markup. */
const MARKUP = '"><img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';
const block = (settings: unknown) =>
  `<script type="application/json" data-cookiemelding>${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>`;

interface Hostile extends EngineVisitOptions {
  what: string;
  /** Run in the page when it hasd. */
  after?: string;
  /** Where nothing can be asked any more, all stays denied. */
  isLost?: boolean;
  /** Where no press can be heard, the API answers. */
  isDeaf?: boolean;
  /** What its policy reports, at the most. */
  report?: string;
  /** More that must be true, as an expression in the page. */
  check?: string;
}

const pages: Hostile[] = [
  {
    what: 'elements with our names',
    before:
      '<form name="cookiemelding"></form><a id="dataLayer"></a><a id="dataLayer" name="push"></a><form id="gtag"></form><img name="currentScript">',
  },
  { what: 'a frozen data layer', before: '<script>window.dataLayer = Object.freeze([])</script>', isLost: true },
  { what: 'a data layer that is none', before: '<script>window.dataLayer = "x"; window.gtag = 7</script>' },
  {
    what: 'a data layer that is replaced later',
    after: 'window.dataLayer = []; window.gtag = function () {}',
  },
  {
    what: 'an array with more on its prototype',
    before: '<script>Array.prototype.extra = function () {}; Array.prototype.analytics = true</script>',
  },
  {
    what: 'an object with more on its prototype',
    before:
      '<script>Object.prototype.analytics = true; Object.prototype.advertising = true; Object.prototype.method = "accept-all"; Object.prototype.v = 1</script>',
  },
  {
    what: 'a JSON that throws',
    before: '<script>JSON.parse = () => { throw new Error("theirs") }</script>',
  },
  {
    what: 'cookies that throw',
    before:
      '<script>Object.defineProperty(Document.prototype, "cookie", { get() { throw new Error("theirs") }, set() { throw new Error("theirs") } })</script>',
  },
  {
    what: 'a storage that throws',
    before: '<script>Object.defineProperty(window, "localStorage", { get() { throw new Error("theirs") } })</script>',
  },
  {
    what: 'listeners that cannot be added',
    before: '<script>EventTarget.prototype.addEventListener = () => { throw new Error("theirs") }</script>',
    isLost: true,
  },
  {
    what: 'listeners that are dropped',
    before: '<script>EventTarget.prototype.addEventListener = () => undefined</script>',
    isDeaf: true,
  },
  {
    what: 'settings with prototypes and script in them',
    before:
      '<script type="application/json" data-cookiemelding>{"__proto__":{"categories":"x"},"constructor":{"prototype":{"analytics":true}},"policyUrl":"javascript:pageErrors.push(1)","texts":{"reject":"<img src=x onerror=pageErrors.push(2)>","__proto__":{"accept":"x"}},"cookies":[null,{"name":"(a+)+$"}],"controller":"<script>pageErrors.push(3)</scr"}</script>',
  },
  {
    what: 'settings that are no JSON',
    before: '<script type="application/json" data-cookiemelding>{"a":</script>',
  },
  ...[
    'javascript:window.pwned=1',
    ' JaVaScRiPt:window.pwned=1',
    'data:text/html,<script>top.pwned=1</script>',
    'vbscript:x',
    'blob:x',
  ].map((address): Hostile => ({
    what: `addresses like ${address}`,
    head: tag({ ...both, 'policy-url': address, 'records-url': address }),
    after: `${NOTICE}.shadowRoot.querySelectorAll('a').forEach((link) => link.click())`,
    check: `[...${NOTICE}.shadowRoot.querySelectorAll('a')].every(({ protocol }) => /^https?:/.test(protocol))`,
  })),
  {
    what: 'markup in every text and setting',
    before: block({
      texts: { bannerTitle: MARKUP, bannerTitleHere: MARKUP, banner: MARKUP, settings: MARKUP, later: MARKUP },
    }),
    head: tag({
      ...both,
      controller: MARKUP,
      'policy-version': MARKUP,
      position: MARKUP,
      theme: MARKUP,
      contact: MARKUP,
    }),
    check: `${NOTICE}.shadowRoot.textContent.includes(${JSON.stringify(MARKUP).replaceAll('<', '\\u003c')})`,
  },
  {
    what: 'ids with quotes and slashes',
    head: tag({
      'google-analytics': `G-1"><script>window.pwned=1</script> ../../evil G-1&l=x GTM-ABC123`,
      'google-ads': 'AW-1/../x //evil.test',
      categories: 'analytics advertising',
    }),
  },
  {
    what: '10,000 declared cookies',
    before: block({
      cookies: Array.from({ length: 10_000 }, (_, at) => ({
        name: `cookie_${at}`,
        category: at % 2 ? 'analytics' : 'advertising',
        provider: 'Voorbeeld',
        purpose: 'Meten',
        duration: '1 jaar',
        kind: 'cookie',
      })),
    }),
  },
  { what: 'the script at the end of the body', head: '', body: `<h1>Welkom</h1>${tag(both)}` },
  {
    what: 'the script in a deep part of the body',
    head: '',
    body: `<h1>Welkom</h1><table><tr><td><div hidden><form>${tag(both)}</form></div></td></tr></table>`,
  },
  {
    what: 'a frame with a page of the same site',
    body: `<h1>Welkom</h1><iframe srcdoc="<!doctype html><h1>Welkom</h1>${tag(both).replaceAll('"', '&quot;')}"></iframe>`,
    check: "!document.querySelector('iframe').contentWindow.cookiemelding.isGranted('analytics')",
  },
  { what: 'no doctype', html: `<title>x</title>${LOG}${tag(both)}<h1>Welkom</h1>` },
  {
    what: 'XHTML',
    html: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="nl"><head><title>x</title>${LOG.replace('<script>', '<script>//<![CDATA[\n').replace('</script>', '\n//]]></script>')}${tag(both)}</head><body><h1>Welkom</h1></body></html>`,
    headers: { 'content-type': 'application/xhtml+xml' },
    // The library of the interface parses its templates as HTML.
    isLost: true,
  },
  {
    what: 'a notice that is moved about',
    after: `const node = ${NOTICE}; document.body.append(node); node.remove(); document.body.prepend(node); document.body.append(node)`,
  },
  {
    what: 'a notice that is removed and put back much later',
    after: `const node = ${NOTICE}; node.remove(); await new Promise((resolve) => setTimeout(resolve, 500)); document.documentElement.append(node)`,
  },
  {
    what: 'a document that is rewritten',
    after: `document.open(); document.write('<!doctype html><html lang=nl><title>x</title><h1>Welkom</h1></html>'); document.close(); cookiemelding.showBanner()`,
  },
  {
    what: 'a head that is cloned',
    after:
      'document.head.replaceWith(document.head.cloneNode(true)); document.body.replaceWith(document.body.cloneNode(true))',
  },
  {
    what: 'a head of which the scripts are replaced, and run again',
    after: `for (const old of document.querySelectorAll('script[src]')) {
      const script = document.createElement('script');
      for (const { name, value } of old.attributes) script.setAttribute(name, value);
      old.replaceWith(script);
      await new Promise((resolve) => { script.onload = script.onerror = resolve; });
    }`,
  },
  {
    what: 'a policy that does not allow the library of the interface',
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types cookiemelding" },
    isLost: true,
    report: 'trusted-types',
  },
  {
    what: 'another copy of the library of the interface, under a policy that allows only one',
    before: "<script>trustedTypes.createPolicy('lit-html', { createHTML: (html) => html })</script>",
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types cookiemelding lit-html" },
    isLost: true,
    report: 'trusted-types',
  },
  {
    what: 'a view transition',
    after:
      "await document.startViewTransition?.(() => { document.body.append(document.createElement('hr')); }).finished",
    check: "document.querySelectorAll('cookie-melding').length === 1",
  },
  {
    what: 'a notice that is taken into another document and back',
    after: `const frame = document.createElement('iframe'); document.body.append(frame); const node = ${NOTICE};
      frame.contentDocument.body.append(node); await new Promise((resolve) => setTimeout(resolve, 50)); document.documentElement.append(node)`,
    check: `getComputedStyle(${NOTICE}).position === 'fixed'`,
  },
  {
    what: 'a selection of all of the page',
    after: 'getSelection().selectAllChildren(document.documentElement)',
    check: "String(getSelection()).includes('Welkom')",
  },
  {
    what: 'a copy of the whole notice',
    after: `document.body.append(${NOTICE}.cloneNode(true))`,
  },
];

describeInEngines(({ visit }) => {
  /** Nothing is granted, asked for, kept or run. */
  async function isUntouched(site: EngineVisit, report = 'theirs') {
    expect(await site.isGranted()).toEqual([false, false]);
    expect(site.googleRequests()).toEqual([]);
    expect((await site.errors()).filter((fault) => !/theirs/.test(fault) && !fault.startsWith(report))).toEqual([]);
    expect(await site.evaluate("[typeof window.pwned, document.querySelector('h1').textContent]")).toEqual([
      'undefined',
      'Welkom',
    ]);
  }

  it.each(pages)(
    'is not broken by $what, and grants nothing',
    async ({ after, isLost, isDeaf, check, report, what: _, ...options }) => {
      const site = await visit({ ...options, before: LOG + (options.before ?? '') });
      if (isLost) await site.waitForIdle(100);
      else await site.waitForNotice();
      if (after) {
        await site.page.run(after);
        await site.waitForIdle(100);
      }
      await isUntouched(site, report);
      if (check) expect(await site.evaluate(check)).toBe(true);
      if (isLost) {
        expect(await site.messages()).toHaveLength(1);
        return;
      }
      await site.waitForNotice();
      if (isDeaf) await site.page.run('cookiemelding.rejectAll()');
      // By its place: some of these pages are in another language, or name it otherwise.
      else await site.page.run("document.querySelector('cookie-melding > [slot=reject]').click()");
      await expect.poll(site.isNoticeOpen).toBe(false);
      await site.waitForIdle(100);
      await isUntouched(site);
      expect(await site.record()).toMatchObject({
        method: isDeaf ? 'api' : 'reject-all',
        choices: { analytics: false, advertising: false },
      });
    },
  );
});
