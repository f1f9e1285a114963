// Takes the records of choices, for a site that has no pipeline of its own: node demo/receiver.js
import { appendFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { HTTP } from 'cloudevents';

/**
 * A server for `data-records-url`. It answers only when a record is kept: whatever it does not take comes again.
 * @param {(event: import('cloudevents').CloudEventV1<unknown>) => Promise<unknown>} keep stores one; the same `id` is
 *   the same record, sent again
 */
export const createReceiver = (keep) =>
  createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'content-type');
    try {
      if (request.method === 'POST') {
        if (!(Number(request.headers['content-length']) < 10_000)) throw new RangeError('Too long');
        const event = HTTP.toEvent({ headers: request.headers, body: await text(request) });
        if (Array.isArray(event)) throw new TypeError('One event at a time');
        await keep(event);
      }
      response.statusCode = 204;
    } catch {
      response.statusCode = 400;
    }
    response.end();
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  createReceiver((event) => appendFile('consent.jsonl', `${JSON.stringify(event)}\n`)).listen(8090, '127.0.0.1');
}
