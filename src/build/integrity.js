import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the hash of each script file, for the `integrity` of a script tag, to `integrity.json`.
 * @param {string} folder of the built files
 */
export function writeIntegrity(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const hashes = files.toSorted().map((file) => {
    const hash = createHash('sha384').update(readFileSync(join(folder, file)));
    return [file, `sha384-${hash.digest('base64')}`];
  });
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

/**
 * The source of a module with a table of hashes, which is empty in the source.
 * @param {string} folder of the built files
 * @param {readonly string[]} names of the files: `ui` is `cookiemelding-ui.js`
 * @param {string} source
 */
export function hashModule(folder, names, source) {
  const hashes = names.map((name) => {
    const hash = createHash('sha256').update(readFileSync(join(folder, `cookiemelding-${name}.js`)));
    return [name, `sha256-${hash.digest('base64')}`];
  });
  const filled = source.replace('= {};', () => `= ${JSON.stringify(Object.fromEntries(hashes))};`);
  if (filled === source) throw new Error('A table of hashes is not where it was');
  return filled;
}
