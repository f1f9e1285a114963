// Libraries that swap pages keep copies of pages they leave, to put one back without asking the server.

interface PageSwapLibraries {
  readonly Turbo?: { readonly cache?: { clear?: () => void } };
  readonly Turbolinks?: { clearCache?: () => void };
  readonly up?: { readonly cache?: { clear?: () => void } };
}

/**
 * Where htmx keeps its copies, in one of the two storages.
 * @see https://htmx.org/docs/#history
 */
const HTMX_KEY = 'htmx-history-cache';

/**
 * Told before a library copies the page.
 * @see https://turbo.hotwired.dev/reference/events#turbo%3Abefore-cache
 * @see https://htmx.org/events/#htmx:beforeHistorySave
 */
const BEFORE_COPY = ['turbo:before-cache', 'turbolinks:before-cache', 'htmx:beforeHistorySave'];

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
    localStorage.removeItem(HTMX_KEY);
    sessionStorage.removeItem(HTMX_KEY);
  } catch {
    // SecurityError in a sandboxed frame, where nothing is kept either.
  }
}

/** Calls the listener right before the page is copied. */
export function onBeforeCopy(listener: () => void): void {
  for (const name of BEFORE_COPY) document.addEventListener(name, listener);
}
