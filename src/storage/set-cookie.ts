import Cookies from 'js-cookie';
import { page } from '../platform/native.js';

/** The attributes of a cookie, as js-cookie names them. */
export interface CookieAttributes {
  readonly path: string;
  readonly domain?: string | undefined;
  readonly expires: Date;
  readonly secure?: boolean;
  readonly sameSite?: 'Lax' | 'None';
  readonly partitioned?: boolean;
}

/** js-cookie leaves some characters of a value as they are. */
const cookies = Cookies.withConverter<string>({ write: (value) => encodeURIComponent(value) });

/** Whether the page has added something to `Object.prototype` that a loop over any object meets. */
function isObjectPrototypeExtended(): boolean {
  // oxlint-disable-next-line guard-for-in
  for (const _ in {}) return true;
  return false;
}

/**
 * Whether the page is one that js-cookie works on. It takes what a page has added to `Object.prototype` for attributes of
 * the cookie, and an element named `cookie` for the cookies.
 */
const isPlainPage = () => !isObjectPrototypeExtended() && typeof document.cookie === 'string';

/** Sets a cookie. @throws SecurityError in a sandboxed frame */
export function setCookie(name: string, value: string, attributes: CookieAttributes): void {
  if (isPlainPage()) {
    cookies.set(name, value, attributes as Cookies.CookieAttributes);
    return;
  }
  const parts = Object.entries(attributes).flatMap(([attribute, setting]: [string, unknown]) => {
    if (setting === undefined || setting === false) return [];
    if (setting === true) return [attribute];
    return [`${attribute}=${setting instanceof Date ? setting.toUTCString() : String(setting)}`];
  });
  page.cookie = [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`, ...parts].join('; ');
}
