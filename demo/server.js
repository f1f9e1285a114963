// The demo's web server: a made-up Dutch bicycle workshop with the built files of the library.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const site = {
  'data-controller': 'Zadel & Stuur',
  'data-contact': 'privacy@zadelenstuur.example',
  'data-policy-url': '/privacy-en-cookieverklaring',
  'data-policy-version': '2026-10-01',
};
const analytics = { 'data-google-analytics': 'G-DEMO123456' };
const advertising = { 'data-google-ads': 'AW-123456789' };

/**
 * The pages, by path: which body they have and what stands on the script tag.
 * @type {Record<string, { body: string, settings: Record<string, string> }>}
 */
export const pages = {
  '/': { body: 'home', settings: { ...site, ...analytics, ...advertising } },
  '/alleen-analytics': { body: 'home', settings: { ...site, ...analytics } },
  '/niets-ingesteld': { body: 'home', settings: site },
  '/privacy-en-cookieverklaring': { body: 'statement', settings: { ...site, ...analytics, ...advertising } },
};

/** @param {string} text */
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** @param {Record<string, string>} settings */
function scriptTag(settings) {
  const attributes = Object.entries(settings).map(([name, value]) => `\n      ${name}="${escape(value)}"`);
  return `<script src="/cookiemelding.js"${attributes.join('')}></script>`;
}

/** @param {string} path @param {URLSearchParams} query */
async function page(path, query) {
  const { body, settings } = /** @type {(typeof pages)[string]} */ (pages[path]);
  /** @type {Record<string, string>} */
  const chosen = { ...settings };
  // The look can be tried from the address: /?theme=dark&position=bottom-left
  for (const name of ['theme', 'position']) {
    const value = query.get(name);
    if (value) chosen[`data-${name}`] = value;
  }
  const [frame, main] = await Promise.all(['frame', body].map((name) => readFile(join(here, `${name}.html`), 'utf8')));
  const tag = scriptTag(chosen);
  return /** @type {string} */ (frame)
    .replace('<!-- script tag -->', () => tag)
    .replace('<!-- main -->', () => main ?? '')
    .replace('<!-- shown tag -->', () => escape(tag.replaceAll('\n      ', '\n  ')));
}

/** A server for the demo, not yet listening. */
export function createDemoServer() {
  return createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    try {
      if (Object.hasOwn(pages, pathname)) {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(await page(pathname, searchParams));
        return;
      }
      const name = normalize(decodeURIComponent(pathname)).replace(/^[\\/]+/, '');
      const type = types[extname(name)];
      if (!type || name.startsWith('..')) throw new Error('not served');
      const content = await readFile(join(name.startsWith('cookiemelding') ? dist : here, name));
      response.setHeader('content-type', type);
      response.setHeader('cache-control', 'no-cache');
      response.end(content);
    } catch {
      response.statusCode = 404;
      response.end('Niet gevonden');
    }
  });
}
