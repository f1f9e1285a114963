import type { Report } from '../platform/report.js';
import { dataLayer, dataLayerName } from './data-layer.js';
import { globalOf } from '../platform/native.js';

/** Takes items that are being pushed, and returns those to push in their place. */
export type LayerFilter = (items: readonly unknown[]) => unknown[];

/** Replaces all that is in a queue. Not with a spread: an engine takes some hundred thousand arguments at most. */
export function replaceItems(queue: unknown[], items: readonly unknown[]): void {
  const rest = [...items];
  queue.length = 0;
  for (const item of rest) Array.prototype.push.call(queue, item);
}

/** Puts a filter before the `push` of a queue, and before each that takes its place. */
function filterPush(queue: unknown[], filter: LayerFilter): void {
  const filtered =
    (push: typeof queue.push) =>
    (...items: unknown[]): number => {
      const left = filter(items);
      // A `push` of the page's own may rely on being called with something.
      if (items.length > 0 && left.length === 0) return queue.length;
      return Reflect.apply(push, queue, left) as number;
    };
  let current = filtered(queue.push);
  // A tag that is loaded later puts its own `push` in place, which calls the one that it has found.
  Object.defineProperty(queue, 'push', {
    configurable: true,
    get: () => current,
    set(push: typeof queue.push) {
      current = filtered(push);
    },
  });
}

/**
 * Passes through a filter all that is pushed to the data layer, what is in it already included. An array that the page
 * puts in its place gets what was queued before, our denial first.
 */
export class DataLayerWatch {
  readonly #filter: LayerFilter;
  #queue: unknown[];

  constructor(filter: LayerFilter, report: Report) {
    this.#filter = filter;
    this.#queue = dataLayer();
    if (!globalOf('google_tag_manager')) replaceItems(this.#queue, filter(this.#queue));
    filterPush(this.#queue, filter);
    const name = dataLayerName();
    // The page has declared it with `var` above our tag: that it is replaced further down is seen later, in `check()`.
    if (Object.getOwnPropertyDescriptor(window, name)?.configurable === false) return;
    Object.defineProperty(window, name, {
      configurable: true,
      enumerable: true,
      get: () => this.#queue,
      set: (given: unknown) => {
        if (Array.isArray(given)) this.#adopt(given);
        else report(`${name} is unchanged: the page sets it to something that is not an array`);
      },
    });
  }

  /** Looks whether the page has put another array in place in a way that cannot be seen. */
  check(): void {
    this.#adopt(dataLayer());
  }

  /** Makes an array of the page the data layer, or part of the one that a tag reads. */
  #adopt(given: unknown[]): void {
    const queue = this.#queue;
    if (given === queue) return;
    // It may be a copy of the queue with something added.
    const known = new Set(queue);
    const added = given.filter((item) => !known.has(item));
    if (globalOf('google_tag_manager')) {
      // A tag that runs knows the array that it has found, and no other.
      for (const item of added) queue.push(item);
      if (Object.isExtensible(given)) given.push = (...items) => queue.push(...items);
      return;
    }
    const next: unknown[] = Object.isExtensible(given) ? given : [...given];
    replaceItems(next, [...queue, ...this.#filter(added)]);
    filterPush(next, this.#filter);
    this.#queue = next;
  }
}
