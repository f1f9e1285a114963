import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { HTTP, CloudEvent } from 'cloudevents';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createReceiver } from '../demo/receiver.js';

const ORIGIN = 'https://www.symbis.test';
const { headers, body } = HTTP.structured(
  new CloudEvent({ id: 'x/1', type: 'cookiemelding.consent', source: ORIGIN, data: { choices: { analytics: true } } }),
);

async function start(store?: () => Promise<unknown>) {
  const stored: string[] = [];
  const receiver = createReceiver(store ?? (async ({ id }) => stored.push(id)), [ORIGIN], 20);
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  onTestFinished(() => void receiver.close());
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  const send = async (options: RequestInit) =>
    (await fetch(url, { ...options, headers: { ...(headers as object), origin: ORIGIN, ...options.headers } })).status;
  return { stored, send };
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

  it('answers with an error when a record could not be stored, so that it is sent again', async () => {
    const { send } = await start(() => Promise.reject(new Error('full')));
    expect(await send({ method: 'POST', body: body as string })).toBe(400);
  });
});
