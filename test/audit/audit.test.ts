// The command as it is built, with a real browser, on small sites of this machine.
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage, launchBrowser } from 'cookiemelding/audit';
import { validateSettings } from '../../src/settings/validate-settings.js';
import { missedOf, paste, rulesOf } from './corpus.js';
import { sarifFaults } from './sarif.js';
import { hostOf, sites } from './sites.js';
import { startSites, type SiteServer } from './site-server.js';

const cli = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));

let server: SiteServer;
let folder: string;
beforeAll(async () => {
  server = await startSites();
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
});
afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], env: NodeJS.ProcessEnv = process.env, cwd?: string): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { env, cwd, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

/** The options that every run here needs. */
const common = () => [
  '--insecure',
  '--delay',
  '0',
  '--wait',
  '400',
  '--timeout',
  '2500',
  `--browser-arg=${server.browserArgs[0]}`,
];

const audit = (...args: string[]) => run(['audit', ...args, ...common()]);

describe('the command line', () => {
  it.each([
    ['nothing', [], 2, 'audit'],
    ['--help', ['--help'], 0, 'audit'],
    ['an unknown command', ['toString'], 2, 'There is no command "toString"'],
    ['no address', ['audit'], 2, 'Expected an address'],
    ['an unknown option', ['audit', 'https://x.test', '--nope'], 2, '--nope'],
    ['a level that there is not', ['audit', 'https://x.test', '--fail-on', 'note'], 2, 'error, warning or never'],
    ['a number that is none', ['audit', 'https://x.test', '--crawl', 'all'], 2, '--crawl all'],
    ['a language that there is not', ['audit', 'https://x.test', '--lang', 'de'], 2, 'expected nl or en'],
    ['a browser that there is not', ['audit', 'https://x.test', '--browser', '/no/browser'], 2, '/no/browser'],
    ['the help of the audit', ['audit', '--help', '--lang', 'en'], 0, '--fail-on LEVEL'],
  ])('answers %s', async (_, args, code, text) => {
    const result = await run(args);
    expect(result.code).toBe(code);
    expect(result.stdout + result.stderr).toContain(text);
  });

  it('says what is missing where there is no browser on the machine', async () => {
    const { code, stderr } = await run(['audit', 'https://x.test', '--lang', 'en'], {
      PATH: folder,
      PLAYWRIGHT_BROWSERS_PATH: folder,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('npx playwright install chromium');
  });
});

describe('a run', () => {
  it.concurrent(
    'reports in HTML, in JSON by its schema, and in the exit code, and a page that fails costs no other',
    async () => {
      const out = join(folder, 'report');
      const urls = [
        'https://nowhere.invalid/',
        `https://${hostOf({ name: 'pixel' } as never)}/`,
        `https://${hostOf({ name: 'plain' } as never)}/`,
      ];
      const { code, stdout, stderr } = await audit(
        ...urls,
        '--out',
        out,
        '--json',
        '--lang',
        'en',
        '--concurrency',
        '2',
      );
      expect(code).toBe(1);
      expect(stderr).toContain('Looking at https://www.pixel-site.test/');
      const report = JSON.parse(stdout) as {
        pages: { url: string; findings: { rule: string; by: { url: string }[] }[] }[];
        failures: unknown[];
        sites: { settings: object; tag?: string }[];
      };
      expect(report).toEqual({
        ...(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as object),
        made: expect.any(String) as string,
      });
      const schema = JSON.parse(
        readFileSync(fileURLToPath(new URL('../../dist/audit-schema.json', import.meta.url)), 'utf8'),
      ) as object;
      const validate = new Ajv2020({ strict: false }).compile(schema);
      expect([validate(report), validate.errors]).toEqual([true, null]);
      expect(report.failures).toEqual([
        { url: 'https://nowhere.invalid/', reason: 'no-host', detail: 'net::ERR_NAME_NOT_RESOLVED' },
      ]);
      const pixel = report.pages.find(({ url }) => url.includes('pixel'))!;
      // Who did it: the pixel's script, which the page's own snippet loads.
      expect(pixel.findings.find(({ rule }) => rule === 'stored-without-consent')?.by.map(({ url }) => url)).toEqual(
        expect.arrayContaining(['https://connect.facebook.net/en_US/fbevents.js', 'https://www.pixel-site.test/']),
      );
      expect(report.pages.find(({ url }) => url.includes('plain'))?.findings).toEqual([]);
      for (const { settings } of report.sites) expect(validateSettings(settings)).toEqual([]);
      const sarif = JSON.parse(readFileSync(join(out, 'report.sarif'), 'utf8')) as { runs: [{ results: unknown[] }] };
      expect(sarifFaults(sarif)).toEqual([]);
      expect(sarif.runs[0].results).toHaveLength(report.pages.flatMap(({ findings }) => findings).length);
      const html = readFileSync(join(out, 'report.html'), 'utf8');
      expect(html).toContain('Tracking before a choice');
      expect(html).toContain('the host does not exist');
      expect(html).not.toMatch(/ src="http|<script|<link/);
    },
  );

  it.concurrent.each([
    ['plain', [], 0],
    ['preconnect', [], 0],
    ['preconnect', ['--fail-on', 'warning'], 1],
    ['late-default', ['--fail-on', 'never'], 0],
  ])('on %s with %j ends with %i', async (name, args, code) => {
    expect((await audit(`https://${hostOf({ name } as never)}/`, ...args)).code).toBe(code);
  });

  it.concurrent('visits what is linked and listed, as far as robots.txt allows and no further than asked', async () => {
    const html = (links: string[]) =>
      `<!doctype html><title>x</title>${links.map((link) => `<a href="${link}">x</a>`).join('')}`;
    const answers: Record<string, [string, string]> = {
      '/': ['text/html', html(['/a', '/private/b', '/a#part', 'https://elsewhere.test/', 'mailto:x@y.z', '/c', '/d'])],
      '/a': ['text/html', html([])],
      '/c': ['text/html', html([])],
      '/d': ['text/html', html([])],
      '/listed': ['text/html', html([])],
      '/robots.txt': ['text/plain', 'User-agent: *\nDisallow: /private/\nSitemap: https://www.crawl.test/map.xml'],
      '/map.xml': [
        'text/xml',
        '<urlset><url><loc>https://www.crawl.test/listed</loc></url><url><loc>https://elsewhere.test/</loc></url></urlset>',
      ],
    };
    const asked: string[] = [];
    server.handlers.set('www.crawl.test', (request, response) => {
      asked.push(request.url ?? '');
      const [type, body] = answers[request.url ?? ''] ?? ['text/plain', ''];
      response.writeHead(answers[request.url ?? ''] ? 200 : 404, { 'content-type': type });
      response.end(body);
    });
    const { stdout } = await audit(
      'https://www.crawl.test/',
      '--crawl',
      '3',
      '--sitemap',
      '--json',
      '--concurrency',
      '2',
    );
    const { pages, failures } = JSON.parse(stdout) as {
      pages: { url: string }[];
      failures: { url: string; reason: string }[];
    };
    const paths = pages.map(({ url }) => new URL(url).pathname).toSorted();
    expect(paths).toEqual(['/', '/a', '/c', '/listed']);
    expect(failures.map(({ url, reason }) => [url, reason])).toEqual([['https://www.crawl.test/private/b', 'robots']]);
    expect(asked).not.toContain('/private/b');
  });

  it.concurrent('that is killed goes on where it was, with nothing lost and nothing twice', async () => {
    const state = join(folder, 'state.jsonl');
    const urls = ['plain', 'login', 'cdn', 'own-things'].map((name) => `https://${hostOf({ name } as never)}/`);
    const args = [cli, 'audit', ...urls, '--state', state, ...common()];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const killed = new Promise((resolve) => child.on('exit', resolve));
    let text = '';
    child.stderr.on('data', (piece: Buffer) => {
      text += piece.toString();
      if (text.includes('(2/4)')) child.kill('SIGKILL');
    });
    await killed;
    const before = readFileSync(state, 'utf8').trim().split('\n').length;
    expect(before).toBeLessThan(4);
    const { stdout, stderr, code } = await audit(...urls, '--state', state, '--json', '--lang', 'en');
    expect(code).toBe(0);
    expect(stderr).toContain(`Going on with ${before === 1 ? '1 page' : `${before} pages`}`);
    expect((JSON.parse(stdout) as { pages: { url: string }[] }).pages.map(({ url }) => url)).toEqual(urls);
    expect(existsSync(state)).toBe(true);
  });
});

describe('bad input', () => {
  const page = (body: string) => `<!doctype html><title>x</title><link rel="icon" href="data:,">${body}`;
  const html =
    (body: string): RequestListener =>
    (request, response) => {
      if (request.url === '/never') return;
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(page(body));
    };
  const answer =
    (status: number, headers: Record<string, string>, body = ''): RequestListener =>
    (_, response) => {
      response.writeHead(status, headers);
      response.end(body);
    };
  /** What each does, and the failure it is, or none where the page can be looked at. */
  const HOSTS: Record<string, [RequestListener, string?]> = {
    'www.error.test': [answer(500, { 'content-type': 'text/html' }, page('')), 'status'],
    'www.loop.test': [answer(302, { location: 'https://www.loop.test/' }), 'redirects'],
    'www.silent.test': [() => undefined, 'no-answer'],
    'www.download.test': [
      answer(200, { 'content-type': 'application/zip', 'content-disposition': 'attachment' }, 'PK'),
      'download',
    ],
    'www.json.test': [answer(200, { 'content-type': 'application/json' }, '{}'), 'no-html'],
    'www.broken.test': [(request) => request.socket.destroy(), 'no-connection'],
    'www.to-file.test': [answer(302, { location: 'file:///etc/passwd' }), 'unknown'],
    'www.restless.test': [html('<img src="/never"><script>setInterval(() => fetch("/x"), 100)</script>')],
    'www.dialogs.test': [html('<script>setInterval(() => alert(1), 50); onbeforeunload = () => "x";</script>')],
    'www.busy.test': [html('<script>setTimeout(() => { for (;;); }, 300)</script>')],
    'www.refresh.test': [html('<meta http-equiv="refresh" content="1">')],
    'www.hostile.test': [
      html(`<script>
        for (const name of ['map', 'filter', 'find', 'some', 'toSorted']) Array.prototype[name] = () => { throw new Error(name) };
        JSON.stringify = () => { throw new Error('stringify') };
        Document.prototype.querySelectorAll = () => { throw new Error('query') };
        window.open('/'); history.pushState({}, '', '/elsewhere');
      </script>`),
    ],
  };

  it('is a clear line each, and the rest goes on', async () => {
    for (const [host, [listener]] of Object.entries(HOSTS)) server.handlers.set(host, listener);
    const others: [string, string][] = [
      ['file:///etc/passwd', 'no-address'],
      ['about:blank', 'no-address'],
      ['javascript:alert(1)', 'no-address'],
      ['https://nowhere.invalid/', 'no-host'],
      ['http://127.0.0.1:1/', 'no-connection'],
    ];
    const urls = [...Object.keys(HOSTS).map((host) => `https://${host}/`), ...others.map(([url]) => url)];
    const { stdout, code } = await audit(...urls, '--json', '--concurrency', '4', '--lang', 'en');
    const { pages, failures } = JSON.parse(stdout) as {
      pages: { url: string; findings: unknown[] }[];
      failures: { url: string; reason: string }[];
    };
    const reasons = Object.fromEntries(failures.map(({ url, reason }) => [url, reason]));
    expect(reasons).toEqual({
      ...Object.fromEntries(others),
      ...Object.fromEntries(
        Object.entries(HOSTS).flatMap(([host, [, reason]]) => (reason ? [[`https://${host}/`, reason]] : [])),
      ),
    });
    expect(pages.map(({ url }) => url).toSorted()).toEqual(
      Object.entries(HOSTS)
        .flatMap(([host, [, reason]]) => (reason ? [] : [`https://${host}/`]))
        .toSorted(),
    );
    // Nor is a page a pass that could not be read.
    for (const host of ['busy', 'hostile'])
      expect(pages.find(({ url }) => url.includes(host))?.findings).toEqual([
        expect.objectContaining({ rule: 'cannot-test', subject: 'cannot-read' }),
      ]);
    // What could not be looked at is no pass.
    expect(code).toBe(2);
  });

  it('without --insecure includes a certificate that nobody vouches for', async () => {
    const { stdout, stderr, code } = await run([
      'audit',
      'https://www.plain-site.test/',
      `--browser-arg=${server.browserArgs[0]}`,
      '--lang',
      'en',
    ]);
    expect(stdout).toContain('the certificate is not valid');
    expect(stderr).toMatch(/^Done: 0 pages, Could not be looked at: 1$/m);
    expect(code).toBe(2);
  });
});

describe('on the corpus', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser({ args: server.browserArgs });
  });
  afterAll(() => browser?.close());

  const look = (url: string) => auditPage(browser, url, { ignoreCertificates: true, hasPictures: false, waitMs: 800 });

  /** One of each kind; all of them are in `npm run test:audit`. */
  const QUICK = [
    'gtag',
    'pixel',
    'no-way-back',
    'undeclared',
    'refused-consent',
    'hidden-name',
    'fair',
    'library',
    'information',
    'platforms',
    'newsletter',
  ];

  it.concurrent.each(QUICK.map((name) => sites.find((site) => site.name === name)!))(
    'finds what is planted, nothing on what is clean, and nothing after pasting: $name',
    async (site) => {
      const url = `https://${hostOf(site)}/`;
      const first = await look(url);
      expect(missedOf(site, rulesOf(first))).toEqual([]);
      if (site.expected.length === 0) expect(rulesOf(first)).toEqual([]);
      if (!site.isPasteable) return;
      server.pages.set(hostOf(site), paste(site, first));
      expect(rulesOf(await look(url))).toEqual([]);
    },
  );
});
