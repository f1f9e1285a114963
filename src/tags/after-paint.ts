/**
 * Runs a task after the next paint, so that a click is answered on screen before third-party code runs.
 * A hidden page does not paint; there it runs at once, in a task of its own.
 */
export function afterPaint(task: () => void): void {
  if (document.hidden) setTimeout(task);
  else requestAnimationFrame(() => setTimeout(task));
}
