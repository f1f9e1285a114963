/**
 * Runs a task after the next paint, so that the screen responds to a click before third-party code runs. In a hidden
 * page it runs once the page is visible again.
 */
export const afterPaint = (task: () => void): void => void requestAnimationFrame(() => setTimeout(task));
