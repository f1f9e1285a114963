import { isHostOnly } from '../platform/cookie-prefix.js';
import { cookieText } from './stored-record.js';
import type { ConsentRecord } from '../consent/record.js';
import { DAY_MS } from '../consent/policy.js';
import type { KnownSettings } from './known-settings.js';
import type { TestCookie, TestPage } from './test-page.js';

/** The domain of a cookie, without the leading dot that some have. */
export const domainOf = ({ domain }: TestCookie): string => domain.replace(/^\./, '');

/** Whether the domain of a cookie covers a host. */
export const isSentTo = (host: string, cookie: TestCookie): boolean =>
  host === domainOf(cookie) || host.endsWith(`.${domainOf(cookie)}`);

/** Removes cookies from the page's browser context. */
export async function removeCookies(page: TestPage, which: (cookie: TestCookie) => boolean): Promise<void> {
  const context = page.context();
  const found = (await context.cookies()).filter(which);
  await Promise.all(found.map(({ name, domain, path }) => context.clearCookies({ name, domain, path })));
}

/** Stores a choice in the page's browser context the way the library does, replacing an earlier one. */
export async function setChoiceCookie(
  page: TestPage,
  address: string,
  record: ConsentRecord,
  { cookieName, cookieDomain, maxAgeDays }: KnownSettings,
): Promise<void> {
  const { hostname, protocol } = new URL(address);
  // The library ignores the choice when two cookies of this name disagree.
  await removeCookies(page, (cookie) => cookie.name === cookieName && isSentTo(hostname, cookie));
  const expires = (Date.parse(record.time) + maxAgeDays * DAY_MS) / 1000;
  // A browser drops an expired cookie, and Playwright throws.
  if (expires * 1000 <= Date.now()) return;
  await page.context().addCookies([
    {
      name: cookieName,
      value: cookieText(record),
      // The leading dot includes subdomains.
      domain: cookieDomain && !isHostOnly(cookieName) ? `.${cookieDomain.replace(/^\./, '')}` : hostname,
      path: '/',
      expires,
      secure: protocol === 'https:',
      sameSite: 'Lax',
    },
  ]);
}
