import { globalOf } from './native.js';

/**
 * Gives the page its turn, so that it responds to a click before the rest of a task runs. What goes on then comes before the
 * other tasks of the page.
 * @see https://wicg.github.io/scheduling-apis/#dom-scheduler-yield which Safari does not have
 */
export const yieldToPage = (): Promise<unknown> =>
  globalOf('scheduler')?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
