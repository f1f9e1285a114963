/** Replaced when the files for the script tag are built. Absent in the package, whose files always belong together. */
declare const COOKIEMELDING_BUILD: string | undefined;

/** Identifies the build that a file belongs to: a hash of the sources. */
export const build: string = typeof COOKIEMELDING_BUILD === 'string' ? COOKIEMELDING_BUILD : '';
