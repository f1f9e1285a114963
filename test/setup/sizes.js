// node test/setup/sizes.js [--write]
// What a page loads, in bytes after brotli; fails when a file is over its limit. --write puts the figures in the README.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** @type {Record<string, number>} bytes */
const limits = {
  'cookiemelding.js': 3300,
  'cookiemelding-ui.js': 12_000,
  'cookiemelding-more.js': 2400,
  'cookiemelding-sweep.js': 2600,
  'cookiemelding-settings.js': 6200,
  'cookiemelding-answer.js': 5900,
  'cookiemelding-held.js': 4900,
  'cookiemelding-embeds.js': 5200,
  'cookiemelding-import.js': 2900,
  // For developers: with data-debug, or where something is wrong.
  'cookiemelding-debug.js': 9700,
};

const dist = new URL('../../dist/', import.meta.url);
/** @param {string} file */
const sizeOf = (file) => brotliCompressSync(readFileSync(new URL(file, dist))).length;

/**
 * The size of a part of a language other than Dutch: that of the largest of them.
 * @param {RegExp} name
 */
const largest = (name) =>
  Math.max(
    ...readdirSync(dist)
      .filter((file) => name.test(file))
      .map(sizeOf),
  );

/** Each file with its size and its limit. */
export const sizes = () => [
  ...Object.entries(limits).map(([file, limit]) => ({ file, limit, size: sizeOf(file) })),
  ...[
    { file: 'cookiemelding-xx.js', size: largest(/-(?!ui)(\w\w|nl-u)\.js$/) },
    { file: 'cookiemelding-xx-settings.js', size: largest(/-(?!ui)(\w\w|nl-u)-settings\.js$/) },
    { file: 'cookiemelding-xx-cookies.js', size: largest(/-(?!ui)(\w\w|nl-u)-cookies\.js$/) },
  ].map((row) => ({ ...row, limit: 1200 })),
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { file, size, limit } of sizes()) {
    console.log(`${file.padEnd(28)} ${String(size).padStart(6)} bytes of ${limit} (brotli)`);
    if (size > limit) process.exitCode = 1;
  }
  if (process.argv.includes('--write')) {
    const readme = new URL('../../README.md', import.meta.url);
    const text = sizes().reduce(
      (all, { file, size }) => all.replace(new RegExp(`(\\| \`${file}\` +\\|[^|]+\\| )\\d+`), `$1${size}`),
      readFileSync(readme, 'utf8'),
    );
    writeFileSync(readme, text);
  }
}
