/**
 * Whether browsers keep a cookie of this name only from https: `__Secure-` and `__Host-`, in capitals or not.
 * @see https://www.rfc-editor.org/rfc/rfc6265bis#section-4.1.3
 */
export const needsHttps = (cookieName: string): boolean => /^__(secure|host)-/i.test(cookieName);

/** Whether browsers keep a cookie of this name only for the host that has set it: no other host can plant one. */
export const isHostOnly = (cookieName: string): boolean => /^__host-/i.test(cookieName);
