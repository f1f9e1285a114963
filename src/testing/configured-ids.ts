import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import type { Queued } from './sight.js';
import type { Kept } from './trackers.js';

/** The category that an id needs; `undefined` when its form does not tell. */
export function categoryOf(id: string): Category | undefined {
  return { G: ANALYTICS, UA: ANALYTICS, AW: ADVERTISING, DC: ADVERTISING }[id.split('-', 1)[0]!];
}

/** A `config` in the data layer. */
export interface Config {
  readonly id: string;
  /** What is passed on with it. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The ids that Google's tags are told to configure, in order, also those that are doubled. */
export const configsIn = (queue: readonly Queued[] = []): Config[] =>
  queue.flatMap(({ isCommand, words: [command, id, parameters] }) =>
    isCommand && command === 'config'
      ? [{ id: String(id), parameters: Object(parameters) as Config['parameters'] }]
      : [],
  );

/**
 * What Google's tags keep by its main names: for the ids that are configured, and for whatever a container has in it.
 * @param granted the categories they have been granted
 */
export function tracesFor(configs: readonly Config[], granted: readonly Category[]): Kept[] {
  const names = configs.flatMap(({ id, parameters }) => {
    const prefix = typeof parameters.cookie_prefix === 'string' ? parameters.cookie_prefix : '';
    if (categoryOf(id) === ANALYTICS) return [`${prefix}_ga`, `${prefix}_ga_${id.replace(/^G-/, '')}`];
    return categoryOf(id) === ADVERTISING ? [`${prefix || '_gcl'}_au`] : [];
  });
  const analytics = granted.includes(ANALYTICS) ? ['_ga'] : [];
  const [cookie, item] = granted.includes(ADVERTISING) ? [['_gcl_au'], ['_gcl_ls']] : [[], []];
  return [
    ...[...new Set([...names, ...analytics, ...cookie])].map((name): Kept => ({ kind: 'cookie', name })),
    ...item.map((name): Kept => ({ kind: 'localStorage', name })),
  ];
}
