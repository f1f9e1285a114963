// The hashes of the language files, in a file of their own, cookiemelding-hashes.js: 28 hashes do not compress, and few
// visitors of few sites need one.
export { build } from '../platform/build.js';

/** The hash of each language file, by its name, as an `integrity` attribute has it. The build fills it in. */
export const hashes: Readonly<Record<string, string>> = {};
