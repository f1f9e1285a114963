// Filled by src/build/open-data.js when the package is built, and in tests.

/** Who is behind a host: lines of `name, category, home page, domains`, separated by tabs. */
export const PARTIES: string = '';

/** Names of cookies: lines of `name, category, domain, provider, retention, purpose`, separated by tabs. */
export const COOKIES: string = '';
