import { focusedElement } from './focused-element.js';
import { native, page } from '../platform/native.js';

/** The page's modal dialogs in the order in which they were opened, as far as that has been seen. */
const openedDialogs = new Set<HTMLDialogElement>();

/** The modal dialog that makes the rest of the page inert; `undefined` when there is none. */
const topmostDialog = (): HTMLDialogElement | undefined =>
  [...page.querySelectorAll<HTMLDialogElement>('dialog:modal'), ...openedDialogs].findLast((dialog) =>
    dialog.matches(':modal'),
  );

/** The outermost modal dialog of the page around an element, through shadow roots. Dialogs inside the box do not count. */
function dialogAround(element: Element | undefined, box: HTMLElement): HTMLDialogElement | undefined {
  let dialog: HTMLDialogElement | null | undefined;
  for (let node = element; node; node = (native(node).getRootNode() as ShadowRoot).host) {
    if (box.contains(node)) dialog = undefined;
    dialog ??= native(node).closest<HTMLDialogElement>('dialog:modal');
  }
  return dialog ?? undefined;
}

/** Records that a dialog has been opened or closed. */
function trackDialog(dialog: HTMLDialogElement): void {
  openedDialogs.delete(dialog);
  if (dialog.matches(':modal')) openedDialogs.add(dialog);
}

/** Another script may want to be on top as well: a box is raised this often in a period, and then no more. */
const MAX_RAISES = 5;
const RAISES_PERIOD_MS = 2000;

/** Where a box stands in the document: its own place, or the topmost dialog. */
class BoxPlace {
  readonly #box: HTMLElement;
  /** Marks the box's own place while it is in a dialog. */
  #marker: Comment | undefined;

  constructor(box: HTMLElement) {
    this.#box = box;
  }

  /**
   * Moves the box to where it can be reached: everything outside the topmost modal dialog is inert.
   * @returns whether it has moved
   */
  update(): boolean {
    const box = this.#box;
    const dialog = topmostDialog();
    // A page may have removed the box for good.
    if (!this.#marker && !box.isConnected) return false;
    const place = dialog ?? (this.#isOutOfReach() ? page.documentElement : undefined);
    const isThere = dialog ? dialog.contains(box) : place ? box.parentNode === place : !this.#marker;
    if (isThere) return false;
    const focused = page.activeElement;
    const hasFocus = box.contains(focused);
    if (place) this.#moveInto(place);
    else this.restore();
    if (hasFocus) (focused as HTMLElement).focus({ preventScroll: true });
    return true;
  }

  /** Whether the part of the page that the box stands in is closed to the visitor, as apps do around a modal of their own. */
  #isOutOfReach(): boolean {
    const { parentElement } = this.#marker ?? this.#box;
    return !!parentElement && !!native(parentElement).closest('[inert],[aria-hidden="true"]');
  }

  #moveInto(place: Element): void {
    if (!this.#marker) this.#box.replaceWith((this.#marker = page.createComment('')));
    place.append(this.#box);
  }

  /** Moves the box back to its own place. */
  restore(): void {
    const marker = this.#marker;
    this.#marker = undefined;
    if (marker?.isConnected) marker.replaceWith(this.#box);
    // The part of the page that it stood in has been removed.
    else if (marker) page.head.after(this.#box);
  }
}

/** Brings a popover back to the top when the page opens something above it. */
class Raiser {
  readonly #box: HTMLElement;
  readonly #place: BoxPlace;
  #raisedAt: number[] = [];

  constructor(box: HTMLElement, place: BoxPlace) {
    this.#box = box;
    this.#place = place;
  }

  raise(): void {
    const box = this.#box;
    // A box that has moved has left the top layer, and comes back by itself.
    if (this.#place.update() || !box.matches(':popover-open')) return;
    const now = Date.now();
    this.#raisedAt = this.#raisedAt.filter((time) => now - time < RAISES_PERIOD_MS);
    // Hiding the box would take the focus away from the visitor.
    if (box.contains(page.activeElement) || this.#raisedAt.push(now) > MAX_RAISES) return;
    box.hidePopover();
    box.showPopover();
  }
}

/**
 * Keeps a popover above everything that the page opens, and in reach: in the page's topmost modal dialog while there is
 * one, and back in its own place when that closes.
 * @returns a function that undoes it; the box is back in its own place
 */
export function keepOnTop(box: HTMLElement): () => void {
  const place = new BoxPlace(box);
  const raiser = new Raiser(box, place);
  const observer = new MutationObserver((mutations) => {
    const dialogs = mutations.map(({ target }) => target).filter((target) => target instanceof HTMLDialogElement);
    dialogs.forEach(trackDialog);
    if (dialogs.length > 0) raiser.raise();
    else if (mutations.some(({ attributeName }) => attributeName !== 'open')) place.update();
  });
  observer.observe(document, { subtree: true, attributeFilter: ['open', 'inert', 'aria-hidden'] });
  // The observer does not see a dialog in a shadow root, but such a dialog takes the focus when it opens.
  const onFocus = () => {
    const dialog = dialogAround(focusedElement(), box);
    if (!dialog || openedDialogs.has(dialog)) return;
    trackDialog(dialog);
    observer.observe(dialog, { attributeFilter: ['open'] });
    raiser.raise();
  };
  const onToggle = ({ target, newState }: ToggleEvent) => {
    if (newState === 'open' && target !== box && !(target instanceof HTMLDetailsElement)) raiser.raise();
  };
  const abort = new AbortController();
  const options = { capture: true, signal: abort.signal };
  page.addEventListener('focusin', onFocus, options);
  // Of popovers. The event does not bubble, hence the capture.
  page.addEventListener('toggle', onToggle as EventListener, options);
  // Not while the box is being opened.
  queueMicrotask(() => {
    if (abort.signal.aborted) return;
    onFocus();
    place.update();
  });
  return () => {
    abort.abort();
    observer.disconnect();
    place.restore();
    for (const dialog of openedDialogs) if (!dialog.matches(':modal')) openedDialogs.delete(dialog);
  };
}
