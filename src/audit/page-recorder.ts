import { createHash } from 'node:crypto';
import type { BrowserContext, CDPSession, Page, Request } from 'playwright';
import { delay } from '../testing/poll.js';
import { isRandomValue } from '../storage/random-value.js';
import type { Initiators, Place, RequestRecord, StoredRecord } from './observation.js';
import { readStores, type StoreEntry } from './read-stores.js';
import { within } from './within.js';
import { recordWrites, type WriteRecord } from './record-writes.js';

/** The network is idle when nothing has happened for this long. */
const IDLE_MS = 500;

/** A page that keeps asking must not fill the memory. */
const MAX_REQUESTS = 5000;

/** Some requests never end, such as a stream. */
const STALLED_AFTER_MS = 2500;

/** What the protocol says of where a request comes from. */
interface CdpInitiator {
  readonly type: string;
  readonly url?: string;
  readonly lineNumber?: number;
  readonly stack?: CdpStack;
}
interface CdpStack {
  readonly callFrames: readonly { readonly url: string; readonly lineNumber: number }[];
  readonly parent?: CdpStack;
}

const isWeb = (url: string) => /^(https?|wss?):/.test(url);

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '');

function placesOf(initiator: CdpInitiator | undefined): Place[] {
  if (!initiator) return [];
  const places: Place[] = [];
  for (let stack = initiator.stack; stack; stack = stack.parent)
    for (const { url, lineNumber } of stack.callFrames) if (isWeb(url)) places.push({ url, line: lineNumber + 1 });
  if (places.length === 0 && initiator.url && isWeb(initiator.url))
    places.push({ url: initiator.url, line: (initiator.lineNumber ?? -1) + 1 });
  return places;
}

/** Places in the text of an `Error`'s stack, as Chromium writes it. */
const placesIn = (stack: string): Place[] =>
  [...stack.matchAll(/(https?:\/\/[^\s()]+?):(\d+):\d+/g)].map(([, url, line]) => ({ url: url!, line: Number(line) }));

/** A request while it is being recorded. */
interface OpenRequest {
  record: Omit<RequestRecord, 'by'>;
  readonly moment: number;
  setBy: string[];
}

/** Records what one visitor's browser does. */
export class PageRecorder {
  readonly #context: BrowserContext;
  readonly #started = Date.now();
  readonly #requests: OpenRequest[] = [];
  readonly #byRequest = new Map<Request, OpenRequest>();
  readonly #pending = new Set<Request>();
  readonly #initiators = new Map<string, Place[]>();
  readonly #writes = new Map<string, Place[]>();
  /** Name of a cookie and its host, by the address of the response that set it. */
  readonly #setBy = new Map<string, string>();
  readonly #reading = new Set<Promise<unknown>>();
  #moment = 0;
  #lastEventMs = Date.now();
  #session: CDPSession | undefined;

  private constructor(context: BrowserContext) {
    this.#context = context;
  }

  /** Begins to record. Call it before the first page of the context. */
  static async start(context: BrowserContext): Promise<PageRecorder> {
    const recorder = new PageRecorder(context);
    const binding = `_${Math.random().toString(36).slice(2)}`;
    await context.exposeBinding(binding, (_, write: WriteRecord) => recorder.#onWrite(write));
    await context.addInitScript(`(${String(recordWrites)})(${JSON.stringify(binding)})`);
    context.on('request', (request) => recorder.#onRequest(request));
    context.on('requestfinished', (request) => recorder.#onEnd(request));
    context.on('requestfailed', (request) => recorder.#onEnd(request));
    return recorder;
  }

  /** Records a page of the context. */
  async watch(page: Page): Promise<void> {
    page.on('websocket', (socket) => this.#add({ url: socket.url(), type: 'websocket', method: 'GET' }));
    const session = await this.#context.newCDPSession(page);
    this.#session = session;
    const onInitiator = (url: string, initiator: CdpInitiator) => {
      if (!this.#initiators.has(url)) this.#initiators.set(url, placesOf(initiator));
    };
    session.on('Network.requestWillBeSent', ({ request, initiator, redirectResponse }) => {
      // Who redirects is who asked.
      const from = redirectResponse && this.#initiators.get(redirectResponse.url);
      if (from) this.#initiators.set(request.url, from);
      else onInitiator(request.url, initiator as CdpInitiator);
    });
    session.on('Network.webSocketCreated', ({ url, initiator }) => {
      if (initiator) onInitiator(url, initiator as CdpInitiator);
    });
    await session.send('Network.enable');
    // Stacks across timers and promises.
    await session.send('Debugger.enable').catch(() => undefined);
    await session.send('Debugger.setAsyncCallStackDepth', { maxDepth: 8 }).catch(() => undefined);
    await session.send('Debugger.setSkipAllPauses', { skip: true }).catch(() => undefined);
  }

  /** Begins a moment: what is recorded from here on belongs to it. */
  next(): void {
    this.#moment++;
  }

  #onWrite({ kind, name, stack }: WriteRecord): void {
    if (kind === 'request') {
      this.#initiators.set(name, placesIn(stack));
      this.#add({ url: name, type: 'ping', method: 'POST' });
      return;
    }
    const key = `${kind} ${name}`;
    const places = placesIn(stack);
    if (places[0] || !this.#writes.has(key)) this.#writes.set(key, places);
  }

  #add(request: { url: string; type: string; method: string; frame?: string | undefined }): OpenRequest {
    this.#lastEventMs = Date.now();
    const open: OpenRequest = {
      record: {
        ...request,
        host: hostOf(request.url),
        startMs: Date.now() - this.#started,
        setsCookies: [],
      },
      moment: this.#moment,
      setBy: [],
    };
    if (this.#requests.length < MAX_REQUESTS) this.#requests.push(open);
    return open;
  }

  #onRequest(request: Request): void {
    const url = request.url();
    if (!isWeb(url)) return;
    let frame: string | undefined;
    try {
      const from = request.frame();
      const isNavigation = request.isNavigationRequest();
      const outer = isNavigation ? from.parentFrame() : from;
      if (outer?.parentFrame()) frame = outer.url();
    } catch {
      // A service worker has no frame, and one that is being made has none yet.
    }
    const open = this.#add({ url, type: request.resourceType(), method: request.method(), frame });
    this.#byRequest.set(request, open);
    this.#pending.add(request);
    // A response may hang after its headers, and those count.
    const task = request
      .response()
      .then(async (response) => {
        if (!response) return;
        const headers = await response.headersArray();
        const cookies = headers
          .filter(({ name }) => name.toLowerCase() === 'set-cookie')
          .flatMap(({ value }) => value.split('\n'))
          .map((value) => value.split('=', 1)[0]!.trim());
        open.record = { ...open.record, status: response.status(), setsCookies: cookies };
        for (const name of cookies) this.#setBy.set(`${name} ${hostOf(url)}`, url);
      })
      .catch(() => undefined);
    this.#reading.add(task);
    void task.finally(() => this.#reading.delete(task));
  }

  #onEnd(request: Request): void {
    this.#lastEventMs = Date.now();
    this.#pending.delete(request);
    const open = this.#byRequest.get(request);
    if (open) open.record = { ...open.record, durationMs: Date.now() - this.#started - open.record.startMs };
    this.#byRequest.delete(request);
  }

  /** Waits until the network is idle. @returns whether it became so in time */
  async waitUntilIdle(timeoutMs: number): Promise<boolean> {
    const limit = Date.now() + timeoutMs;
    this.#lastEventMs = Date.now();
    const isBusy = () => Date.now() - this.#lastEventMs < (this.#pending.size > 0 ? STALLED_AFTER_MS : IDLE_MS);
    while (isBusy()) {
      if (Date.now() > limit) return false;
      // oxlint-disable-next-line no-await-in-loop
      await delay(50);
    }
    return true;
  }

  /** From the nearest script to what the page contains. */
  #chainOf(url: string): Initiators {
    const chain: Place[] = [];
    const seen = new Set([url]);
    for (let places = this.#initiators.get(url); places;) {
      for (const place of places)
        if (!chain.some(({ url: known, line }) => known === place.url && line === place.line)) chain.push(place);
      const next: Place | undefined = places.find((place) => !seen.has(place.url) && this.#initiators.has(place.url));
      if (!next || chain.length > 20) break;
      seen.add(next.url);
      places = this.#initiators.get(next.url);
    }
    return chain;
  }

  /** The requests of the present moment. */
  async requests(): Promise<RequestRecord[]> {
    await within(Promise.all(this.#reading), 1000, undefined);
    return this.#requests
      .filter(({ moment }) => moment === this.#moment)
      .map(({ record }) => ({ ...record, by: this.#chainOf(record.url) }));
  }

  #describe(kind: StoredRecord['kind'], name: string, host: string, value: string, cookieName = name) {
    const places = this.#writes.get(`${kind} ${name}`) ?? [];
    const setBy = [...this.#setBy].find(
      ([key]) => key.startsWith(`${cookieName} `) && (key.endsWith(` ${host}`) || key.endsWith(`.${host}`)),
    );
    const chain = [...places, ...places.flatMap(({ url }) => this.#chainOf(url))];
    return {
      kind,
      name,
      host,
      hash: createHash('sha256').update(value).digest('hex').slice(0, 12),
      length: value.length,
      isRandom: isRandomValue(value),
      setBy: kind === 'cookie' ? setBy?.[1] : undefined,
      by: chain.filter(({ url, line }, at) => chain.findIndex((one) => one.url === url && one.line === line) === at),
    };
  }

  /** Everything that the browser keeps now. */
  async stored(page: Page): Promise<StoredRecord[]> {
    const cookies = await this.#context.cookies();
    const records = cookies.map((cookie): StoredRecord => ({
      ...this.#describe('cookie', cookie.name, cookie.domain.replace(/^\./, ''), cookie.value),
      days: cookie.expires > 0 ? Math.round((cookie.expires * 1000 - Date.now()) / 86_400_00) / 10 : undefined,
      httpOnly: cookie.httpOnly,
      secure: cookie.secure,
      sameSite: cookie.sameSite,
    }));
    const seen = new Set<string>();
    for (const frame of page.frames()) {
      const url = frame.url();
      if (!isWeb(url) || seen.has(new URL(url).origin)) continue;
      seen.add(new URL(url).origin);
      // A frame may go while it is being read, or hang in a script.
      // oxlint-disable-next-line no-await-in-loop
      const entries = await within(frame.evaluate<StoreEntry[]>(`(${String(readStores)})()`), 4000, []);
      for (const { kind, name, value } of entries) records.push(this.#describe(kind, name, hostOf(url), value));
    }
    return records;
  }

  async stop(): Promise<void> {
    await this.#session?.detach().catch(() => undefined);
  }
}
