import { setCookie, type CookieAttributes } from './set-cookie.js';

/** The domains that a page of this host can set a cookie for: the host itself and each parent. */
export const domainsOf = (hostname: string): string[] =>
  // The parts of an IP address are not domains.
  /\d$|\]$/.test(hostname) ? [hostname] : hostname.split('.').map((_, at, parts) => parts.slice(at).join('.'));

/** The paths that a cookie which this page can see may have: each parent folder, with and without a slash. */
const pathsOf = (pathname: string): string[] =>
  pathname.split('/').flatMap((_, at, parts) => {
    const path = parts.slice(0, at + 1).join('/');
    return [path, `${path}/`];
  });

/** A browser removes only the variant that is named exactly. */
const VARIANTS: readonly Partial<CookieAttributes>[] = [
  {},
  { secure: true },
  { secure: true, sameSite: 'None', partitioned: true },
];

/** Removes a cookie at once. */
const PAST = new Date(0);

/**
 * Removes a cookie wherever this page can reach it: host only and on each parent domain, on each parent path, plain,
 * secure and partitioned. HttpOnly cookies stay.
 * @throws SecurityError in a sandboxed frame
 */
export function clearCookie(name: string): void {
  for (const domain of [undefined, ...domainsOf(location.hostname)]) {
    for (const path of pathsOf(location.pathname)) {
      for (const variant of VARIANTS) {
        setCookie(name, '', { ...variant, domain, path, expires: PAST });
      }
    }
  }
}
