// Finds the Chromium for the tests.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usualPaths = [
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
 * Finds the browser to test in: `CHROMIUM_PATH`, else the system's, else Playwright's own.
 * @returns {string | undefined} path of the executable
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isExecutable(named) ? named : undefined;
  return [...names.flatMap(onPath), ...usualPaths, chromium.executablePath()].find(
    (file) => file && isExecutable(file),
  );
}

/** Debian's package of headless Chromium. */
export const HEADLESS_SHELL = 'chromium-headless-shell';

/**
 * Finds headless Chromium, or else the full browser. The headless one opens a page in a third of the time, but renders
 * text slightly differently and has no back/forward cache.
 * @returns {string | undefined} path of the executable
 */
export function findHeadlessShell() {
  if (process.env.CHROMIUM_PATH) return findChromium();
  return onPath(HEADLESS_SHELL).find(isExecutable) ?? findChromium();
}
