// Receives consent records, for a site without a log pipeline: node demo/receiver.js
import { appendFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { CloudEvent, HTTP } from 'cloudevents';

/**
 * The address of the visitor who sent a request. A proxy appends the address of its client to `X-Forwarded-For`, a header
 * that the client can also send itself. So the header is read from its end, skipping the site's own proxies.
 * @param {import('node:http').IncomingMessage} request
 * @param {string[]} proxies
 */
function clientOf({ headers, socket }, proxies) {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
  const addresses = [...forwarded, socket.remoteAddress ?? '']
    .map((address) => address.trim().replace(/^::ffff:/, ''))
    .filter((address) => address !== '');
  return addresses.findLast((address) => !proxies.includes(address)) ?? addresses[0];
}

/**
 * Creates a server for `data-records-url`. It answers once a record is stored; a record that it rejects is sent again.
 * Anyone can send a record, so never show one as markup.
 * @param {(event: import('cloudevents').CloudEventV1<unknown>) => Promise<unknown>} keep stores a record; two records with
 *   the same `id` are the same one, sent twice
 * @param {object} [options]
 * @param {string[]} [options.origins] sites to accept records from, such as `https://www.example.nl`; all when absent
 * @param {number} [options.perMinute] the number of records accepted from one address
 * @param {string[]} [options.proxies] addresses of your proxies; behind a proxy, all visitors share one address without this
 */
export function createReceiver(keep, { origins, perMinute = 60, proxies = [] } = {}) {
  /** @type {Map<string | undefined, number>} */
  const counts = new Map();
  setInterval(() => counts.clear(), 60_000).unref();
  // A record is smaller than 10 kB and arrives sooner.
  return createServer({ requestTimeout: 10_000, connectionsCheckingInterval: 1000 }, async (request, response) => {
    const { method, headers } = request;
    const isAllowed = !origins || origins.includes(headers.origin ?? '');
    const answer = async () => {
      if (!isAllowed) return 403;
      if (method === 'OPTIONS') return 204;
      if (method !== 'POST') return 405;
      const client = clientOf(request, proxies);
      const count = (counts.get(client) ?? 0) + 1;
      counts.set(client, count);
      if (count > perMinute) return 429;
      if (!(Number(headers['content-length']) < 10_000)) return 413;
      const event = HTTP.toEvent({ headers, body: await text(request) });
      if (Array.isArray(event)) return 400;
      // The constructor validates the event.
      await keep(new CloudEvent(event));
      return 204;
    };
    if (isAllowed) response.setHeader('access-control-allow-origin', origins ? (headers.origin ?? '') : '*');
    response.setHeader('vary', 'origin');
    response.setHeader('access-control-allow-headers', 'content-type');
    response.setHeader('allow', 'POST, OPTIONS');
    response.statusCode = await answer().catch(() => 400);
    // The rest of a rejected body is not read.
    if (response.statusCode >= 400) response.setHeader('connection', 'close');
    response.end();
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  createReceiver((event) => appendFile('consent.jsonl', `${JSON.stringify(event)}\n`)).listen(8090, '127.0.0.1');
}
