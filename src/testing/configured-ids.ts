import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import type { QueueItem } from './page-snapshot.js';
import type { StoredItem } from '../google/trackers.js';

/** The category that an id needs. `undefined` when its prefix does not determine one. */
export function categoryOfId(id: string): Category | undefined {
  return { G: ANALYTICS, UA: ANALYTICS, AW: ADVERTISING, DC: ADVERTISING }[id.split('-', 1)[0]!];
}

/** A `config` in the data layer. */
export interface Config {
  readonly id: string;
  /** The third argument of the command. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** All `config` commands in order, duplicates included. */
export const configsIn = (queue: readonly QueueItem[] = []): Config[] =>
  queue.flatMap(({ isCommand, values: [command, id, parameters] }) =>
    isCommand && command === 'config'
      ? [{ id: String(id), parameters: Object(parameters) as Config['parameters'] }]
      : [],
  );

/**
 * The main items that Google's tags store: for the configured ids, and for any tags that a container may hold.
 * @param granted the granted categories
 */
export function itemsSetFor(configs: readonly Config[], granted: readonly Category[]): StoredItem[] {
  const names = configs.flatMap(({ id, parameters }) => {
    const prefix = typeof parameters.cookie_prefix === 'string' ? parameters.cookie_prefix : '';
    if (categoryOfId(id) === ANALYTICS) return [`${prefix}_ga`, `${prefix}_ga_${id.replace(/^G-/, '')}`];
    return categoryOfId(id) === ADVERTISING ? [`${prefix || '_gcl'}_au`] : [];
  });
  const analytics = granted.includes(ANALYTICS) ? ['_ga'] : [];
  const advertising = granted.includes(ADVERTISING) ? ['_gcl_au'] : [];
  const localStorage = granted.includes(ADVERTISING) ? ['_gcl_ls'] : [];
  return [
    ...[...new Set([...names, ...analytics, ...advertising])].map((name): StoredItem => ({ kind: 'cookie', name })),
    ...localStorage.map((name): StoredItem => ({ kind: 'localStorage', name })),
  ];
}
