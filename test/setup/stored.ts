/** The value of the cookie for a valid choice, or for one with some fields changed. */
export const stored = (analytics: boolean, advertising: boolean, changes: Record<string, unknown> = {}): string =>
  encodeURIComponent(
    JSON.stringify({
      v: 1,
      id: 'x',
      time: new Date().toISOString(),
      policy: '',
      lang: 'nl',
      method: 'save',
      choices: { analytics, advertising },
      ...changes,
    }),
  );

/** The cookie of a visitor who has made a choice, for `cookies` of a visit. */
export const consentCookie = (analytics: boolean, advertising: boolean, changes: Record<string, unknown> = {}) => ({
  cookiemelding: stored(analytics, advertising, changes),
});
