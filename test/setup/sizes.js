// node test/setup/sizes.js [--write]
// What a page loads, in bytes after brotli; fails when a file is over its limit. --write puts the figures in the README.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** @type {Record<string, number>} bytes */
const limits = {
  'cookiemelding.js': 3300,
  'cookiemelding-ui.js': 12_000,
  'cookiemelding-more.js': 3600,
  'cookiemelding-settings.js': 4200,
  'cookiemelding-answer.js': 3400,
  'cookiemelding-held.js': 6200,
  // For developers: with data-debug, or where something is wrong.
  'cookiemelding-debug.js': 5000,
};

/** Each file with its size and its limit. */
export const sizes = () =>
  Object.entries(limits).map(([file, limit]) => ({
    file,
    limit,
    size: brotliCompressSync(readFileSync(new URL(`../../dist/${file}`, import.meta.url))).length,
  }));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { file, size, limit } of sizes()) {
    console.log(`${file.padEnd(20)} ${String(size).padStart(6)} bytes of ${limit} (brotli)`);
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
