import type { TestPage, TestRequest } from './test-page.js';
import { delay } from './poll.js';

/** The network is idle when nothing has happened for this long. */
const IDLE_MS = 250;

/** Some requests never end, such as a stream, or one whose page is gone. They are ignored after this long. */
const STALLED_AFTER_MS = 1000;

/** The requests of a page. */
export interface Traffic {
  /** Addresses requested since the last `start()`, in order. */
  readonly addresses: readonly string[];
  /** Forgets earlier requests. */
  start(): void;
  /** Waits until the network is idle, or the timeout has passed. */
  waitUntilIdle(timeoutMs: number): Promise<void>;
  /** Removes the listeners. */
  stop(): void;
}

/** Records the requests of a page. */
export function recordTraffic(page: TestPage): Traffic {
  let addresses: string[] = [];
  let lastEventMs = Date.now();
  const pending = new Set<TestRequest>();
  const onRequest = (request: TestRequest) => {
    lastEventMs = Date.now();
    pending.add(request);
    addresses.push(request.url());
  };
  const onEnd = (request: TestRequest) => {
    lastEventMs = Date.now();
    pending.delete(request);
  };
  page.on('request', onRequest);
  page.on('requestfinished', onEnd);
  page.on('requestfailed', onEnd);
  return {
    get addresses() {
      return addresses;
    },
    start() {
      addresses = [];
      pending.clear();
    },
    async waitUntilIdle(timeoutMs) {
      const limit = Date.now() + timeoutMs;
      lastEventMs = Date.now();
      const isBusy = () => Date.now() - lastEventMs < (pending.size > 0 ? STALLED_AFTER_MS : IDLE_MS);
      // oxlint-disable-next-line no-await-in-loop
      while (Date.now() < limit && isBusy()) await delay(IDLE_MS / 5);
    },
    stop() {
      page.off('request', onRequest);
      page.off('requestfinished', onEnd);
      page.off('requestfailed', onEnd);
    },
  };
}
