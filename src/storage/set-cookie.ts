import Cookies from 'js-cookie';

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

/** Sets a cookie. @throws SecurityError in a sandboxed frame */
export function setCookie(name: string, value: string, attributes: CookieAttributes): void {
  if (!isObjectPrototypeExtended()) {
    cookies.set(name, value, attributes as Cookies.CookieAttributes);
    return;
  }
  // js-cookie takes what such a page has added for attributes of the cookie.
  const parts = Object.entries(attributes).flatMap(([attribute, setting]: [string, unknown]) => {
    if (setting === undefined || setting === false) return [];
    if (setting === true) return [attribute];
    return [`${attribute}=${setting instanceof Date ? setting.toUTCString() : String(setting)}`];
  });
  document.cookie = [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`, ...parts].join('; ');
}
