// node test/audit/many-pages.js [--pages 200]
// Audits a site of many pages, ends the run in the middle, goes on, and checks that nothing is lost or done twice and that
// the memory of the process stays flat.
import { spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startSites } from './site-server.js';

const { values } = parseArgs({ options: { pages: { type: 'string', default: '200' } } });
const count = Number(values.pages);
const cli = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'audit-pages-'));
const state = join(folder, 'state.jsonl');

const server = await startSites();
server.handlers.set('www.many.test', (request, response) => {
  const at = Number(/^\/page-(\d+)$/.exec(request.url ?? '')?.[1] ?? 0);
  response.writeHead(request.url === '/robots.txt' ? 404 : 200, { 'content-type': 'text/html' });
  const next = [at * 2 + 1, at * 2 + 2].filter((page) => page < count);
  response.end(`<!doctype html><title>${at}</title><link rel="icon" href="data:,">
    ${next.map((page) => `<a href="/page-${page}">${page}</a>`).join('')}
    <script src="https://bat.bing.com/bat.js"></script><p>${'Tekst. '.repeat(2000)}</p>`);
});

/** The memory of a process in MB. @param {number | undefined} pid */
const memoryOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** Runs the command; ends it after some pages. @param {number} endAfter */
async function run(endAfter) {
  const args = [
    'audit',
    'https://www.many.test/page-0',
    '--crawl',
    String(count),
    '--state',
    state,
    '--out',
    join(folder, 'report'),
  ];
  const more = [
    '--insecure',
    '--delay',
    '0',
    '--wait',
    '100',
    '--concurrency',
    '2',
    '--lang',
    'en',
    `--browser-arg=${server.browserArgs[0]}`,
  ];
  const child = spawn(process.execPath, [cli, ...args, ...more], { stdio: ['ignore', 'ignore', 'pipe'] });
  /** @type {number[]} */
  const memory = [];
  let looked = 0;
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!line.startsWith('Looking at')) return;
    looked++;
    memory.push(memoryOf(child.pid));
    if (looked === endAfter) child.kill('SIGKILL');
  });
  const code = await new Promise((resolve) => child.on('exit', resolve));
  return { code, looked, memory };
}

const started = Date.now();
const first = await run(Math.floor(count / 3));
const second = await run(Number.POSITIVE_INFINITY);
/** @type {string[]} */
const urls = [];
for await (const line of createInterface({ input: createReadStream(state) })) urls.push(JSON.parse(line).url);
const report = JSON.parse(readFileSync(join(folder, 'report', 'report.json'), 'utf8'));
server.close();
rmSync(folder, { recursive: true });

const [{ memory }] = [second];
const third = Math.floor(memory.length / 3);
const mean = (/** @type {number[]} */ list) => list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length);
const [early, late] = [mean(memory.slice(third, 2 * third)), mean(memory.slice(2 * third))];
console.log(
  `${count} pages in ${Math.round((Date.now() - started) / 1000)} s: ended after ${first.looked}, then ${second.looked} more; ${new Set(urls).size} different ones, ${urls.length - new Set(urls).size} twice.`,
);
console.log(
  `Memory: ${early.toFixed(0)} MB in the second third of the run, ${late.toFixed(0)} MB in the last, ${Math.max(...memory).toFixed(0)} MB at most.`,
);
const problems = [
  ...(urls.length !== count || new Set(urls).size !== count ? ['pages are lost or visited twice'] : []),
  ...(report.summary.pages !== count ? [`the report has ${report.summary.pages} pages`] : []),
  ...(late > early * 1.15 ? ['the memory grows'] : []),
  ...(second.code !== 1 ? [`ended with ${second.code}`] : []),
];
for (const problem of problems) console.error(`✗ ${problem}`);
process.exitCode = problems[0] ? 1 : 0;
