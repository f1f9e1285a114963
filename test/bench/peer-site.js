import { createHash, X509Certificate } from 'node:crypto';
import { createSecureServer } from 'node:http2';
import { brotliCompressSync } from 'node:zlib';
import { generate } from 'selfsigned';

/** @typedef {import('./peer-list.js').Contender} Contender */

/** Host of the site. Not localhost, where a library may load extra code for developers. */
export const HOST = 'peers.test';

/** Delay of each response. */
const LATENCY_MS = 40;

const types = { css: 'text/css', js: 'text/javascript' };

const paragraph =
  'In onze werkplaats repareren we fietsen van elk merk. Kom langs, of maak een afspraak: dan is je fiets dezelfde dag klaar. Voor een kleine reparatie hoef je niet te wachten.';

/** @param {Contender} contender */
const markup = ({ head, start = '', body }) =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Fietsen</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css">${head}</head><body>${start}<main><h1>Fietsen</h1>${`<h2>Reparatie</h2><p>${paragraph}</p>`.repeat(8)}</main><footer>Symbis</footer>${body}</body></html>`;

/**
 * Serves each contender's page at a path with its name.
 * @param {Contender[]} contenders
 * @param {string} folder where the packages are installed
 */
export async function serve(contenders, folder) {
  /** @type {Map<string, { body: Buffer, type: string, cache: string }>} */
  const responses = new Map();
  const add = (/** @type {string} */ path, /** @type {string} */ text, type = 'text/html', cache = 'no-store') =>
    responses.set(path, { body: brotliCompressSync(text), type: `${type}; charset=utf-8`, cache });
  const addFile = (/** @type {string} */ path, /** @type {string} */ text) =>
    add(path, text, path.endsWith('.css') ? types.css : types.js, 'max-age=86400');

  add('/blank', '<!doctype html><title>x</title><link rel="icon" href="data:,">');
  addFile('/site.css', 'body { max-width: 40em; margin: 2em auto; font: 1rem/1.5 sans-serif; }');
  for (const tag of ['ga', 'ads']) add(`/tags/${tag}.js`, '', types.js);
  for (const contender of contenders) {
    add(`/${contender.name}/`, markup(contender));
    const files = await contender.files(folder);
    for (const [path, text] of Object.entries(files)) addFile(`/${contender.name}/${path}`, text);
  }

  // Browsers accept Brotli only over https, and libraries use APIs that need it.
  const { private: key, cert } = await generate([{ name: 'commonName', value: HOST }]);
  const server = createSecureServer({ key, cert }, ({ url = '' }, response) => {
    const found = responses.get(url.replace(/\?.*/, ''));
    setTimeout(() => {
      if (!found) return response.writeHead(404).end();
      const { body, type, cache } = found;
      const headers = { 'content-type': type, 'content-encoding': 'br', 'cache-control': cache };
      return response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
    }, LATENCY_MS);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    origin: `https://${HOST}:${address.port}`,
    /** Hash of the certificate's public key, for a browser to trust it. */
    keyHash: createHash('sha256').update(publicKey).digest('base64'),
    close: () => server.close(),
  };
}
