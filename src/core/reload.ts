import { hasUnsentInput } from './unsent-input.js';

/** How long the page waits for the proof of a withdrawal to be kept before it reloads; milliseconds. */
const MAX_PROOF_MS = 1000;

/** Where the fragment of the address waits for the page that loads next. */
const FRAGMENT_KEY = 'cookiemelding-fragment';

export interface ReloadOptions {
  /** Whether the visitor withdrew in this tab. */
  readonly isOwn: boolean;
  /** How long the visitor gets to read what was removed; milliseconds. */
  readonly readingTimeMs: number;
  /** Resolves once the proof of the withdrawal is kept. */
  readonly proof: Promise<unknown> | undefined;
  /** Whether the withdrawal still stands when the time has come. */
  readonly isStillDenied: () => boolean;
}

/**
 * Loads the page again by a GET. `location.reload()` would send the form of a page that answers a POST again, and place an
 * order twice. An address with a fragment would only be scrolled to, so the fragment is put back by the next page.
 */
function reloadByGet(): void {
  const { href, hash } = location;
  try {
    if (hash) sessionStorage.setItem(FRAGMENT_KEY, hash);
  } catch {
    // Without storage the page is shown from its start.
  }
  location.replace(href.split('#', 1)[0]!);
}

/** Puts back the fragment that a reload has taken off, before the page's own code reads the address. */
export function restoreFragment(): void {
  try {
    const fragment = sessionStorage.getItem(FRAGMENT_KEY);
    if (!fragment) return;
    sessionStorage.removeItem(FRAGMENT_KEY);
    if (!location.hash) history.replaceState(history.state, '', fragment);
  } catch {
    // SecurityError in a sandboxed frame.
  }
}

/**
 * Reloads the page: soon where the visitor withdrew; in another tab when nobody is looking at it. A page with something
 * on it that the visitor has entered and not sent stays, cut off from Google and with its blocked content locked.
 */
export async function reloadAfterWithdrawal(options: ReloadOptions): Promise<void> {
  const { isOwn, readingTimeMs, proof, isStillDenied } = options;
  await Promise.race([proof, new Promise((resolve) => setTimeout(resolve, MAX_PROOF_MS))]);
  const reload = () => {
    if (isStillDenied() && !hasUnsentInput()) reloadByGet();
  };
  if (isOwn) setTimeout(reload, readingTimeMs);
  else if (document.hidden) reload();
  else document.addEventListener('visibilitychange', reload, { once: true });
}
