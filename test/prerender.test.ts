import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
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

  it('makes a page less than 2.7 kB larger, as the manual says', async () => {
    const { html } = await prerender({ ...settings, googleAds: 'AW-123456789', policyUrl: '/privacy' }, options);
    expect(brotliCompressSync(html).length).toBeLessThan(2700);
  });

  it('throws without an absolute address of the page', async () => {
    await expect(prerender(settings, { url: '/over' })).rejects.toThrow(TypeError);
  });
});

describe('the plugin for Vite', () => {
  const HERE = '[HERE]';
  const { transformIndexHtml } = cookiemelding(settings, options);

  it.each([
    ['after the tag', `<head></head><body class="$&">${HERE}<h1>x</h1></body>`],
    ['after a tag in capitals, over several lines', `<HTML><BODY\n  CLASS=a\n>${HERE}<H1>x</H1></BODY></HTML>`],
    ['after a tag with a > in an attribute', `<body data-x="a>b" data-y='>' onload=x>${HERE}<h1>x</h1>`],
    ['after a tag with a quoted tag in it', `<body title="<body>">${HERE}<h1>x</h1>`],
    ['not in a comment', `<!doctype html><!-- <body> --><html><!--<body>--><body>${HERE}<h1>x</h1></body></html>`],
    [
      'not in a script',
      `<head><script>const s = '<body>' + \`<body class="x">\`;</script></head><body>${HERE}<h1>x</h1>`,
    ],
    ['not in a style or a title', `<title><body></title><style>/* <body> */</style><body>${HERE}<h1>x</h1>`],
    ['not in a template of the head', `<head><template><body><p>x</template></head><body>${HERE}<h1>x</h1>`],
    ['not in the JSON of a script', `<script type="application/json">"<body>"</script><body>${HERE}<h1>x</h1>`],
    ['not in noscript of the head', `<head><noscript><body></noscript></head><body>${HERE}<h1>x</h1>`],
    ['not after a longer name', `<body-x></body-x>`.replace('<body-x>', `${HERE}<body-x>`)],
    ['after the first of two bodies', `<body id=a>${HERE}<h1>x</h1><body id=b><p>y`],
    ['before the content where there is no tag', `<!doctype html><title>x</title>\n${HERE}<p>no body`],
    ['before the content where the tag comes too late', `${HERE}<p>x</p><body class=y>`],
    ['before a table whose content is moved', `${HERE}<table>x<tr><td>y</table>`],
    ['at the end of a page without content', `<!doctype html><html><head><title>x</title></head>${HERE}`],
    ['in an empty page', HERE],
    [
      'with other line ends, and signs of two units',
      `\uFEFF<!doctype html>\r\n<title>🍪</title>\r\n<body>${HERE}\r\n<p>🍪`,
    ],
  ])('puts the notice %s', async (_, expected) => {
    const { html } = await prerender(settings, options);
    expect(await transformIndexHtml(expected.replace(HERE, ''))).toBe(expected.replace(HERE, () => html));
  });

  it.each([
    ['of frames', '<html><head></head><frameset><frame src="/a"></frameset></html>'],
    ['that ends in a comment', '<title>x</title><!-- <body>'],
    ['that ends in a script', '<script>const s = "<body>";'],
  ])('leaves a page %s as it is, and reports that', async (_, page) => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    expect(await transformIndexHtml(page)).toBe(page);
    expect(error).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^\[cookiemelding\] The notice cannot be put into this page/),
    );
    error.mockRestore();
  });

  it('leaves a page as it is where there is nothing to ask', async () => {
    const plugin = cookiemelding({ controller: 'Symbis' }, options);
    expect(await plugin.transformIndexHtml('<frameset>')).toBe('<frameset>');
    expect(await plugin.transformIndexHtml('<body>')).toBe('<body>');
  });
});
