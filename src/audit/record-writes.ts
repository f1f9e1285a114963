/** A write to something that is kept in the browser, with the stack of the script that made it. */
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
  const log = (kind: string, name: unknown) => {
    try {
      Error.stackTraceLimit = 30;
      const stack = new Error('write').stack ?? '';
      Error.stackTraceLimit = stackTraceLimit;
      post({ kind, name: String(name).slice(0, 300), stack });
    } catch {
      // The page goes on as without us.
    }
  };
  /** Calls `before` with the arguments whenever the method is called. */
  const wrap = (owner: object | undefined, method: string, before: (self: unknown, args: unknown[]) => void) => {
    const original = owner && (owner as Record<string, unknown>)[method];
    if (typeof original !== 'function') return;
    (owner as Record<string, unknown>)[method] = function wrapped(this: unknown, ...args: unknown[]) {
      before(this, args);
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
