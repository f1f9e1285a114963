/**
 * A write to something that is kept in the browser, with the stack of the script that made it. `request`: a request of a page
 * that is being left, which the browser's protocol does not report.
 */
export interface WriteRecord {
  readonly kind: string;
  readonly name: string;
  readonly stack: string;
}

/**
 * Makes the page say who writes to its stores. Runs in every frame before its own scripts, from its source text, so it cannot
 * use anything from this file.
 * @param binding name of the function in the page that takes the writes
 */
export function recordWrites(binding: string): void {
  const view = window as unknown as Record<string, unknown>;
  const send = view[binding] as ((write: WriteRecord) => void) | undefined;
  if (!send) return;
  // The page may replace it, and must not find it.
  const post = send.bind(window);
  try {
    delete view[binding];
  } catch {
    // It stays, which harms nothing.
  }
  const { stackTraceLimit } = Error;
  const { parse, stringify } = JSON;
  const { getItem, setItem, removeItem } = Storage.prototype;
  let isLeaving = false;
  const log = (kind: string, name: unknown) => {
    try {
      Error.stackTraceLimit = 30;
      const stack = new Error('write').stack ?? '';
      Error.stackTraceLimit = stackTraceLimit;
      const write = { kind, name: String(name).slice(0, 2000), stack };
      post(write);
      if (!isLeaving || kind !== 'request') return;
      // What is said now is not heard any more: the next page of the tab says it.
      const kept = getItem.call(sessionStorage, binding);
      setItem.call(sessionStorage, binding, stringify([...(parse(kept ?? '[]') as unknown[]), write].slice(-20)));
    } catch {
      // The page goes on as without us.
    }
  };
  try {
    const kept = getItem.call(sessionStorage, binding);
    removeItem.call(sessionStorage, binding);
    for (const write of parse(kept ?? '[]') as WriteRecord[]) post(write);
  } catch {
    // A frame that may keep nothing.
  }
  addEventListener('pagehide', () => {
    isLeaving = true;
  });
  /** Calls `before` with the arguments whenever the method is called. */
  const wrap = (owner: object | undefined, method: string, before: (self: unknown, args: unknown[]) => void) => {
    const original = owner && (owner as Record<string, unknown>)[method];
    if (typeof original !== 'function') return;
    (owner as Record<string, unknown>)[method] = function wrapped(this: unknown, ...args: unknown[]) {
      try {
        before(this, args);
      } catch {
        // As above.
      }
      return Reflect.apply(original, this, args) as unknown;
    };
  };
  try {
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    if (cookie?.set) {
      const { set } = cookie;
      Object.defineProperty(Document.prototype, 'cookie', {
        ...cookie,
        set(this: Document, value: string) {
          log('cookie', String(value).split('=', 1)[0]!.trim());
          set.call(this, value);
        },
      });
    }
    const kindOf = (storage: unknown) => {
      try {
        return storage === window.sessionStorage ? 'sessionStorage' : 'localStorage';
      } catch {
        return 'localStorage';
      }
    };
    const logLast = (address: unknown) => {
      if (isLeaving)
        log('request', new URL(address instanceof Request ? address.url : String(address), document.baseURI).href);
    };
    wrap(Navigator.prototype, 'sendBeacon', (_, [address]) => logLast(address));
    wrap(window, 'fetch', (_, [address]) => logLast(address));
    wrap(Storage.prototype, 'setItem', (storage, [name]) => log(kindOf(storage), name));
    wrap(window.IDBFactory?.prototype, 'open', (_, [name]) => log('indexedDB', name));
    wrap(window.CacheStorage?.prototype, 'open', (_, [name]) => log('cacheStorage', name));
    wrap((view['CookieStore'] as { prototype?: object } | undefined)?.prototype, 'set', (_, [given]) =>
      log('cookie', Object(given) === given ? (given as { name?: unknown }).name : given),
    );
  } catch {
    // A frame without these, or one that forbids it.
  }
}
