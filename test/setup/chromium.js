// Where the Chromium of the tests is, and how to get one.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usual = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name */
export const onPath = (name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));

/**
 * The browser to test in: the one named in `CHROMIUM_PATH`, else the system's, else Playwright's own.
 * @returns {string | undefined} path of the executable
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isExecutable(named) ? named : undefined;
  return [...names.flatMap(onPath), ...usual, chromium.executablePath()].find((file) => file && isExecutable(file));
}

/** @param {string} command @param {string[]} args @param {number} minutes */
function run(command, args, minutes) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', timeout: minutes * 60_000, env }).status === 0;
}

/**
 * Fetches a Chromium: Playwright's download first (it needs no rights), then the system's package manager.
 * @returns {boolean} whether there is one now
 */
export function installChromium() {
  console.log('No Chromium found; installing one ...');
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
  // A download can lack libraries of the system, so it has to start as well.
  const starts = () => run(findChromium() ?? '', ['--version'], 1);
  if (run(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium'], 15) && starts()) return true;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'], 5);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], 15);
  }
  return findChromium() !== undefined;
}
