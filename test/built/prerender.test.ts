// Chromium makes a page in advance by speculation rules, for real. A debugger that is attached to it keeps it from
// doing so, hence a browser without one: the pages act by themselves and tell the server what they see.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { both, stored, tag } from '../setup/built-site.js';
import { findChromium } from '../setup/chromium.js';

const rules = `<script type="speculationrules">{"prerender":[{"urls":["/next"],"eagerness":"immediate"}]}</script>`;

/** Where a visitor is while the next page is made. Its choice changes after that, and then the visitor goes on. */
const first = (change: string) => `<!doctype html><title>first</title>${rules}<script>
  const waiting = setInterval(async () => {
    if (!(await (await fetch('/is-made')).json())) return;
    clearInterval(waiting);
    // Time for what must not happen.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await fetch('/before', { method: 'POST', body: document.cookie });
    ${change}
    location.href = '/next';
  }, 50);
</script>`;

/** The page that is made in advance. */
const next = (own: string) => `<!doctype html><html lang="nl"><head><title>next</title>${tag(both)}
<script>
  const wasAhead = document.prerendering;
  ${own}
  const look = () => ({
    wasAhead,
    choices: cookiemelding.record?.choices,
    banner: !!document.querySelector('cookie-melding'),
    tags: [...document.scripts].filter(({ src }) => src.includes('google')).length,
    updates: dataLayer.filter((item) => item[1] === 'update').map((item) => item[2].analytics_storage),
  });
  addEventListener('load', () => fetch('/made', { method: 'POST', body: JSON.stringify(look()) }));
  document.addEventListener('prerenderingchange', () => setTimeout(
    () => fetch('/seen', { method: 'POST', body: JSON.stringify(look()) }), 800));
</script></head><body><h1>Welkom</h1></body></html>`;

interface Told {
  wasAhead: boolean;
  choices?: Record<string, boolean>;
  banner: boolean;
  tags: number;
  updates: string[];
}

let server: Server;
let pages: Record<string, string> = {};
let told: Record<string, string> = {};

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    response.setHeader('cache-control', 'no-store');
    if (/^\/cookiemelding[\w-]*\.js$/.test(pathname)) {
      response.setHeader('content-type', 'text/javascript');
      return response.end(readFileSync(new URL(`../../dist${pathname}`, import.meta.url)));
    }
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        told[pathname] = body;
        response.end();
      });
      return;
    }
    response.setHeader('content-type', pathname === '/is-made' ? 'application/json' : 'text/html; charset=utf-8');
    return response.end(pathname === '/is-made' ? String('/made' in told) : (pages[pathname] ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** One visit by a browser of its own. @param choice what is stored before the first page */
async function visit(choice: string | undefined, change: string, own = '') {
  const set = (value: string) => `document.cookie = 'cookiemelding=${value}; Path=/';`;
  pages = {
    '/': `<script>${choice ? set(choice) : ''} location.href = '/first'</script>`,
    '/first': first(change),
    '/next': next(own),
  };
  told = {};
  const profile = mkdtempSync(join(tmpdir(), 'prerender-'));
  const { port } = server.address() as AddressInfo;
  const browser: ChildProcess = spawn(
    findChromium()!,
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      `--user-data-dir=${profile}`,
      `http://127.0.0.1:${port}/`,
    ],
    // A group of its own, so that its helpers end with it.
    { stdio: 'ignore', detached: true },
  );
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  try {
    await expect.poll(() => '/seen' in told).toBe(true);
  } finally {
    if (process.platform === 'win32') browser.kill();
    else process.kill(-browser.pid!, 'SIGKILL');
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  const read = (path: string) => JSON.parse(told[path]!) as Told;
  return { made: read('/made'), before: told['/before']!, seen: read('/seen') };
}

const change = (cookie: string) => `document.cookie = 'cookiemelding=${cookie}; Path=/';`;

it('a prerendered page loads no tag, and when it is shown it has the choice of that moment', async () => {
  const { made, seen } = await visit(stored(true, true), change(stored(false, false)));
  expect(made).toEqual({ wasAhead: true, banner: false, tags: 0, updates: [] });
  expect(seen).toMatchObject({ choices: { analytics: false, advertising: false }, tags: 0, updates: ['denied'] });
});

it('it loads the tags that a stored choice grants when it is shown, and updates Google once', async () => {
  const { made, seen } = await visit(stored(true, true), '');
  expect(made.tags).toBe(0);
  expect(seen).toMatchObject({ choices: { analytics: true }, tags: 1, updates: ['granted'] });
});

it('it neither stores nor shows anything before it is shown, whatever its own code asks for', async () => {
  const { made, before, seen } = await visit(undefined, '', 'cookiemelding.acceptAll(); cookiemelding.showBanner();');
  expect(made).toEqual({ wasAhead: true, banner: false, tags: 0, updates: [] });
  expect(before).toBe('');
  expect(seen).toMatchObject({ choices: { analytics: true, advertising: true }, tags: 1 });
});

it('it asks a visitor without a choice once it is seen', async () => {
  const { made, seen } = await visit(undefined, '');
  expect(made.banner).toBe(false);
  expect(seen).toMatchObject({ banner: true, tags: 0, updates: [] });
});
