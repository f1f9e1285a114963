import type { TestPage, TestRequest } from './test-page.js';
import { pause } from './until.js';

/** How long nothing has to be on its way for a page to be at rest; milliseconds. */
const REST = 250;

/** How long something may be on its way without an end in sight: a stream, or what went with its page; milliseconds. */
const HANGS = 1000;

/** What a page requests. */
export interface Traffic {
  /** Addresses since the last start, in order. */
  readonly addresses: readonly string[];
  /** Forgets what has been requested so far. */
  start(): void;
  /** Waits until nothing has been on its way, or come, for a moment. @param time milliseconds at most */
  rest(time: number): Promise<void>;
  end(): void;
}

/** Follows what a page requests. */
export function followTraffic(page: TestPage): Traffic {
  let addresses: string[] = [];
  let latest = Date.now();
  const pending = new Set<TestRequest>();
  const begin = (request: TestRequest) => {
    latest = Date.now();
    pending.add(request);
    addresses.push(request.url());
  };
  const end = (request: TestRequest) => {
    latest = Date.now();
    pending.delete(request);
  };
  page.on('request', begin);
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return {
    get addresses() {
      return addresses;
    },
    start() {
      addresses = [];
      pending.clear();
    },
    async rest(time) {
      const limit = Date.now() + time;
      latest = Date.now();
      const isBusy = () => Date.now() - latest < (pending.size > 0 ? HANGS : REST);
      // oxlint-disable-next-line no-await-in-loop
      while (Date.now() < limit && isBusy()) await pause(REST / 5);
    },
    end() {
      page.off('request', begin);
      page.off('requestfinished', end);
      page.off('requestfailed', end);
    },
  };
}
