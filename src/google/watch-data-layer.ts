import type { Report } from '../platform/report.js';
import { dataLayer, dataLayerName } from './data-layer.js';

/** Takes items that are being pushed, and returns those to push in their place. */
export type LayerFilter = (items: readonly unknown[]) => unknown[];

/** Puts a filter before the `push` of a queue, and before each that takes its place. */
function filterPush(queue: unknown[], filter: LayerFilter): void {
  const filtered =
    (push: typeof queue.push) =>
    (...items: unknown[]): number =>
      Reflect.apply(push, queue, filter(items)) as number;
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
export function watchDataLayer(filter: LayerFilter, report: Report): void {
  const page = window as unknown as Record<string, unknown>;
  const name = dataLayerName();
  let queue = dataLayer();
  if (!window.google_tag_manager) queue.splice(0, queue.length, ...filter(queue));
  filterPush(queue, filter);

  /** Makes the page's new array the data layer, or part of the one that a tag reads. */
  const adopt = (given: unknown[]) => {
    if (window.google_tag_manager) {
      // A tag that runs knows the array that it has found, and no other.
      queue.push(...given);
      given.push = (...items) => queue.push(...items);
      return;
    }
    given.splice(0, given.length, ...queue, ...filter(given));
    filterPush(given, filter);
    queue = given;
  };
  Object.defineProperty(page, name, {
    configurable: true,
    enumerable: true,
    get: () => queue,
    set(given: unknown) {
      if (given === queue) return;
      if (Array.isArray(given)) adopt(given);
      else report(`${name} stays as it is: the page sets it to something that is no array`);
    },
  });
}
