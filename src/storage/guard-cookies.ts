import type { CleanUpOptions } from './clean-up.js';
import { matchesName } from './known-cookies.js';

/** Whether an assignment to `document.cookie` removes the cookie. */
function isRemoval(text: string): boolean {
  const age = /;\s*max-age\s*=\s*([^;]*)/i.exec(text)?.[1];
  const expires = /;\s*expires\s*=\s*([^;]*)/i.exec(text)?.[1];
  return age ? Number(age) <= 0 : !!expires && Date.parse(expires) <= Date.now();
}

/**
 * Keeps a tag that goes on running from setting its cookies again, for as long as their category is denied on this page.
 * A running tag cannot be removed, and not every tag checks whether it may set cookies.
 */
export function guardCookies({ cookies, isDenied, consentCookieName }: CleanUpOptions): void {
  const original = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  if (!original || Object.hasOwn(document, 'cookie')) return;
  // Where an element has this name, no tag reaches the cookies through it.
  Reflect.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => original.get?.call(document) as string,
    set(text: unknown) {
      const name = String(text).split('=', 1)[0]!.trim();
      const isDeniedCookie =
        name !== consentCookieName &&
        cookies.some((cookie) => isDenied(cookie.category) && matchesName(cookie.name, name));
      if (!isDeniedCookie || isRemoval(String(text))) original.set?.call(document, text);
    },
  });
}
