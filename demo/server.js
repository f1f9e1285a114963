// The demo's web server: a made-up Dutch bicycle workshop with the built files of the library, and the other companies
// whose content it shows. Those have host names of their own, which browsers take for this machine: video.localhost.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { livePage } from './docs/live.js';
import { escapeHtml } from './escape-html.js';
import { isManualFolder, manualPage } from './docs/manual.js';
import { FRONT_PAGES, frontPage } from './front/front.js';
import { addressOf, plain, special, styled } from './gallery/samples.js';
import { libraryModule } from './library-module.js';
import { createReceiver } from './receiver.js';
import { siteHeader } from './site-header.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const search = fileURLToPath(new URL('../node_modules/minisearch/dist/es/index.js', import.meta.url));
const fonts = fileURLToPath(new URL('../node_modules/@fontsource-variable/', import.meta.url));

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
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
 * The pages with the notice, by path: which body they have and what stands on the script tag. A tool is no page of the
 * workshop.
 * @type {Record<string, { body: string, settings: Record<string, string>, title?: string, isTool?: boolean }>}
 */
export const pages = {
  '/werkplaats': { body: 'home', settings: google },
  '/alleen-analytics': { body: 'home', settings: { ...site, ...analytics } },
  '/niets-ingesteld': { body: 'home', settings: site },
  '/privacy-en-cookieverklaring': { body: 'statement', settings: google },
  '/video': { body: 'embeds/video', settings: google },
  '/kaart': { body: 'embeds/map', settings: google },
  '/chat': { body: 'embeds/chat', settings: google },
  '/pixel': { body: 'embeds/pixel', settings: google },
  '/meetcode': { body: 'embeds/snippet', settings: google },
  '/nieuws': { body: 'embeds/news', settings: google },
  '/galerij': { body: 'gallery/gallery', settings: site, title: 'Galerij', isTool: true },
  '/samenstellen': { body: 'configurator/configurator', settings: site, title: 'Samenstellen', isTool: true },
};

/**
 * The settings that a gallery page takes from its address. A name cannot be escaped, and others may not choose what a page
 * loads: `google-url` in a link would be a script of theirs.
 */
const GALLERY_SETTINGS = ['theme', 'position', 'lang', 'form'];

/** @param {Record<string, string>} settings */
function scriptTag(settings) {
  const attributes = Object.entries(settings).map(([name, value]) => `\n      ${name}="${escapeHtml(value)}"`);
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
  return escapeHtml(parts.join('\n\n')).replaceAll(/(data-)?\w+(?==&quot;)|data-\w+/g, '<b>$&</b>');
}

/**
 * A picture, for samples that a frame cannot show: only the visitor's system has forced colours.
 * @param {import('./gallery/samples.js').Sample} sample
 */
function galleryPicture({ name, width, height }) {
  return existsSync(join(here, 'gallery', 'pictures', `${name}.png`))
    ? `<img src="/gallery/pictures/${name}.png" alt="" width="${width}" height="${height}" loading="lazy" />`
    : `<p class="no-picture" style="width: ${width}px; height: ${height}px"><code>npm run gallery</code> maakt dit plaatje.</p>`;
}

/** @param {import('./gallery/samples.js').Sample} sample */
function galleryItem(sample) {
  const { label, width, height, forcedColors } = sample;
  const address = escapeHtml(addressOf(sample));
  const shown = forcedColors
    ? galleryPicture(sample)
    : `<iframe src="${address}" title="${escapeHtml(label)}" width="${width}" height="${height}" loading="lazy" tabindex="-1"></iframe>`;
  return `<li class="w${width}"><div class="sample">${shown}</div><a href="${address}">${escapeHtml(label)}</a></li>`;
}

/**
 * An example page of the gallery. Its choice is kept apart from that of every other one.
 * @param {URL} url
 */
async function example({ pathname, searchParams }) {
  const settings = Object.fromEntries([...searchParams].filter(([name]) => GALLERY_SETTINGS.includes(name)));
  const name = pathname.split('/').at(-1);
  const { lang = 'nl' } = settings;
  const html = await readFile(join(here, 'gallery', `${name}.html`), 'utf8');
  const attributes = Object.entries({ ...settings, 'cookie-name': `galerij${searchParams}`.replaceAll(/\W+/g, '-') });
  const owners = {
    municipality: { 'data-controller': 'Gemeente Waterdam', 'data-contact': 'privacy@waterdam.example' },
    shop: { 'data-controller': 'Groenhuis', 'data-contact': 'privacy@groenhuis.example' },
    magazine: { 'data-controller': 'De Kade', 'data-contact': 'redactie@dekade.example' },
    plain: {},
  };
  const tag = scriptTag({
    ...site,
    ...analytics,
    ...advertising,
    ...owners[/** @type {keyof typeof owners} */ (name)],
    ...Object.fromEntries(attributes.map(([key, value]) => [`data-${key}`, value])),
  });
  // As a site with its own switch for light and dark does.
  const scheme = /^(light|dark)$/.test(settings.theme ?? '') ? ` style="color-scheme: ${settings.theme}"` : '';
  return html
    .replace('<html lang="nl">', () => `<html lang="${escapeHtml(lang)}"${scheme}>`)
    .replace('<!-- script tag -->', () => tag);
}

/** @param {URL} url */
async function page({ pathname: path, searchParams: query, port }) {
  const { body, settings, title, isTool } = /** @type {(typeof pages)[string]} */ (pages[path]);
  /** @type {Record<string, string>} */
  const chosen = { ...settings };
  // The look can be tried from the address: /?theme=dark&position=bottom-left
  for (const name of ['theme', 'position']) {
    const value = query.get(name);
    if (value) chosen[`data-${name}`] = value;
  }
  const [frame, main] = await Promise.all(['frame', body].map((name) => readFile(join(here, `${name}.html`), 'utf8')));
  const tag = scriptTag(chosen);
  const workshop = isTool ? /<!-- workshop -->.*?<!-- \/workshop -->/gs : '';
  return (
    /** @type {string} */ (frame)
      .replaceAll(workshop, '')
      // Services are something to ask about.
      .replace(settings === google ? '' : /"services": \[.*?\],\s*(?="cookies")/s, '')
      .replaceAll('%VISITED%', settings === google ? path : '/werkplaats')
      .replace('<!-- header -->', () =>
        siteHeader({ language: 'nl', root: '/', current: path === '/samenstellen' ? 'configurator' : 'examples' }),
      )
      .replace('%TITLE%', title ? `${title} · cookiemelding` : 'Zadel &amp; Stuur: fietsen die blijven rijden')
      .replace('<!-- script tag -->', () => tag)
      .replace('<!-- main -->', () => main ?? '')
      .replace('<!-- gallery: styled -->', () => styled.map(galleryItem).join(''))
      .replace('<!-- gallery: special -->', () => special.map(galleryItem).join(''))
      .replace('<!-- gallery: plain -->', () => plain.map(galleryItem).join(''))
      .replace('<!-- shown example -->', () => shownExample(main ?? ''))
      .replace('<!-- shown tag -->', () => escapeHtml(tag.replaceAll('\n      ', '\n  ')))
      .replaceAll('%PORT%', port || '80')
  );
}

/** A server for the demo, not yet listening. */
export function createDemoServer() {
  /** @type {unknown[]} */
  const records = [];
  const receiver = createReceiver(async (event) => {
    records.push(event);
    records.splice(0, records.length - 50);
  });
  return createServer({ requestTimeout: 10_000, connectionsCheckingInterval: 1000 }, async (request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    try {
      if (request.url === RECORDS && request.method !== 'GET' && request.method !== 'HEAD') {
        receiver.emit('request', request, response);
        return;
      }
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { allow: 'GET, HEAD', connection: 'close' }).end();
        return;
      }
      if (request.url === RECORDS) {
        response.setHeader('content-type', 'application/json');
        response.setHeader('cache-control', 'no-store');
        response.end(JSON.stringify(records));
        return;
      }
      // Not relative to the host: a path of two slashes would be another one.
      const url = new URL(`http://${request.headers.host}${request.url}`);
      const [, company] = /^(\w+)\.localhost$/.exec(url.hostname) ?? [];
      if (!company && Object.hasOwn(pages, url.pathname)) {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(await page(url));
        return;
      }
      if (!company && /^\/galerij\/(plain|municipality|shop|magazine)$/.test(url.pathname)) {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(await example(url));
        return;
      }
      if (!company && Object.hasOwn(FRONT_PAGES, url.pathname)) {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(await frontPage(url.pathname));
        return;
      }
      if (!company && isManualFolder(url.pathname)) {
        response.writeHead(301, { location: `${url.pathname}/` }).end();
        return;
      }
      const manual = company ? undefined : await manualPage(url.pathname);
      if (manual) {
        response.setHeader('content-type', types[manual.type] ?? '');
        response.end(manual.body);
        return;
      }
      const live = company ? undefined : await livePage(url.pathname);
      if (live) {
        response.setHeader('content-type', types['.html'] ?? '');
        response.end(live);
        return;
      }
      const module = company ? undefined : await libraryModule(url.pathname);
      if (module) {
        response.setHeader('content-type', types['.js'] ?? '');
        response.end(module);
        return;
      }
      const name = normalize(decodeURIComponent(url.pathname)).replace(/^[\\/]+/, '');
      const type = types[extname(name)];
      if (!type || name.startsWith('..')) throw new Error('not served');
      const [, family, file] = /^fonts\/([\w-]+)\/([\w-]+\.woff2)$/.exec(name) ?? [];
      const isBuilt = name.startsWith('cookiemelding') || name === 'schema.json';
      const own = join(isBuilt ? dist : here, name);
      const path = company
        ? join(here, 'hosts', company, name)
        : family && file
          ? join(fonts, family, 'files', file)
          : name === 'docs/minisearch.js'
            ? search
            : own;
      const content = await readFile(path);
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
