// Serves the corpus: every host of it, and the third parties, on one port of this machine.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { generate } from 'selfsigned';
import { hostOf, sites } from './sites.js';
import { THIRD_PARTIES } from './third-parties.js';

const dist = new URL('../../dist/', import.meta.url);

/** The page of a site as HTML. @param {Partial<import('./sites.js').CorpusSite>} site */
export const pageOf = ({ head = '', body = '', name = '' }) =>
  `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<h1>Welkom</h1>
${body}
</body>
</html>`;

/** @param {string | string[]} value */
const withRandom = (value) => [value].flat().map((text) => text.replace('{random}', randomUUID().replaceAll('-', '')));

/**
 * @typedef {object} SiteServer
 * @property {readonly string[]} browserArgs that make a browser find the hosts here
 * @property {Map<string, string>} pages HTML to answer in place of a site's own, by host
 * @property {Map<string, import('node:http').RequestListener>} handlers for everything of a host
 * @property {() => void} close
 */

/** @returns {Promise<SiteServer>} */
export async function startSites() {
  const byHost = new Map(sites.map((site) => [hostOf(site), site]));
  /** @type {Map<string, string>} */
  const pages = new Map();
  /** @type {Map<string, import('node:http').RequestListener>} */
  const handlers = new Map();
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'site.test' }]);
  const server = createServer({ key, cert }, (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'none.test'}`);
    const host = url.hostname;
    const handler = handlers.get(host);
    if (handler) return handler(request, response);
    const third = THIRD_PARTIES[host + url.pathname];
    const site = byHost.get(host);
    const file = site?.files?.[url.pathname];
    const answer = third ? (typeof third === 'function' ? third(url) : third) : file;
    if (answer) {
      response.statusCode = /** @type {{ status?: number }} */ (answer).status ?? 200;
      response.setHeader('content-type', answer.type);
      response.setHeader('access-control-allow-origin', '*');
      for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
      response.end(answer.body);
    } else if (/^\/cookiemelding[\w-]*\.js$/.test(url.pathname)) {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      response.end(readFileSync(new URL(url.pathname.slice(1), dist)));
    } else if (site && (url.pathname === '/' || url.pathname === '/over')) {
      for (const [name, value] of Object.entries(site.headers ?? {})) response.setHeader(name, withRandom(value));
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(pages.get(host) ?? pageOf(site));
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    // Hosts under `.invalid` do not resolve.
    browserArgs: [`--host-resolver-rules=MAP *.invalid ~NOTFOUND, EXCLUDE 127.0.0.1, MAP * 127.0.0.1:${address.port}`],
    pages,
    handlers,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
