import Cookies from 'js-cookie';

/** The domains a page of this host can set a cookie for: the host itself and each parent. */
export const domainsOf = (hostname: string): string[] =>
  // The parts of an address with numbers are no domains.
  /\d$|\]$/.test(hostname) ? [hostname] : hostname.split('.').map((_, at, parts) => parts.slice(at).join('.'));

/** The paths a cookie that this page can see may have been set with: each parent folder, with and without a slash. */
const pathsOf = (pathname: string): string[] =>
  pathname.split('/').flatMap((_, at, parts) => {
    const path = parts.slice(0, at + 1).join('/');
    return [path, `${path}/`];
  });

/** Browsers remove only the variant that is named exactly. */
const VARIANTS = [{}, { secure: true }, { secure: true, sameSite: 'None', partitioned: true }];

/**
 * Removes a cookie wherever this page can reach it: host only and on each parent domain, on each parent path, plain,
 * secure and partitioned. HttpOnly cookies stay.
 * @throws SecurityError in a sandboxed frame
 */
export function clearCookie(name: string): void {
  for (const domain of [undefined, ...domainsOf(location.hostname)]) {
    for (const path of pathsOf(location.pathname)) {
      for (const variant of VARIANTS) {
        Cookies.set(name, '', { ...variant, domain, path, expires: -1 } as Cookies.CookieAttributes);
      }
    }
  }
}
