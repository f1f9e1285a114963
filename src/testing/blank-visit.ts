import { goTo } from './go-to.js';
import { inPage } from './in-page.js';
import type { TestPage, TestRoute } from './test-page.js';

const isAny = () => true;

const answer = (route: TestRoute) =>
  route.fulfill({
    status: 200,
    contentType: 'text/html',
    body: '<!doctype html><title>-</title><link rel="icon" href="data:,">',
  });

/** Clears the storage of the page's origin. Runs in the page. @param only names to remove, or all but these */
function clearStorage(names: readonly string[], isOnly: boolean): void {
  const isNamed = (name: string) =>
    names.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : one === name));
  for (const kind of ['localStorage', 'sessionStorage'] as const) {
    try {
      for (const name of Object.keys(window[kind])) if (isNamed(name) === isOnly) window[kind].removeItem(name);
    } catch {
      // Closed: nothing is kept there.
    }
  }
}

/**
 * Goes to an address without asking its server anything, so that nothing of the former page runs on, the storage can be
 * cleared before the page itself is there, and a path of Playwright's `baseURL` becomes a whole address.
 * @param names of the stored items that are removed alone, or kept alone
 * @returns the whole address
 */
export async function visitBlank(
  page: TestPage,
  url: string,
  names: readonly string[] = [],
  isOnly = true,
): Promise<string> {
  await page.route(isAny, answer);
  try {
    await goTo(page, url);
    await inPage(page, clearStorage, names, isOnly);
    return page.url();
  } finally {
    await page.unroute(isAny);
  }
}
