/**
 * Whether this page is shown inside a page of another origin, at whatever depth, a sandbox included. Such a page decides how
 * ours is shown, so that it can have a visitor press what is not to be seen. What cannot be told counts as another origin.
 */
export function isInForeignFrame(): boolean {
  try {
    // Not `location.ancestorOrigins`, which Firefox has not always had, and which a frame's referrer policy empties.
    for (let inner: Window = window; inner !== inner.top;) {
      // A variable of the page by the name `parent` takes its place; `top` cannot be replaced.
      const outer: Window = inner.parent;
      if (outer === inner) return true;
      // SecurityError where it may not be read. By `document.domain` it may, also by a sibling.
      const [ours, theirs] = [inner.location.origin, outer.location.origin];
      // A frame without an address of its own has the origin of the page that made it.
      if (ours !== theirs && ours !== 'null' && theirs !== 'null') return true;
      inner = outer;
    }
    return false;
  } catch {
    return true;
  }
}
