// Takes the records of choices, for a site that has no pipeline of its own: node demo/receiver.js
import { appendFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { CloudEvent, HTTP } from 'cloudevents';

/**
 * A server for `data-records-url`. It answers only when a record is kept: whatever it does not take comes again.
 * What it is sent can come from anyone; show none of it as markup.
 * @param {(event: import('cloudevents').CloudEventV1<unknown>) => Promise<unknown>} keep stores one; the same `id` is
 *   the same record, sent again
 * @param {string[]} [origins] the sites it takes records of, `https://www.example.nl`; all when absent
 * @param {number} [perMinute] how many it takes of one address
 */
export function createReceiver(keep, origins, perMinute = 60) {
  /** @type {Map<string | undefined, number>} */
  const counts = new Map();
  setInterval(() => counts.clear(), 60_000).unref();
  return createServer(async (request, response) => {
    const { method, headers, socket } = request;
    const answer = async () => {
      if (origins && !origins.includes(headers.origin ?? '')) return 403;
      if (method === 'OPTIONS') return 204;
      if (method !== 'POST') return 405;
      const count = (counts.get(socket.remoteAddress) ?? 0) + 1;
      counts.set(socket.remoteAddress, count);
      if (count > perMinute) return 429;
      if (!(Number(headers['content-length']) < 10_000)) return 413;
      const event = HTTP.toEvent({ headers, body: await text(request) });
      if (Array.isArray(event)) return 400;
      // It checks what an event must have.
      await keep(new CloudEvent(event));
      return 204;
    };
    response.setHeader('access-control-allow-origin', origins ? (headers.origin ?? '') : '*');
    response.setHeader('access-control-allow-headers', 'content-type');
    response.statusCode = await answer().catch(() => 400);
    response.end();
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  createReceiver((event) => appendFile('consent.jsonl', `${JSON.stringify(event)}\n`)).listen(8090, '127.0.0.1');
}
