/** The cookie's text for a choice that counts, or for one with something changed in it. */
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
