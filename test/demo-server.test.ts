// What the demo's server does with requests that no browser of a well-meaning visitor sends.
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoServer } from '../demo/server.js';

let server: Server;
let port: number;

beforeAll(async () => {
  server = createDemoServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => void server.close());

/** Sends a request as it is written here, and returns the whole answer. */
async function send(
  path: string,
  { method = 'GET', host = 'localhost', headers = '', body = '' } = {},
): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${method} ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n${headers}\r\n${body}`);
  let answer = '';
  socket.on('data', (part) => (answer += String(part)));
  await once(socket, 'close');
  return answer;
}
const status = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

/** The elements of a page, in order. */
function elementsOf(answer: string): DefaultTreeAdapterTypes.Element[] {
  const within = (node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] =>
    node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...within(child)] : []));
  return within(parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)));
}

const EVIL = `"'><img src=x onerror=alert(1)><!-- main --><script>$&`;
const encoded = encodeURIComponent(EVIL);

describe('the demo server', () => {
  it.each([
    ['a value on a page', `/werkplaats?theme=${encoded}&position=${encoded}`],
    ['a name on a page', `/werkplaats?${encoded}=x`],
    ['a value on the front page', `/?theme=${encoded}&bezoek=${encoded}`],
    ['a value on a page of the manual', `/manual/law.html?q=${encoded}&${encoded}=x`],
    ['a value on a live example', `/live/en/notice.html?name=${encoded}`],
    ['a value in the gallery', `/galerij/plain?theme=${encoded}&lang=${encoded}&controller=${encoded}`],
    ['a name in the gallery', `/galerij/plain?${encoded}=x&x%20onload%3Dalert(1)%20y=1&x/onload=alert(1)=1`],
    ['a name with an end of line', '/galerij/plain?a%0d%0aonload=alert(1)'],
    ['a name with a quote', `/galerij/plain?a%22%20onload=alert(1)`],
    ['a name of objects', '/galerij/shop?__proto__=x&constructor=x&toString=x'],
    ['a value that is a style', '/galerij/plain?theme=dark;background:url(//evil.test)'],
    ['a setting that loads a script', '/galerij/plain?google-url=https://evil.test/&layer-name=x&data-src=x'],
  ])('puts no markup into a page by %s', async (_, path) => {
    const answer = await send(path);
    expect(status(answer)).toBe(200);
    const known = ['data-theme', 'data-position', 'data-lang', 'style'];
    /** Each element, with the names of its attributes. */
    const outline = (text: string) =>
      elementsOf(text).map(({ tagName, attrs }) => [
        tagName,
        ...attrs.map(({ name }) => name).filter((name) => !known.includes(name)),
      ]);
    expect(outline(answer)).toEqual(outline(await send(path.replace(/\?.*/, ''))));
    const styles = elementsOf(answer).flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'style'));
    expect(styles.map(({ value }) => value).join('')).not.toContain('evil');
  });

  it('takes the look of a gallery page from the address', async () => {
    const answer = await send(`/galerij/plain?theme=dark&lang=de&position=${encoded}`);
    expect(answer).toContain('<html lang="de" style="color-scheme: dark">');
    const script = elementsOf(answer).find(({ tagName }) => tagName === 'script')!;
    expect(script.attrs.find(({ name }) => name === 'data-position')!.value).toBe(EVIL);
  });

  it.each([
    ['a path that does not exist', `/${encoded}`],
    ['a path with broken percent signs', '/%E0%A4%A'],
    ['a path with an end of text', '/site.css%00.js'],
    ['a path above its folder', '/..%2f..%2fpackage.json'],
    ['a path above its folder', '/cookiemelding%2f..%2f..%2fpackage.json'],
    ['a path above its folder', '/fonts/..%2f..%2f/x.woff2'],
    ['a path above its folder', '/%2e%2e/package.json'],
    ['a path above its folder, not normalised', '/../package.json'],
    ['a path with backslashes', '/..%5c..%5cpackage.json'],
    ['a path of two slashes', '//video.localhost/speler.html'],
    ['the whole address of another site', 'http://evil.test/'],
    ['a path of objects', '/__proto__'],
    ['a path of objects', '/galerij/constructor'],
  ])('answers %s with 404, and nothing of the request: %s', async (_, path) => {
    const answer = await send(path);
    expect(status(answer)).toBe(404);
    expect(answer.split('\r\n\r\n')[1]).toContain('Niet gevonden');
    expect(answer).not.toMatch(/onerror|evil|devDependencies/);
  });

  it.each(['evil.test">', '', 'x y', '..localhost', '<b>.localhost', '%0d%0aX-A: b'])(
    'puts nothing of a host into its answer: %s',
    async (host) => {
      const answer = await send('/', { host });
      expect([200, 400, 404]).toContain(status(answer));
      expect(answer).not.toMatch(/evil|<b>\.|x-a: b/i);
    },
  );

  it('puts nothing of a cookie into its answer', async () => {
    for (const host of ['localhost', 'video.localhost']) {
      const answer = await send(host === 'localhost' ? '/' : '/speler.html', { host, headers: `cookie: ${EVIL}\r\n` });
      expect(status(answer)).toBe(200);
      expect(answer).not.toContain('onerror');
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])(
    'takes no %s of a page',
    async (method) => {
      const answer = await send('/', { method });
      expect(status(answer)).toBe(405);
      expect(answer.toLowerCase()).toContain('allow: get, head');
    },
  );

  it('answers HEAD with the headers of the page, and an unknown method with 400', async () => {
    const [head, body] = (await send('/', { method: 'HEAD' })).split('\r\n\r\n');
    expect([status(head!), body]).toEqual([200, '']);
    expect(status(await send('/', { method: 'EVIL' }))).toBe(400);
  });

  it('does not wait for the body of a request that it refuses', async () => {
    expect(status(await send('/', { method: 'POST', headers: 'content-length: 1000000000\r\n' }))).toBe(405);
    expect(status(await send('/bewijs', { method: 'POST', headers: 'content-length: 1000000000\r\n' }))).toBe(413);
  });

  it('keeps records, and shows them as data', async () => {
    const body = JSON.stringify({ specversion: '1.0', id: 'x/1', type: 't', source: '/', data: { text: EVIL } });
    const headers = `content-type: application/cloudevents+json\r\ncontent-length: ${body.length}\r\n`;
    expect(status(await send('/bewijs', { method: 'POST', headers, body }))).toBe(204);
    const answer = await send('/bewijs');
    expect(answer).toContain('content-type: application/json');
    expect(answer).toContain('x-content-type-options: nosniff');
    expect(answer).toContain('x/1');
    expect(status(await send('/bewijs', { method: 'DELETE' }))).toBe(405);
  });
});
