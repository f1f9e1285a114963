import { page } from './native.js';

declare global {
  interface Document {
    /** @see https://wicg.github.io/nav-speculation/prerendering.html */
    readonly prerendering?: boolean;
  }
}

/** Runs a task now or, while the page is prerendered, once the visitor opens it. */
export function whenActivated(task: () => void): void {
  if (page.prerendering) page.addEventListener('prerenderingchange', task, { once: true });
  else task();
}
