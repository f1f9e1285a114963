import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { HTTP, CloudEvent } from 'cloudevents';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createReceiver } from '../demo/receiver.js';

const ORIGIN = 'https://www.symbis.test';
const { headers, body } = HTTP.structured(
  new CloudEvent({ id: 'x/1', type: 'cookiemelding.consent', source: ORIGIN, data: { choices: { analytics: true } } }),
);

async function start(store?: () => Promise<unknown>, proxies: string[] = []) {
  const stored: string[] = [];
  const receiver = createReceiver(store ?? (async ({ id }) => stored.push(id)), {
    origins: [ORIGIN],
    perMinute: 20,
    proxies,
  });
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  onTestFinished(() => void receiver.close());
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  const request = (options: RequestInit) =>
    fetch(url, { ...options, headers: { ...(headers as object), origin: ORIGIN, ...options.headers } });
  const send = async (options: RequestInit) => (await request(options)).status;
  return { stored, request, send, port: Number(new URL(url).port) };
}

describe('the receiver of records', () => {
  it('stores an event of the site', async () => {
    const { stored, send } = await start();
    expect(await send({ method: 'OPTIONS' })).toBe(204);
    expect(await send({ method: 'POST', body: body as string })).toBe(204);
    expect(stored).toEqual(['x/1']);
  });

  it.each<[string, number, RequestInit]>([
    ['of another site', 403, { method: 'POST', body: body as string, headers: { origin: 'https://evil.test' } }],
    ['by another method', 405, { method: 'GET' }],
    ['by another method', 405, { method: 'DELETE' }],
    ['by another method', 405, { method: 'HEAD' }],
    ['by another method', 405, { method: 'PATCH', body: body as string }],
    ['whose names are those of objects', 400, { method: 'POST', body: '{"__proto__":{"id":"x"},"constructor":{}}' }],
    ['that is too long', 413, { method: 'POST', body: 'x'.repeat(10_001) }],
    ['that is not an event', 400, { method: 'POST', body: '<script>' }],
    ['that is a list', 400, { method: 'POST', body: `[${body as string}]` }],
    ['that lacks the fields of an event', 400, { method: 'POST', body: '{"specversion":"1.0"}' }],
  ])('keeps nothing %s (%i)', async (_, status, options) => {
    const { stored, send } = await start();
    expect(await send(options)).toBe(status);
    expect(stored).toEqual([]);
  });

  it('does not take more than its share of one address', async () => {
    const { stored, send } = await start();
    const answers = await Promise.all(Array.from({ length: 25 }, () => send({ method: 'POST', body: body as string })));
    expect(answers.filter((status) => status === 429)).toHaveLength(5);
    expect(stored).toHaveLength(20);
  });

  describe('behind a proxy', () => {
    /** Sends 25 records, with the header that the proxy has made of each. */
    const sendAll = async (proxies: string[], forwarded: (at: number) => string) => {
      const { send } = await start(undefined, proxies);
      const answers = await Promise.all(
        Array.from({ length: 25 }, (_, at) =>
          send({ method: 'POST', body: body as string, headers: { 'x-forwarded-for': forwarded(at) } }),
        ),
      );
      return answers.filter((status) => status === 429).length;
    };

    it.each<[string, number, string[], (at: number) => string]>([
      ['counts each visitor apart', 0, ['127.0.0.1'], (at) => `192.0.2.${at}`],
      ['counts one visitor as one', 5, ['127.0.0.1'], () => '192.0.2.1'],
      ['takes nothing from what the visitor wrote before', 5, ['127.0.0.1'], (at) => `203.0.113.${at}, 192.0.2.1`],
      [
        'goes on to the visitor through several proxies',
        0,
        ['127.0.0.1', '10.0.0.1'],
        (at) => `192.0.2.${at}, 10.0.0.1`,
      ],
      ['takes another proxy for a visitor', 5, ['127.0.0.1'], (at) => `192.0.2.${at}, 10.0.0.1`],
      ['that is not its own takes nothing from the header', 5, [], (at) => `192.0.2.${at}`],
      ['that is another one takes nothing from the header', 5, ['10.0.0.1'], (at) => `192.0.2.${at}`],
      ['that says nothing counts the proxy', 5, ['127.0.0.1'], () => ' , '],
    ])('%s (%i of 25 refused)', async (_, refused, proxies, forwarded) => {
      expect(await sendAll(proxies, forwarded)).toBe(refused);
    });
  });

  it('names no other site as one that may read its answer', async () => {
    const { request } = await start();
    const of = async (origin: string) =>
      (await request({ method: 'OPTIONS', headers: { origin } })).headers.get('access-control-allow-origin');
    expect(await of(ORIGIN)).toBe(ORIGIN);
    expect(await of('https://evil.test')).toBeNull();
    expect(await of('null')).toBeNull();
  });

  it.each([
    ['of a gigabyte', 'content-length: 1000000000', 413],
    ['of unknown length', 'transfer-encoding: chunked', 413],
    ['whose length is no number', 'content-length: 1e3', 400],
  ])('closes the connection on a body %s, without reading it', async (_, header, status) => {
    const { stored, port } = await start();
    const socket = connect(port, '127.0.0.1');
    socket.write(`POST / HTTP/1.1\r\nhost: x\r\norigin: ${ORIGIN}\r\n${header}\r\n\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(String(answer)).toContain(`HTTP/1.1 ${status} `);
    await once(socket, 'close');
    expect(stored).toEqual([]);
  });

  it('gives up a body that does not come', { timeout: 30_000 }, async () => {
    const { stored, port } = await start();
    const socket = connect(port, '127.0.0.1');
    socket.write(`POST / HTTP/1.1\r\nhost: x\r\norigin: ${ORIGIN}\r\ncontent-length: 500\r\n\r\n{`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(String(answer)).toContain('HTTP/1.1 408 ');
    await once(socket, 'close');
    expect(stored).toEqual([]);
  });

  it('answers with an error when a record could not be stored, so that it is sent again', async () => {
    const { send } = await start(() => Promise.reject(new Error('full')));
    expect(await send({ method: 'POST', body: body as string })).toBe(400);
  });
});
