import type { TestPage, TestRoute } from './test-page.js';
import { trackerOf } from './trackers.js';
import type { VisitOptions } from './visit-options.js';

const isAsked = ({ href }: { readonly href: string }) => !!trackerOf(href)?.isGoogle;

const answer = (route: TestRoute) =>
  route.fulfill({
    status: 200,
    contentType: 'text/javascript',
    headers: { 'access-control-allow-origin': '*' },
    body: '',
  });

/**
 * Has what a page asks of Google answered with an empty script, from now on; or no longer.
 * What a service worker asks for does not come by here.
 */
export async function replaceGoogle(page: TestPage, { network = 'replaced' }: VisitOptions): Promise<void> {
  await page.unroute(isAsked);
  if (network === 'replaced') await page.route(isAsked, answer);
}
