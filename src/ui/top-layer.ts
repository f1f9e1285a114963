import { focused } from './focus-behind.js';

/** Modal dialogs of the page, the one that was opened last at the end, as far as that has been seen. */
const opened = new Set<HTMLDialogElement>();

/** The modal dialog that has made all else on the page inert; `undefined` when there is none. */
const topModal = (): Element | undefined =>
  [...document.querySelectorAll('dialog:modal'), ...opened].findLast((dialog) => dialog.matches(':modal'));

/** The modal dialog that an element is in, in whatever shadow root; one of the box itself is none. */
function modalAround(element: Element | undefined, box: HTMLElement): HTMLDialogElement | null | undefined {
  let dialog: HTMLDialogElement | null | undefined;
  for (let node = element; node; node = (node.getRootNode() as ShadowRoot).host) {
    if (box.contains(node)) dialog = undefined;
    dialog ??= node.closest<HTMLDialogElement>('dialog:modal');
  }
  return dialog;
}

/** How often a box comes back to the top in a while: another script may want the same for its own. */
const TIMES = 5;
/** Milliseconds. */
const A_WHILE = 2000;

/**
 * Keeps a popover above what the page opens, and in reach: whatever is not in the page's topmost modal dialog is inert,
 * so the box goes into it, and back to where it stood when the dialog closes.
 * @returns ends it; the box is back where it stood
 */
export function stayOnTop(box: HTMLElement): () => void {
  let home: Comment | undefined;
  let times: number[] = [];

  /** Takes the box elsewhere, and the focus in it along. Moved, it has left the top layer and comes back by itself. */
  const carry = (go: () => void) => {
    const inside = document.activeElement;
    const isInside = box.contains(inside);
    go();
    if (isInside) (inside as HTMLElement).focus({ preventScroll: true });
  };
  const goHome = () => {
    const place = home;
    home = undefined;
    if (place?.isConnected) place.replaceWith(box);
    // The part of the page that it stood in has gone.
    else if (place) document.head.after(box);
  };
  /** @returns whether it is elsewhere now */
  const move = (): boolean => {
    const modal = topModal();
    // A page may have taken it away for good.
    if (!home && !box.isConnected) return false;
    if (modal ? modal.contains(box) : !home) return false;
    carry(() => {
      if (!modal) return goHome();
      if (!home) box.replaceWith((home = new Comment()));
      modal.append(box);
    });
    return true;
  };
  const raise = () => {
    if (move() || !box.matches(':popover-open')) return;
    const now = Date.now();
    times = times.filter((time) => now - time < A_WHILE);
    // Not while the visitor is in it.
    if (box.contains(document.activeElement) || times.push(now) > TIMES) return;
    box.hidePopover();
    box.showPopover();
  };

  const note = (dialog: HTMLDialogElement) => {
    opened.delete(dialog);
    if (dialog.matches(':modal')) opened.add(dialog);
  };
  const observer = new MutationObserver((changes) => {
    const dialogs = changes.flatMap(({ target }) => (target instanceof HTMLDialogElement ? [target] : []));
    dialogs.forEach(note);
    if (dialogs[0]) raise();
  });
  observer.observe(document, { subtree: true, attributeFilter: ['open'] });
  // One in a shadow root is not seen from outside, but it takes the focus when it opens.
  const enter = () => {
    const dialog = modalAround(focused(), box);
    if (!dialog || opened.has(dialog)) return;
    note(dialog);
    observer.observe(dialog, { attributeFilter: ['open'] });
    raise();
  };
  document.addEventListener('focusin', enter, true);
  // Of popovers; the event does not bubble.
  const toggled = ({ target, newState }: ToggleEvent) => {
    if (newState === 'open' && target !== box && !(target instanceof HTMLDetailsElement)) raise();
  };
  document.addEventListener('toggle', toggled as EventListener, true);
  let isOver = false;
  // Not while it is being opened.
  queueMicrotask(() => {
    if (isOver) return;
    enter();
    move();
  });
  return () => {
    isOver = true;
    observer.disconnect();
    document.removeEventListener('toggle', toggled as EventListener, true);
    document.removeEventListener('focusin', enter, true);
    goHome();
    for (const dialog of opened) if (!dialog.matches(':modal')) opened.delete(dialog);
  };
}
