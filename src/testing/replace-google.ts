import { standInTag } from './stand-in-tag.js';
import type { TestPage, TestRoute } from './test-page.js';
import { trackerOf } from '../google/trackers.js';
import type { VisitOptions } from './visit-options.js';

const isForGoogle = ({ href }: { readonly href: string }) => !!trackerOf(href)?.isGoogle;

const answer = (route: TestRoute) =>
  route.fulfill({
    status: 200,
    contentType: 'text/javascript',
    headers: { 'access-control-allow-origin': '*' },
    body: `(${standInTag})();`,
  });

/**
 * Answers a page's requests to Google with a stand-in that sends nothing, or stops doing so. Requests of a service worker cannot be
 * intercepted here.
 */
export async function replaceGoogle(page: TestPage, { network = 'replaced' }: VisitOptions): Promise<void> {
  await page.unroute(isForGoogle);
  if (network === 'replaced') await page.route(isForGoogle, answer);
}
