/**
 * The hash of each lazy part, by its name, as an `integrity` attribute has it. The build fills it in: the core is built
 * last. Empty in the package, whose files a bundler puts together.
 */
export const PART_HASHES: Readonly<Record<string, string>> = {};
