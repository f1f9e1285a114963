import type { Visit } from './built-site.js';

/** Withdraws everything, on a page that stays. Returns what `event.cleanUp` tells the page. */
export const rejectAndCleanUp = ({ page }: Visit): Promise<unknown> =>
  page.evaluate(async () => {
    const told = new Promise((resolve) => {
      document.addEventListener('consent-change', (event) => void event.cleanUp?.then(resolve));
    });
    window.cookiemelding?.rejectAll();
    return told;
  });
