import { globalOf } from './native.js';

/** How long a task may have to wait; milliseconds. */
const MAX_WAIT_MS = 1000;

/**
 * Runs a task that nobody waits for once the browser has nothing else to do.
 * @see https://w3c.github.io/requestidlecallback/ which Safari does not have
 */
export function whenIdle(task: () => void): void {
  const requestIdle = globalOf('requestIdleCallback');
  if (requestIdle) requestIdle(task, { timeout: MAX_WAIT_MS });
  else setTimeout(task, MAX_WAIT_MS / 10);
}
