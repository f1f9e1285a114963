// The demo's web server: a made-up Dutch bicycle workshop with the built files of the library, and the other companies
// whose content it shows. Those have host names of their own, which browsers take for this machine: video.localhost.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReceiver } from './receiver.js';

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
/** Where the proof of each choice goes; here it is kept until the demo ends, and shown on the page. */
const RECORDS = '/bewijs';
const analytics = { 'data-google-analytics': 'G-DEMO123456' };
const advertising = { 'data-google-ads': 'AW-123456789' };
const google = { ...site, ...analytics, ...advertising, 'data-records-url': RECORDS };

/**
 * The pages, by path: which body they have and what stands on the script tag.
 * @type {Record<string, { body: string, settings: Record<string, string> }>}
 */
export const pages = {
  '/': { body: 'home', settings: google },
  '/alleen-analytics': { body: 'home', settings: { ...site, ...analytics } },
  '/niets-ingesteld': { body: 'home', settings: site },
  '/privacy-en-cookieverklaring': { body: 'statement', settings: google },
  '/video': { body: 'embeds/video', settings: google },
  '/kaart': { body: 'embeds/map', settings: google },
  '/chat': { body: 'embeds/chat', settings: google },
  '/pixel': { body: 'embeds/pixel', settings: google },
  '/meetcode': { body: 'embeds/snippet', settings: google },
  '/nieuws': { body: 'embeds/news', settings: google },
};

/** @param {string} text */
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** @param {Record<string, string>} settings */
function scriptTag(settings) {
  const attributes = Object.entries(settings).map(([name, value]) => `\n      ${name}="${escape(value)}"`);
  return `<script src="/cookiemelding.js"${attributes.join('')}></script>`;
}

/**
 * The parts of a body that stand between `<!-- example -->` and `<!-- /example -->`, as text to read.
 * @param {string} body
 */
function shownExample(body) {
  const parts = [...body.matchAll(/( *)<!-- example -->\n(.*?)\n *<!-- \/example -->/gs)].map(
    ([, indent, markup]) => markup?.replaceAll(new RegExp(`^${indent}`, 'gm'), '') ?? '',
  );
  return escape(parts.join('\n\n')).replaceAll(/(data-)?\w+(?==&quot;)|data-\w+/g, '<b>$&</b>');
}

/** @param {URL} url */
async function page({ pathname: path, searchParams: query, port }) {
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
    .replaceAll('%VISITED%', settings === google ? path : '/')
    .replace(`href="${path}"`, '$& aria-current="page"')
    .replace('<!-- script tag -->', () => tag)
    .replace('<!-- main -->', () => main ?? '')
    .replace('<!-- shown example -->', () => shownExample(main ?? ''))
    .replace('<!-- shown tag -->', () => escape(tag.replaceAll('\n      ', '\n  ')))
    .replaceAll('%PORT%', port || '80');
}

/** A server for the demo, not yet listening. */
export function createDemoServer() {
  /** @type {unknown[]} */
  const records = [];
  const receiver = createReceiver(async (event) => {
    records.push(event);
    records.splice(0, records.length - 50);
  });
  return createServer(async (request, response) => {
    try {
      if (request.url === RECORDS && request.method === 'POST') {
        receiver.emit('request', request, response);
        return;
      }
      if (request.url === RECORDS) {
        response.setHeader('content-type', 'application/json');
        response.setHeader('cache-control', 'no-store');
        response.end(JSON.stringify(records));
        return;
      }
      const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
      const [, company] = /^(\w+)\.localhost$/.exec(url.hostname) ?? [];
      if (!company && Object.hasOwn(pages, url.pathname)) {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(await page(url));
        return;
      }
      const name = normalize(decodeURIComponent(url.pathname)).replace(/^[\\/]+/, '');
      const type = types[extname(name)];
      if (!type || name.startsWith('..')) throw new Error('not served');
      const own = name.startsWith('cookiemelding') ? dist : here;
      const content = await readFile(join(company ? join(here, 'hosts', company) : own, name));
      response.setHeader('content-type', type);
      response.setHeader('cache-control', 'no-cache');
      // What such companies do: they know the visitor again, here and, if the browser lets them, on other sites.
      if (company && !request.headers.cookie)
        response.setHeader(
          'set-cookie',
          `bezoeker=${randomUUID().slice(0, 8)}; Path=/; Max-Age=31536000; SameSite=None; Secure; Partitioned`,
        );
      response.end(content);
    } catch {
      response.statusCode = 404;
      response.end('Niet gevonden');
    }
  });
}
