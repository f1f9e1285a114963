/** An entry of a store, with its value: that stays in this process. */
export interface StoreEntry {
  readonly kind: 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage';
  readonly name: string;
  readonly value: string;
}

/** Lists what a frame keeps. Runs in the page from its source text, so it cannot use anything from this file. */
export async function readStores(): Promise<StoreEntry[]> {
  const MAX_VALUE = 4000;
  const entries: StoreEntry[] = [];
  for (const kind of ['localStorage', 'sessionStorage'] as const) {
    try {
      const storage = window[kind];
      // Not its properties: an item named `length` or `__proto__` is none.
      for (let at = 0; at < storage.length; at++) {
        const name = storage.key(at) ?? '';
        entries.push({ kind, name, value: (storage.getItem(name) ?? '').slice(0, MAX_VALUE) });
      }
    } catch {
      // A frame that may keep nothing.
    }
  }
  /** The first records of a database. Opening one that exists changes nothing. */
  const contentOf = (name: string) =>
    new Promise<string>((resolve) => {
      setTimeout(() => resolve(''), 1000);
      const request = indexedDB.open(name);
      request.addEventListener('error', () => resolve(''));
      request.addEventListener('blocked', () => resolve(''));
      // It was gone, and must not be made again.
      request.addEventListener('upgradeneeded', () => request.transaction?.abort());
      request.addEventListener('success', () => {
        const database = request.result;
        const stores = [...database.objectStoreNames].slice(0, 5);
        if (!stores[0]) return resolve('');
        const transaction = database.transaction(stores, 'readonly');
        const values: unknown[] = [];
        for (const store of stores) {
          const read = transaction.objectStore(store).getAll(null, 5);
          read.addEventListener('success', () => values.push(read.result));
        }
        transaction.addEventListener('complete', () => {
          database.close();
          try {
            resolve((JSON.stringify(values) ?? '').slice(0, MAX_VALUE));
          } catch {
            resolve('');
          }
        });
        transaction.addEventListener('abort', () => resolve(''));
      });
    });
  try {
    for (const { name = '' } of await indexedDB.databases())
      // oxlint-disable-next-line no-await-in-loop
      entries.push({ kind: 'indexedDB', name, value: await contentOf(name) });
  } catch {
    // As above.
  }
  try {
    for (const name of await caches.keys()) {
      // oxlint-disable-next-line no-await-in-loop
      const keys = await caches.open(name).then((cache) => cache.keys());
      const value = keys.slice(0, 20).map(({ url }) => url);
      entries.push({ kind: 'cacheStorage', name, value: value.join(' ').slice(0, MAX_VALUE) });
    }
  } catch {
    // A page over http has no caches.
  }
  return entries;
}
