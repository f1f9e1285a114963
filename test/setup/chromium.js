// Where the Chromium of the tests is.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
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

/** Debian's package of the same engine without a window. */
export const HEADLESS_SHELL = 'chromium-headless-shell';

/**
 * The engine without a window, which makes a page in a third of the time; the whole browser where it is not there. It
 * draws letters a little differently and keeps no page for the back button.
 * @returns {string | undefined} path of the executable
 */
export function findHeadlessShell() {
  if (process.env.CHROMIUM_PATH) return findChromium();
  return onPath(HEADLESS_SHELL).find(isExecutable) ?? findChromium();
}
