/**
 * Runs a task after the next paint, so that a click is answered on screen before third-party code runs.
 * In a hidden page that is when it is seen again.
 */
export const afterPaint = (task: () => void): unknown => requestAnimationFrame(() => setTimeout(task));
