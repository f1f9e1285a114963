import type { ConsentChange } from '../consent/consent-change.js';
import type { CleanUpResult } from '../storage/clean-up.js';
import { takeReloadNote, writeReloadNote, type ReloadNote } from '../storage/reload-note.js';
import { globalOf } from '../platform/native.js';
import { hasUnsentInput } from './unsent-input.js';

/** How long the page waits for the proof of a withdrawal to be kept before it reloads; milliseconds. */
const MAX_PROOF_MS = 1000;

/** Whether this page is about to go: the note that it has left is for the next one. */
let isReloading = false;

/**
 * Loads the page again by a GET. `location.reload()` would send the form of a page that answers a POST again, and place an
 * order twice. An address with a fragment would only be scrolled to, so the next page puts the fragment back.
 */
export function reloadByGet(note: Omit<ReloadNote, 'address'> = {}): void {
  isReloading = true;
  writeReloadNote({ ...note, address: location.href });
  location.replace(pageAddress());
}

/** The address without its fragment. */
const pageAddress = () => location.href.split('#', 1)[0]!;

export interface ReloadOptions {
  readonly change: ConsentChange;
  /** What the next page tells the visitor; `undefined` when it tells nothing. */
  readonly cleanUp: CleanUpResult | undefined;
  /** The categories and services that were withdrawn. */
  readonly withdrawn: readonly string[];
  /** Resolves with `true` once the proof of the withdrawal is kept; `undefined` when no proof is. */
  readonly proof: Promise<true | undefined> | undefined;
  /** Whether the withdrawal still stands. */
  readonly isStillDenied: () => boolean;
}

/**
 * Reloads the page as soon as the proof of the withdrawal is kept. What could not be kept in time, the next page keeps.
 * @returns `false` when the page has stayed, because the visitor has begun to enter something meanwhile
 */
export async function reloadNow({ change, cleanUp, withdrawn, proof, isStillDenied }: ReloadOptions): Promise<boolean> {
  const isKept = proof && (await Promise.race([proof, new Promise((resolve) => setTimeout(resolve, MAX_PROOF_MS))]));
  if (!isStillDenied()) return true;
  if (proof && hasUnsentInput()) return false;
  reloadByGet({ ...(cleanUp && { cleanUp, withdrawn }), ...(proof && !isKept && { unrecorded: change }) });
  return true;
}

/** How long an application gets after a move, to show its page and to send what the visitor has entered; milliseconds. */
const MOVE_MS = 1000;

/**
 * Reloads the page of an application that has moved on to another address, unless something unsent is on that page as
 * well. A move by the browser loads a page anyway.
 */
export class ReloadOnMove {
  #isDue = () => false;
  #address = '';
  #movedAt: number | undefined;

  /** @param isDue whether the withdrawal still stands */
  arm(isDue: () => boolean): void {
    if (!this.#address) addEventListener('input', this.#stay, true);
    this.#isDue = isDue;
    this.#stay();
  }

  /** The visitor enters something on the new page: then it stays until the next move. */
  readonly #stay = () => {
    this.#address = pageAddress();
    this.#movedAt = undefined;
  };

  /** Call it whenever the page may have moved. */
  readonly check = (): void => {
    if (!this.#address || !this.#isDue()) return;
    if (pageAddress() !== this.#address) {
      this.#address = pageAddress();
      this.#movedAt = performance.now();
      setTimeout(this.check, MOVE_MS);
    }
    const hasMoved = this.#movedAt !== undefined && performance.now() - this.#movedAt >= MOVE_MS - 1;
    if (hasMoved && !hasUnsentInput()) reloadByGet();
  };
}

/**
 * Whether `reloadByGet()` may have loaded this page. A page that has been opened in any other way can still find a note, of a
 * reload that never ended, but need not read it at once.
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-navigation-activation which not every browser has
 */
export function mayBeReload(): boolean {
  const { activation } = globalOf('navigation') ?? {};
  return !activation || (!!activation.from && activation.navigationType !== 'push');
}

/** Takes what the page before this one has left when it reloaded, and puts back the fragment of its address. */
export function restoreAfterReload(): ReloadNote | undefined {
  const note = isReloading ? undefined : takeReloadNote();
  // Before the page's own code reads the address.
  if (note && !location.hash && note.address.split('#', 1)[0] === pageAddress() && note.address.includes('#'))
    history.replaceState(history.state, '', note.address);
  return note;
}
