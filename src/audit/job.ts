import type { Browser } from 'playwright';
import { delay } from '../testing/poll.js';
import { evaluatePage } from './evaluate.js';
import { launchBrowser, type LaunchOptions } from './launch-browser.js';
import { PageFailure, toPageFailure } from './audit-error.js';
import { summarize, type Result, type Summary } from './page-result.js';
import { recordPage, type PageOptions } from './record-page.js';
import { remedyFor } from './remedy.js';
import type { ResultStore } from './result-store.js';
import { readRobots, readSitemaps, type Robots } from './site-pages.js';
import { textsFor } from './texts.js';
import { within } from './within.js';

/** What to look at, and how. */
export interface JobOptions extends PageOptions {
  readonly urls: readonly string[];
  /** How many pages that others link to are visited too. */
  readonly crawl: number;
  readonly hasSitemap: boolean;
  readonly maxPages: number;
  readonly concurrency: number;
  readonly delayMs: number;
  readonly lang: string;
  readonly launch: LaunchOptions;
  readonly store: ResultStore;
  readonly onProgress: (event: Progress) => void;
}

/** What the job is doing. */
export type Progress =
  | { readonly kind: 'resumed'; readonly count: number }
  | { readonly kind: 'started'; readonly url: string; readonly at: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: Result; readonly summary: Summary; readonly total: number };

/** A browser keeps memory of what it has visited: after this many pages another one starts. */
const PAGES_PER_BROWSER = 25;

/** Pictures are for reading, and nobody reads those of hundreds of pages. */
const MAX_PAGES_WITH_PICTURES = 10;

/** A page that takes longer hangs. */
const MAX_PAGE_MS = 180_000;

/** A browser of one worker. */
class WorkerBrowser {
  #browser: Browser | undefined;
  #used = 0;

  constructor(readonly options: LaunchOptions) {}

  async get(): Promise<Browser> {
    if (this.#browser && (!this.#browser.isConnected() || this.#used >= PAGES_PER_BROWSER)) await this.close();
    this.#browser ??= await launchBrowser(this.options);
    this.#used++;
    return this.#browser;
  }

  async close(): Promise<void> {
    const browser = this.#browser;
    this.#browser = undefined;
    this.#used = 0;
    await browser?.close().catch(() => undefined);
  }
}

/** The address of a page, as far as it tells one from another. */
function normalize(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}

/** Pages to visit, each once, and no host too often. */
class Queue {
  readonly #waiting: { url: string; isGiven: boolean }[] = [];
  readonly #seen = new Set<string>();
  readonly #nextMs = new Map<string, number>();
  #crawled = 0;
  taken = 0;

  constructor(readonly options: Pick<JobOptions, 'crawl' | 'maxPages' | 'delayMs'>) {}

  add(url: string, isGiven: boolean): void {
    const address = normalize(url);
    if (this.#seen.has(address) || this.total >= this.options.maxPages) return;
    if (!isGiven && this.#crawled >= this.options.crawl) return;
    if (!isGiven) this.#crawled++;
    this.#seen.add(address);
    this.#waiting.push({ url: address, isGiven });
  }

  /** Marks a page as visited by an earlier run. */
  skip(url: string): void {
    const at = this.#waiting.findIndex((one) => one.url === normalize(url));
    if (at >= 0) this.#waiting.splice(at, 1);
    this.#seen.add(normalize(url));
    this.taken++;
  }

  get total(): number {
    return this.#waiting.length + this.taken;
  }

  /** The next page, with how long its host is to be left alone. */
  take(): { url: string; isGiven: boolean; waitMs: number } | undefined {
    const readyAt = ({ url }: { url: string }) => this.#nextMs.get(URL.canParse(url) ? new URL(url).host : '') ?? 0;
    // The host that can be visited soonest.
    const [next] = this.#waiting.toSorted((a, b) => readyAt(a) - readyAt(b));
    if (!next) return;
    this.#waiting.splice(this.#waiting.indexOf(next), 1);
    this.taken++;
    const startMs = Math.max(Date.now(), readyAt(next));
    return { ...next, waitMs: startMs - Date.now() };
  }

  rest(url: string, robotsDelayMs: number): void {
    if (URL.canParse(url))
      this.#nextMs.set(new URL(url).host, Date.now() + Math.max(this.options.delayMs, robotsDelayMs));
  }
}

/** Looks at every page. Results go to the store; what is returned is small. */
export async function runJob(options: JobOptions): Promise<Summary[]> {
  const { urls, store, onProgress, launch, lang, ignoreCertificates = false } = options;
  const summaries: Summary[] = [];
  const queue = new Queue(options);
  const robots = new Map<string, Promise<Robots>>();
  const robotsAt = (browser: Browser, url: string) => {
    const { origin } = new URL(url);
    const known = robots.get(origin) ?? readRobots(browser, origin, ignoreCertificates);
    robots.set(origin, known);
    return known;
  };
  for (const url of urls) queue.add(url, true);
  for await (const result of store.read()) {
    queue.skip(result.url);
    summaries.push(summarize(result));
    if (result.type === 'page') for (const link of result.record.links) queue.add(link, false);
  }
  if (summaries[0]) onProgress({ kind: 'resumed', count: summaries.length });

  const visit = async (browser: Browser, url: string): Promise<Result> => {
    const task = recordPage(browser, url, { ...options, hasPictures: summaries.length < MAX_PAGES_WITH_PICTURES });
    // Errors are told apart from what hangs.
    const record = await within(task.catch(toPageFailure), MAX_PAGE_MS, new PageFailure('crashed'));
    if (record instanceof PageFailure) throw record;
    const findings = evaluatePage(record);
    const remedy = remedyFor(record, findings, textsFor(lang).remedy);
    const { html: _html, ...rest } = record;
    return { type: 'page', url, record: rest, findings, remedy };
  };

  let active = 0;
  const work = async (worker: WorkerBrowser) => {
    for (;;) {
      const next = queue.take();
      if (!next) {
        // Another worker may still find links.
        if (active === 0) return;
        // oxlint-disable-next-line no-await-in-loop
        await delay(100);
        continue;
      }
      active++;
      try {
        // oxlint-disable-next-line no-await-in-loop
        await delay(next.waitMs);
        onProgress({ kind: 'started', url: next.url, at: queue.taken, total: queue.total });
        // oxlint-disable-next-line no-await-in-loop
        const result = await visitSafely(worker, next);
        store.add(result);
        if (result.type === 'page') for (const link of result.record.links) queue.add(link, false);
        const summary = summarize(result);
        summaries.push(summary);
        onProgress({ kind: 'done', result, summary, total: queue.total });
      } finally {
        active--;
      }
    }
  };

  const visitSafely = async (
    worker: WorkerBrowser,
    { url, isGiven }: { url: string; isGiven: boolean },
  ): Promise<Result> => {
    const browser = await worker.get();
    try {
      let pauseMs = 0;
      if (!isGiven) {
        const rules = await robotsAt(browser, url);
        if (!rules.isAllowed(url)) return { type: 'failed', url, reason: 'robots', detail: '' };
        pauseMs = rules.delayMs;
      }
      const result = await visit(browser, url);
      queue.rest(url, pauseMs);
      return result;
    } catch (error) {
      queue.rest(url, 0);
      const { reason, detail } = toPageFailure(error);
      // A browser that has crashed is of no use to the next page.
      if (reason === 'crashed' || reason === 'unknown') await worker.close();
      return { type: 'failed', url, reason, detail };
    }
  };

  const workers = Array.from({ length: Math.max(1, options.concurrency) }, () => new WorkerBrowser(launch));
  try {
    if (options.hasSitemap) {
      const browser = await workers[0]!.get();
      for (const origin of new Set(urls.filter((url) => URL.canParse(url)).map((url) => new URL(url).origin))) {
        // oxlint-disable-next-line no-await-in-loop
        const rules = await robotsAt(browser, origin);
        // oxlint-disable-next-line no-await-in-loop
        const listed = await readSitemaps(browser, origin, rules, ignoreCertificates);
        for (const url of listed) if (rules.isAllowed(url)) queue.add(url, true);
      }
    }
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.close()));
  }
  return summaries;
}
