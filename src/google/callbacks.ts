import { callbackOf, type ItemCallback } from './event-filter.js';

/** Time for a tag that is still being loaded to call back, where the page names none; milliseconds. */
const EVENT_TIMEOUT_MS = 2000;

/** The same for an answer to `gtag('get')`, which is for later and worth waiting for; milliseconds. */
const QUESTION_TIMEOUT_MS = 10_000;

/**
 * Calls back what a page does after an event: a link or a form waits for it, and is dead where no tag runs that would call
 * it. Each is called once.
 */
export class Callbacks {
  /** Those of items that a tag may still read. */
  readonly #pending = new Set<() => void>();

  /** Calls it soon, after the code that has pushed the item; that of `gtag('get')` gets `undefined`. */
  readonly callSoon = ({ callback }: ItemCallback): void => void setTimeout(() => callback(undefined));

  /** Calls the callback of an event soon, because no tag will. @returns the item without its callback */
  readonly answer = (item: unknown): unknown => {
    const waiting = callbackOf(item);
    if (!waiting || waiting.isQuestion) return item;
    this.callSoon(waiting);
    return waiting.with(undefined);
  };

  /** Makes sure that the callback is called, by the tag that is being loaded or in its place. */
  guard(item: unknown): unknown {
    const waiting = callbackOf(item);
    if (!waiting) return item;
    const once = (...args: unknown[]): void => {
      if (this.#pending.delete(once)) waiting.callback(...args);
    };
    this.#pending.add(once);
    const timeout = waiting.isQuestion ? QUESTION_TIMEOUT_MS : (waiting.timeout ?? EVENT_TIMEOUT_MS);
    setTimeout(() => once(), timeout);
    return waiting.with(once);
  }

  /** Calls all that wait for a tag which will not come. */
  callAll(): void {
    for (const callback of this.#pending) setTimeout(() => callback());
  }
}
