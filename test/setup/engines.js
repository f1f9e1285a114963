// Finds and installs the three browser engines for the tests.
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { firefox, webkit } from 'playwright';
import { apt } from './apt.js';
import { findChromium, findHeadlessShell, HEADLESS_SHELL, isExecutable, onPath } from './chromium.js';
import { runProgram } from './run-program.js';

/**
 * @typedef {{ isManaged: boolean, path: string, driver?: string, display?: string }} Found
 * `isManaged`: whether it is Playwright's own build. The system's browsers need other ways to be automated.
 */

/** @param {string[]} names */
const find = (...names) => names.flatMap(onPath).find(isExecutable);

/**
 * @param {import('playwright').BrowserType} type
 * @returns {Found | undefined}
 */
function managed(type) {
  const path = type.executablePath();
  return path && existsSync(path) ? { isManaged: true, path } : undefined;
}

/** Finds WebKitGTK's test browser, which is in a folder of its library. */
function findMiniBrowser() {
  if (process.env.MINIBROWSER_PATH) return process.env.MINIBROWSER_PATH;
  return ['/usr/lib', '/usr/libexec']
    .filter(existsSync)
    .flatMap((folder) => [folder, ...readdirSync(folder).map((name) => join(folder, name))])
    .flatMap((folder) =>
      ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => join(folder, name, 'MiniBrowser')),
    )
    .find(existsSync);
}

/** @returns {Found | undefined} */
function findFirefox() {
  const path = process.env.FIREFOX_PATH ?? find('firefox-esr', 'firefox');
  return path ? { isManaged: false, path } : managed(firefox);
}

/** @returns {Found | undefined} */
function findWebKit() {
  const [path, driver, display] = [findMiniBrowser(), find('WebKitWebDriver'), find('Xvfb')];
  return path && driver && display ? { isManaged: false, path, driver, display } : managed(webkit);
}

/** @returns {Record<'chromium' | 'firefox' | 'webkit', Found | undefined>} */
export function findEngines() {
  const chromium = findChromium();
  return {
    chromium: chromium ? { isManaged: false, path: chromium } : undefined,
    firefox: findFirefox(),
    webkit: findWebKit(),
  };
}

/** Debian's packages. */
const PACKAGES = { chromium: ['chromium'], firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };

/**
 * Installs missing engines: with apt if that may be used, else with Playwright.
 * @returns {string[]} names of those that are still missing
 */
export function installEngines() {
  const missing = () =>
    Object.entries(findEngines()).flatMap(([name, found]) =>
      found ? [] : [/** @type {keyof typeof PACKAGES} */ (name)],
    );
  const wanted = missing();
  if (wanted[0]) {
    console.log(`Installing ${wanted.join(' and ')} for the tests ...`);
    apt(...wanted.flatMap((name) => PACKAGES[name]));
  }
  // Only for speed, so a failure does not matter.
  if (findChromium() === '/usr/bin/chromium' && findHeadlessShell() === findChromium()) apt(HEADLESS_SHELL);
  const notInstalled = missing();
  if (notInstalled[0]) {
    const playwright = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
    runProgram(process.execPath, [join(playwright, 'cli.js'), 'install', ...notInstalled], 15);
  }
  return missing();
}
