/** Hosts on which sites are developed. */
const DEVELOPMENT_HOST = /(^|\.)(localhost|local)$|^127\.|^\[::1\]$/;

/** Whether a site is developed on this host. */
export const isDevelopmentHost = (host: string): boolean => DEVELOPMENT_HOST.test(host);

/**
 * How long the developer tools wait in development where nobody has asked for them: measuring the speed of a page there
 * measures what visitors get; milliseconds.
 */
export const DEVELOPMENT_DELAY_MS = 2500;
