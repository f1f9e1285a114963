import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import type { AuditTexts } from './audit-texts.js';
import { CannotLook } from './audit-error.js';
import { SEVERITIES } from './finding.js';
import { runJob, type JobOptions, type Progress } from './job.js';
import type { Summary } from './page-result.js';
import { htmlReport } from './report-html.js';
import { jsonReport } from './report-json.js';
import { sarifReport } from './report-sarif.js';
import { countsText, resultText } from './report-text.js';
import { ResultStore } from './result-store.js';
import { textsFor } from './texts.js';

/** Exit codes. */
const PASSED = 0;
const FOUND = 1;
const COULD_NOT_LOOK = 2;

const OPTIONS = {
  crawl: { type: 'string', default: '0' },
  sitemap: { type: 'boolean', default: false },
  max: { type: 'string', default: '1000' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
  'fail-on': { type: 'string', default: 'error' },
  concurrency: { type: 'string', default: '1' },
  delay: { type: 'string', default: '1000' },
  wait: { type: 'string', default: '4000' },
  timeout: { type: 'string', default: '20000' },
  state: { type: 'string' },
  lang: { type: 'string', default: 'nl' },
  browser: { type: 'string' },
  'browser-arg': { type: 'string', multiple: true, default: [] as string[] },
  insecure: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Thrown for arguments that make no sense. */
class WrongUse extends Error {}

function numberIn(values: Record<string, unknown>, name: string, min: number, max: number): number {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new WrongUse(`--${name} ${String(values[name])}: expected a whole number from ${min} to ${max}`);
}

/** `symbis.nl` and `localhost:4173` are meant as addresses too. */
function toUrl(given: string): string {
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(given) && !/^[\w.-]+:\d+/.test(given);
  const isThisMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(given);
  return hasScheme ? given : `${isThisMachine ? 'http' : 'https'}://${given}`;
}

function readArguments(args: readonly string[]) {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new WrongUse((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help) return { help: true, values, urls: [] as string[], numbers: undefined };
  if (!['error', 'warning', 'never'].includes(values['fail-on']))
    throw new WrongUse(`--fail-on ${values['fail-on']}: expected error, warning or never`);
  if (!['nl', 'en'].includes(values.lang)) throw new WrongUse(`--lang ${values.lang}: expected nl or en`);
  if (positionals.length === 0) throw new WrongUse('Expected an address: cookiemelding audit https://symbis.nl');
  return {
    help: false,
    values,
    urls: positionals.map(toUrl),
    numbers: {
      crawl: numberIn(values, 'crawl', 0, 100_000),
      maxPages: numberIn(values, 'max', 1, 100_000),
      concurrency: numberIn(values, 'concurrency', 1, 32),
      delayMs: numberIn(values, 'delay', 0, 600_000),
      waitMs: numberIn(values, 'wait', 100, 60_000),
      timeoutMs: numberIn(values, 'timeout', 1000, 120_000),
    },
  };
}

/** Writes what is being done to the terminal. */
function progressWriter(texts: AuditTexts, isQuiet: boolean): (event: Progress) => void {
  const say = (text: string) => stderr.write(text);
  return (event) => {
    if (event.kind === 'resumed') say(`${texts.terminal.resumed} ${texts.pageCount(event.count)}\n`);
    if (event.kind === 'started') say(`${texts.terminal.looking} ${event.url} (${event.at}/${event.total})\n`);
    if (event.kind === 'done' && !isQuiet) stdout.write(resultText(event.result, texts));
  };
}

/** Whether a level or a more severe one was found. */
const hasFindings = (summaries: readonly Summary[], level: string) =>
  level !== 'never' &&
  summaries.some(({ counts }) =>
    SEVERITIES.slice(0, SEVERITIES.indexOf(level as 'error') + 1).some((severity) => counts[severity] > 0),
  );

async function writeReports(folder: string, store: ResultStore, summaries: readonly Summary[], texts: AuditTexts) {
  mkdirSync(folder, { recursive: true });
  const about = { summaries, made: new Date().toISOString(), lang: texts.lang };
  await writeFile(join(folder, 'report.json'), jsonReport(store.read(), about));
  await writeFile(join(folder, 'report.sarif'), sarifReport(store.read(), about, texts));
  await writeFile(join(folder, 'report.html'), htmlReport(store.read(), about, texts));
}

/** Runs `cookiemelding audit`. @returns the exit code */
export async function run(args: readonly string[]): Promise<number> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments(args);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    stderr.write(`[cookiemelding] ${error.message}\n${textsFor().terminal.wrongUse}\n`);
    return COULD_NOT_LOOK;
  }
  const { values, urls, numbers } = given;
  const texts = textsFor(values.lang);
  if (!numbers) {
    stdout.write(texts.terminal.usage);
    return PASSED;
  }
  const store = new ResultStore(values.state);
  const job: JobOptions = {
    ...numbers,
    urls,
    hasSitemap: values.sitemap,
    ignoreCertificates: values.insecure,
    locale: values.lang === 'en' ? 'en-GB' : 'nl-NL',
    lang: values.lang,
    hasPictures: values.out !== undefined,
    launch: { executablePath: values.browser, args: values['browser-arg'] },
    store,
    onProgress: progressWriter(texts, values.json),
  };
  try {
    const summaries = await runJob(job);
    if (values.out !== undefined) {
      await writeReports(values.out, store, summaries, texts);
      stderr.write(`${texts.terminal.reportAt} ${join(values.out, 'report.html')}\n`);
    }
    if (values.json) {
      const about = { summaries, made: new Date().toISOString(), lang: texts.lang };
      for await (const piece of jsonReport(store.read(), about)) stdout.write(piece);
    }
    return exitCode(summaries, values['fail-on'], texts);
  } catch (error) {
    if (!(error instanceof CannotLook)) throw error;
    stderr.write(`[cookiemelding] ${texts.obstacles[error.reason]} ${error.detail}\n`);
    return COULD_NOT_LOOK;
  } finally {
    store.close();
  }
}

function exitCode(summaries: readonly Summary[], failOn: string, texts: AuditTexts): number {
  const failed = summaries.filter(({ failure }) => failure && failure.reason !== 'robots');
  const total = (severity: 'error' | 'warning' | 'info') =>
    summaries.reduce((sum, { counts }) => sum + counts[severity], 0);
  const counts = { error: total('error'), warning: total('warning'), info: total('info') };
  const looked = summaries.length - failed.length;
  stderr.write(
    [
      `${texts.terminal.done}: ${texts.pageCount(looked)}`,
      ...(looked > 0 ? [countsText(counts, texts)] : []),
      ...(failed[0] ? [`${texts.report.failed}: ${failed.length}`] : []),
    ].join(', ') + '\n',
  );
  if (hasFindings(summaries, failOn)) return FOUND;
  // What could not be looked at is no pass.
  return failed[0] ? COULD_NOT_LOOK : PASSED;
}
