import { page } from '../platform/native.js';

// Libraries that swap pages keep copies of pages they leave, to put one back without asking the server.

interface PageSwapLibraries {
  readonly Turbo?: { readonly cache?: { clear?: () => void } };
  readonly Turbolinks?: { clearCache?: () => void };
  readonly up?: { readonly cache?: { clear?: () => void } };
}

/**
 * What the names begin with under which htmx keeps its copies, in one of the two storages.
 * @see https://htmx.org/docs/#history
 * @see https://four.htmx.org/extensions/history-cache
 */
const HTMX_PREFIX = 'htmx-history-';

/**
 * Told before a library copies the page, or compares its scripts with those of the next page: htmx 4 keeps a script that is
 * the same on both.
 * @see https://turbo.hotwired.dev/reference/events#turbo%3Abefore-cache
 * @see https://htmx.org/events/#htmx:beforeHistorySave
 * @see https://four.htmx.org/extensions/history-cache
 */
const BEFORE_COPY = [
  'turbo:before-cache',
  'turbolinks:before-cache',
  'htmx:beforeHistorySave',
  'htmx:history:cache:before:save',
  'htmx:before:swap',
];

/**
 * Makes libraries forget the copies that they keep. Content in them that was released would ask its server again before
 * anyone can lock it: an image does so while it is still being parsed.
 */
export function forgetCopies(): void {
  const { Turbo, Turbolinks, up } = window as PageSwapLibraries;
  Turbo?.cache?.clear?.();
  Turbolinks?.clearCache?.();
  up?.cache?.clear?.();
  try {
    for (const storage of [localStorage, sessionStorage])
      for (const name of Object.keys(storage)) if (name.startsWith(HTMX_PREFIX)) storage.removeItem(name);
  } catch {
    // SecurityError in a sandboxed frame, where nothing is kept either.
  }
}

/** Calls the listener right before the page is copied. */
export function onBeforeCopy(listener: () => void): void {
  for (const name of BEFORE_COPY) page.addEventListener(name, listener);
}
