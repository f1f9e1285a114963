import { goTo } from './go-to.js';
import { runInPage } from './run-in-page.js';
import type { TestPage, TestRoute } from './test-page.js';

const isAny = () => true;

const answer = (route: TestRoute) =>
  route.fulfill({
    status: 200,
    contentType: 'text/html',
    body: '<!doctype html><title>-</title><link rel="icon" href="data:,">',
  });

/**
 * Clears the storage of the page's origin. Runs in the page.
 * @param isOnly whether to remove only these names, or everything else
 */
function clearStorage(names: readonly string[], isOnly: boolean): void {
  const isNamed = (name: string) =>
    names.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name));
  for (const kind of ['localStorage', 'sessionStorage'] as const) {
    try {
      for (const name of Object.keys(window[kind])) if (isNamed(name) === isOnly) window[kind].removeItem(name);
    } catch {
      // Access is denied, so nothing can be stored there.
    }
  }
}

/**
 * Visits an address without sending a request to its server. This stops the scripts of the previous page, makes it
 * possible to clear the storage before the real page loads, and resolves a path against Playwright's `baseURL`.
 * @param names names of stored items
 * @param isOnly whether to remove only these items, or everything else
 * @returns the absolute address
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
    await runInPage(page, clearStorage, names, isOnly);
    return page.url();
  } finally {
    await page.unroute(isAny);
  }
}
