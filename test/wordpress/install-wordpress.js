import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { apt } from '../setup/apt.js';
import { isExecutable, onPath } from '../setup/chromium.js';

/** Where Debian puts WordPress. */
export const WORDPRESS = '/usr/share/wordpress';

/** @param {string} name */
const hasProgram = (name) => [...onPath(name), `/usr/sbin/${name}`].some(isExecutable);

/** @param {string} name */
const hasExtension = (name) =>
  spawnSync('php', ['-r', `exit((int) !extension_loaded('${name}'));`], { stdio: 'ignore' }).status === 0;

/**
 * The Debian packages, and whether each is there.
 * @type {Record<string, () => boolean>}
 */
const PACKAGES = {
  wordpress: () => existsSync(`${WORDPRESS}/wp-load.php`),
  'wordpress-l10n': () => existsSync(`${WORDPRESS}/wp-content/languages/nl_NL.mo`),
  'wordpress-theme-twentytwentyone': () => existsSync(`${WORDPRESS}/wp-content/themes/twentytwentyone`),
  'wordpress-theme-twentytwentythree': () => existsSync(`${WORDPRESS}/wp-content/themes/twentytwentythree`),
  'mariadb-server': () => hasProgram('mariadbd') && hasProgram('mariadb-install-db'),
  'php-cli': () => hasProgram('php'),
  'php-mysql': () => hasExtension('mysqli'),
  'php-mbstring': () => hasExtension('mbstring'),
  'php-xml': () => hasExtension('dom'),
};

/**
 * Installs what is missing with apt, if that may be used.
 * @returns {string[]} the Debian packages that are still missing
 */
export function installWordPress() {
  const missing = () => Object.keys(PACKAGES).filter((name) => !PACKAGES[name]?.());
  const wanted = missing();
  if (!wanted[0]) return [];
  console.log(`Installing ${wanted.join(' ')} for the tests ...`);
  apt(...wanted);
  return missing();
}
