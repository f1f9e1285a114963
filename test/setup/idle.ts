// When a page has nothing left to do. Counted in turns of the page itself, so that a slow machine gets more time.

/**
 * The body of an async function in the page: it ends when the page has loaded, its timers for the next milliseconds
 * have had their turn, and it is idle.
 */
export const waitForTimers = (milliseconds = 100): string => `await new Promise((resolve) => {
  const later = setTimeout;
  // With a limit: a page that the browser does not render may never be idle.
  const idle = (task) => (window.requestIdleCallback ?? later)(task, { timeout: 1000 });
  let left = ${Math.ceil(milliseconds / 100)};
  let turns = 0;
  (function turn() {
    // A page that does not finish loading is not waited for.
    const isLoaded = document.readyState === 'complete' || ++turns > 20;
    if (isLoaded && left-- <= 0) idle(() => resolve());
    else later(turn, 100);
  })();
});`;
