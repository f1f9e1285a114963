import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/**
 * Identifies a build by a hash of the sources and of the packages they use: the same sources always give the same build.
 * @returns {string} eight hexadecimal digits
 */
export function buildId() {
  const hash = createHash('sha256').update(readFileSync(new URL('package-lock.json', root)));
  const files = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(ts|json)$/.test(file) && !file.startsWith('build/'));
  for (const file of files.toSorted()) hash.update(readFileSync(new URL(`src/${file}`, root)));
  return hash.digest('hex').slice(0, 8);
}
