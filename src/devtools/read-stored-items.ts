import { DAY_MS } from '../consent/policy.js';
import { globalOf } from '../platform/native.js';
import { DATABASE_KINDS, entriesOf, STORAGE_KINDS } from '../storage/browser-storage.js';
import { databaseNames } from '../storage/clean-up-databases.js';
import type { StoredItem } from './item-use.js';

/** What script can see at once: cookies and both storages. Of a name that is there twice, the first one. */
export function readStoredItems(): StoredItem[] {
  return STORAGE_KINDS.flatMap((kind) =>
    [...new Map(entriesOf(kind).toReversed()).entries()].map(([name, value]): StoredItem => ({
      kind,
      name,
      value,
      ...(kind === 'cookie' ? { days: 'unknown' as const } : {}),
    })),
  );
}

/** Until when cookies are kept, in days, by name. Not every browser says that. */
async function cookieLifetimes(): Promise<ReadonlyMap<string, StoredItem['days']>> {
  const cookies = (await globalOf('cookieStore')
    ?.getAll()
    .catch(() => [])) as { name?: string; expires?: number | null }[] | undefined;
  const daysUntil = (ms: number | null | undefined): StoredItem['days'] => {
    if (ms === undefined) return 'unknown';
    return ms === null ? undefined : (ms - Date.now()) / DAY_MS;
  };
  return new Map((cookies ?? []).map(({ name = '', expires }) => [name, daysUntil(expires)]));
}

/** The same with the lifetimes of cookies, and with databases and caches. Never rejects. */
export async function readAllStoredItems(): Promise<StoredItem[]> {
  const [lifetimes, ...names] = await Promise.all([cookieLifetimes(), ...DATABASE_KINDS.map(databaseNames)]);
  return [
    ...readStoredItems().map((item) =>
      item.kind === 'cookie' && lifetimes.has(item.name) ? { ...item, days: lifetimes.get(item.name) } : item,
    ),
    ...DATABASE_KINDS.flatMap((kind, at) => [...new Set(names[at])].map((name): StoredItem => ({ kind, name }))),
  ];
}
