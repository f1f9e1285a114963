import type { DatabaseKind } from './browser-storage.js';
import type { CleanUpOptions, CleanUpResult } from './clean-up.js';
import { matchesName } from './known-cookies.js';

interface Databases {
  /** Lists the names of what is there. */
  names(): Promise<readonly string[]>;
  /** Resolves with whether it is gone. */
  remove(name: string): Promise<boolean>;
}

/** Both can throw, or reject, where the browser keeps nothing for the site: in a sandboxed frame, or without https. */
const DATABASES: Readonly<Record<DatabaseKind, Databases>> = {
  indexedDB: {
    names: async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
    remove: (name) =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.addEventListener('success', () => resolve(true));
        request.addEventListener('error', () => resolve(false));
        // A tag that runs on has it open. The browser removes it once the page is gone.
        request.addEventListener('blocked', () => resolve(false));
      }),
  },
  cacheStorage: {
    names: () => caches.keys(),
    remove: (name) => caches.delete(name),
  },
};

/** Names of the databases or caches of the site; none where they cannot be listed. */
export const databaseNames = (kind: DatabaseKind): Promise<readonly string[]> =>
  Promise.resolve()
    .then(() => DATABASES[kind].names())
    .catch(() => []);

/** Removes the databases and caches of denied categories that the site has declared. Never rejects. */
export async function cleanUpDatabases({ cookies, isDenied }: CleanUpOptions): Promise<CleanUpResult> {
  const removed: string[] = [];
  const left: { name: string; reason: 'still-there' }[] = [];
  for (const [kind, databases] of Object.entries(DATABASES)) {
    const denied = cookies.filter((cookie) => cookie.kind === kind && isDenied(cookie.category));
    if (denied.length === 0) continue;
    try {
      const names = await databases.names();
      for (const name of names) {
        if (!denied.some((cookie) => matchesName(cookie.name, name))) continue;
        if (await databases.remove(name)) removed.push(name);
        else left.push({ name, reason: 'still-there' });
      }
    } catch {
      left.push(...denied.map(({ name }) => ({ name, reason: 'still-there' as const })));
    }
  }
  return { removed, left };
}
