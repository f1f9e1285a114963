/** Modal dialogs of the page, the one that was opened last at the end, as far as that has been seen. */
const opened = new Set<HTMLDialogElement>();

/** The modal dialog that has made all else on the page inert; `undefined` when there is none, or in a shadow root. */
const topModal = (): Element | undefined =>
  [...document.querySelectorAll('dialog:modal'), ...opened].findLast((dialog) => dialog.matches(':modal'));

/** How often a box comes back to the top: another script may want the same for its own. */
const TIMES = 20;

/**
 * Keeps a popover above what the page opens, and in reach: whatever is not in the page's topmost modal dialog is inert,
 * so the box goes into it, and back to where it stood when the dialog closes.
 * @returns ends it; the box is back where it stood
 */
export function stayOnTop(box: HTMLElement): () => void {
  let home: Comment | undefined;
  let times = 0;

  const goHome = () => {
    const place = home;
    home = undefined;
    if (place?.isConnected) place.replaceWith(box);
    // The part of the page that it stood in has gone.
    else if (place) document.head.after(box);
  };
  /** @returns whether it is elsewhere now; moved, it has left the top layer and comes back by itself */
  const move = (): boolean => {
    const modal = topModal();
    // A page may have taken it away for good.
    if (!home && !box.isConnected) return false;
    if (modal ? modal.contains(box) : !home) return false;
    if (!modal) goHome();
    else {
      if (!home) box.replaceWith((home = new Comment()));
      modal.append(box);
    }
    return true;
  };
  const follow = (changed?: EventTarget | null) => {
    if (changed === box || move() || !box.matches(':popover-open')) return;
    // Not while the visitor is in it.
    if (box.contains(document.activeElement) || times++ > TIMES) return;
    box.hidePopover();
    box.showPopover();
  };

  // Dialogs that open and close; and where the box went with a dialog that has been removed.
  const observer = new MutationObserver((changes) => {
    const dialogs = changes.flatMap(({ target }) => (target instanceof HTMLDialogElement ? [target] : []));
    for (const dialog of dialogs) {
      opened.delete(dialog);
      if (dialog.matches(':modal')) opened.add(dialog);
    }
    if (dialogs[0] || !box.isConnected) follow();
  });
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['open'] });
  // The event does not bubble.
  const toggled = ({ target }: Event) => target instanceof HTMLDetailsElement || follow(target);
  document.addEventListener('toggle', toggled, true);
  let isOver = false;
  // Not while it is being opened.
  queueMicrotask(() => isOver || move());
  return () => {
    isOver = true;
    observer.disconnect();
    document.removeEventListener('toggle', toggled, true);
    goHome();
  };
}
