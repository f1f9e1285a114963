import { cookieText } from './stored-record.js';
import type { ConsentRecord } from '../consent/record.js';
import { DAY } from '../consent/policy.js';
import type { KnownSettings } from './known-settings.js';
import type { TestCookie, TestPage } from './test-page.js';

/** The domain of a cookie, without the dot that some have before it. */
export const domainOf = ({ domain }: TestCookie): string => domain.replace(/^\./, '');

/** Whether pages of a host are sent a cookie, by its domain. */
export const isOfHost = (host: string, cookie: TestCookie): boolean =>
  host === domainOf(cookie) || host.endsWith(`.${domainOf(cookie)}`);

/** Removes cookies from the jar of a page's browser. */
export async function removeCookies(page: TestPage, which: (cookie: TestCookie) => boolean): Promise<void> {
  const context = page.context();
  const found = (await context.cookies()).filter(which);
  await Promise.all(found.map(({ name, domain, path }) => context.clearCookies({ name, domain, path })));
}

/** Puts a choice in the jar of a page's browser, as the library does, in place of the one that is there. */
export async function putChoice(
  page: TestPage,
  address: string,
  record: ConsentRecord,
  { cookieName, cookieDomain, maxAgeDays }: KnownSettings,
): Promise<void> {
  const { hostname, protocol } = new URL(address);
  // Two of this name that disagree count as none.
  await removeCookies(page, (cookie) => cookie.name === cookieName && isOfHost(hostname, cookie));
  const expires = (Date.parse(record.time) + maxAgeDays * DAY) / 1000;
  // A browser would drop it, and Playwright calls it a mistake.
  if (expires * 1000 <= Date.now()) return;
  await page.context().addCookies([
    {
      name: cookieName,
      value: cookieText(record),
      // With a dot it is for the sub-domains too.
      domain: cookieDomain ? `.${cookieDomain.replace(/^\./, '')}` : hostname,
      path: '/',
      expires,
      secure: protocol === 'https:',
      sameSite: 'Lax',
    },
  ]);
}
