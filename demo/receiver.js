// Takes the records of choices, for a site that has no pipeline of its own: node demo/receiver.js
import { appendFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { CloudEvent, HTTP } from 'cloudevents';

/**
 * The address that a request comes from. A proxy appends its client to a header that the client may have written itself, so
 * it is read from its end, and only as far as the site's own proxies have written it.
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
 * A server for `data-records-url`. It answers only when a record is kept: whatever it does not take comes again.
 * What it is sent can come from anyone; show none of it as markup.
 * @param {(event: import('cloudevents').CloudEventV1<unknown>) => Promise<unknown>} keep stores one; the same `id` is
 *   the same record, sent again
 * @param {object} [options]
 * @param {string[]} [options.origins] the sites it takes records of, `https://www.example.nl`; all when absent
 * @param {number} [options.perMinute] how many it takes of one address
 * @param {string[]} [options.proxies] addresses of your proxies: behind one, and without this, all visitors share one address
 */
export function createReceiver(keep, { origins, perMinute = 60, proxies = [] } = {}) {
  /** @type {Map<string | undefined, number>} */
  const counts = new Map();
  setInterval(() => counts.clear(), 60_000).unref();
  // A body of 10 kB that takes longer is no record.
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
      // It checks what an event must have.
      await keep(new CloudEvent(event));
      return 204;
    };
    if (isAllowed) response.setHeader('access-control-allow-origin', origins ? (headers.origin ?? '') : '*');
    response.setHeader('vary', 'origin');
    response.setHeader('access-control-allow-headers', 'content-type');
    response.setHeader('allow', 'POST, OPTIONS');
    response.statusCode = await answer().catch(() => 400);
    // The rest of a body that is not taken is not read.
    if (response.statusCode >= 400) response.setHeader('connection', 'close');
    response.end();
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  createReceiver((event) => appendFile('consent.jsonl', `${JSON.stringify(event)}\n`)).listen(8090, '127.0.0.1');
}
