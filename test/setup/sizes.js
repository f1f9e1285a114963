// node test/setup/sizes.js [--write]
// Prints the brotli sizes of the built files, and fails when one is over its limit. --write updates the manual and the README.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { format, resolveConfig } from 'prettier';

/** In bytes. @type {Record<string, number>} */
const limits = {
  'cookiemelding.js': 26_000,
  'cookiemelding-ui.js': 19_000,
  'cookiemelding-settings.js': 11_500,
  'cookiemelding-settings-button.js': 3_500,
  'cookiemelding-placeholders.js': 7_800,
  'cookiemelding-records.js': 3000,
  'cookiemelding-vendors.js': 3500,
  'cookiemelding-import.js': 3500,
  // Loads with data-debug, on localhost, or when there is a problem to explain.
  'cookiemelding-devtools.js': 24_000,
  'cookiemelding-hashes.js': 1500,
  'cookiemelding.all.js': 53_500,
};

const dist = new URL('../../dist/', import.meta.url);
/** @param {string} file */
const sizeOf = (file) => brotliCompressSync(readFileSync(new URL(file, dist))).length;

/** Matches language files, such as `cookiemelding-de.js` and `cookiemelding-nl-u.js`. */
const isLanguage = (/** @type {string} */ file) => /^cookiemelding-(?!ui)\w\w(-u)?\.js$/.test(file);

/** The size and limit of each file. The languages are one row, with the size of the largest. */
export const sizes = () => [
  ...Object.entries(limits).map(([file, limit]) => ({ file, limit, size: sizeOf(file) })),
  {
    file: 'cookiemelding-xx.js',
    limit: 3100,
    size: Math.max(...readdirSync(dist).filter(isLanguage).map(sizeOf)),
  },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { file, size, limit } of sizes()) {
    console.log(`${file.padEnd(28)} ${String(size).padStart(6)} bytes of ${limit} (brotli)`);
    if (size > limit) process.exitCode = 1;
  }
  if (process.argv.includes('--write')) {
    const kilobytes = (/** @type {number} */ bytes) => String(Number((bytes / 1000).toFixed(1)));
    const page = new URL('../../demo/manual/files.md', import.meta.url);
    const table = sizes().reduce(
      (all, { file, size, limit }) =>
        all.replace(
          new RegExp(`(\\| \`${file}\` +\\|[^|]+)\\|[^|]+\\|[^|]+\\|`),
          `$1| ${(size / 1000).toFixed(1)} | ${kilobytes(limit)} |`,
        ),
      readFileSync(page, 'utf8'),
    );
    writeFileSync(page, await format(table, { ...(await resolveConfig(fileURLToPath(page))), filepath: 'files.md' }));
    const readme = new URL('../../README.md', import.meta.url);
    const script = kilobytes(sizeOf('cookiemelding.js'));
    writeFileSync(readme, readFileSync(readme, 'utf8').replace(/(?<=loads one script of )[\d.]+(?= kB)/, script));
  }
}
