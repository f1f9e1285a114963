import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { prerender } from '../src/prerender.js';
import { cookiemelding } from '../src/vite.js';

const settings = { controller: 'Symbis', googleAnalytics: 'G-ABC1234567' };
const options = { url: 'https://www.symbis.nl/over' };
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the prerendered notice', () => {
  it('has the first layer in a declarative shadow root, and its buttons in the page', async () => {
    const { html } = await prerender({ ...settings, policyUrl: '/privacy', position: 'top' }, options);
    expect(html).toMatch(/^\s*<cookie-melding[^>]* position="top"[^>]*><template [^>]*shadowrootmode="open"><style>/);
    expect(html).toContain('<h2 id="title">Cookies op symbis.nl</h2>');
    expect(html).toContain('href="https://www.symbis.nl/privacy"');
    expect(html.match(/<button type="button" slot="\w+">[^<]+/g)).toEqual([
      '<button type="button" slot="reject">Alles weigeren',
      '<button type="button" slot="accept">Alles accepteren',
      '<button type="button" slot="settings">Instellingen',
    ]);
    expect(html).not.toContain('lit-part');
  });

  it('comes with the hashes of its inline style and script', async () => {
    const { html, hashes } = await prerender(settings, options);
    expect(hash(/<style>([^]*?)<\/style>/.exec(html)![1]!)).toBe(hashes.style);
    expect(hash(/<script>([^]*?)<\/script>/.exec(html)![1]!)).toBe(hashes.script);
  });

  it.each([
    ['of the page', { ...settings }, 'de-AT', 'Alle ablehnen'],
    ['of the settings, which come first', { ...settings, lang: 'en' }, 'de', 'Refuse all'],
    ['Dutch for an unsupported one', { ...settings }, 'xx', 'Alles weigeren'],
    ['of the formal form', { ...settings, form: 'u' as const }, 'nl', 'over uw bezoek'],
    ['of the site', { ...settings, texts: { reject: 'Nee' } }, 'nl', '>Nee</button'],
    ['ours for answers that are not neutral', { ...settings, texts: { accept: 'Prima!' } }, 'nl', '>Alles accepteren<'],
  ])('uses the language or texts %s', async (_, given, lang, text) => {
    expect((await prerender(given, { ...options, lang })).html).toContain(text);
  });

  it('is empty where there is nothing to ask', async () => {
    expect((await prerender({ controller: 'Symbis' }, options)).html).toBe('');
    expect((await prerender({ googleAnalytics: 'UA-1' }, options)).html).toBe('');
  });

  it('never takes markup or code from the settings', async () => {
    const evil = `"'></script></style></template><img src=x onerror=alert(1)>$&\${alert(1)}`;
    const given = {
      ...settings,
      controller: evil,
      cookieName: evil,
      policyUrl: `javascript:${evil}`,
      position: evil,
      theme: evil,
    };
    const { html } = await prerender({ ...given, texts: { settings: evil, later: evil } } as never, {
      ...options,
      nonce: evil,
    });
    expect(html).not.toContain('<img');
    expect(html.match(/<\/(script|style|template)>/g)).toEqual(['</style>', '</template>', '</script>']);
    const [, script] = /<script[^>]*>([^]*)<\/script>/.exec(html)!;
    expect(() => new Function(script!)).not.toThrow();
  });

  it('makes a page less than 2.7 kB larger, as the README says', async () => {
    const { html } = await prerender({ ...settings, googleAds: 'AW-123456789', policyUrl: '/privacy' }, options);
    expect(brotliCompressSync(html).length).toBeLessThan(2700);
  });

  it('throws without an absolute address of the page', async () => {
    await expect(prerender(settings, { url: '/over' })).rejects.toThrow(TypeError);
  });
});

describe('the plugin for Vite', () => {
  it('inserts the notice at the start of the body', async () => {
    const { transformIndexHtml } = cookiemelding(settings, options);
    const { html } = await prerender(settings, options);
    expect(await transformIndexHtml('<head></head><body class="$&"><h1>x</h1></body>')).toBe(
      `<head></head><body class="$&">${html}<h1>x</h1></body>`,
    );
    expect(await transformIndexHtml('<p>no body')).toBe('<p>no body');
  });
});
