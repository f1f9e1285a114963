import type { ConsentChange } from '../consent/consent-change.js';
import type { CleanUpResult } from './clean-up.js';
import { toJson } from '../platform/native.js';

/** What a page that reloads itself after a withdrawal leaves for the page that takes its place. */
export interface ReloadNote {
  /** Its address, with the fragment. */
  readonly address: string;
  /** What the withdrawal removed and left; absent where the visitor is not told. */
  readonly cleanUp?: CleanUpResult;
  /** The categories and services that were withdrawn. */
  readonly withdrawn?: readonly string[];
  /** The withdrawal, where its proof could not be kept in time. */
  readonly unrecorded?: ConsentChange;
}

/** In the tab's session storage, until the next page takes it. */
const KEY = 'cookiemelding-reload';

/** An older note belongs to a page that never came; milliseconds. */
const MAX_AGE_MS = 300_000;

export function writeReloadNote(note: ReloadNote): void {
  try {
    sessionStorage.setItem(KEY, toJson({ ...note, time: Date.now() }));
  } catch {
    // Without storage the next page is shown from its start, and tells nothing.
  }
}

/** Reads and removes the note. Anyone on this site can write one, so what is not as it should be is left out. */
export function takeReloadNote(): ReloadNote | undefined {
  try {
    const text = sessionStorage.getItem(KEY);
    if (!text) return;
    sessionStorage.removeItem(KEY);
    const { time, address, cleanUp, withdrawn, unrecorded } = JSON.parse(text) as Partial<ReloadNote> & {
      time?: number;
    };
    if (!(Math.abs(Date.now() - time!) < MAX_AGE_MS)) return;
    const isResult = Array.isArray(cleanUp?.removed) && Array.isArray(cleanUp.left);
    return {
      address: `${address}`,
      ...(isResult && { cleanUp, withdrawn: Array.isArray(withdrawn) ? withdrawn.map(String) : [] }),
      ...(unrecorded && { unrecorded }),
    };
  } catch {
    // SecurityError in a sandboxed frame, or not JSON.
    return;
  }
}
