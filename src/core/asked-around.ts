/** On the API of a window, for pages of the same site in frames of it: the name of the cookie with its choice. */
const COOKIE_NAME = Symbol.for('cookiemelding.cookieName');

/** Makes known which choice this window asks for. */
export function markChoice<Api extends object>(api: Api, cookieName: string): Api {
  return Object.defineProperty(api, COOKIE_NAME, { value: cookieName });
}

/** Whether the window around this frame asks for the same choice already: a visitor is asked in one place. */
export function isAskedAround(cookieName: string): boolean {
  try {
    const api = window.top === window ? undefined : window.top?.cookiemelding;
    return (Object(api) as Partial<Record<symbol, unknown>>)[COOKIE_NAME] === cookieName;
  } catch {
    // SecurityError: the window around is another site's.
    return false;
  }
}
