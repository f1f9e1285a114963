import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser, BrowserType } from 'playwright';
import { CannotLook } from './audit-error.js';
import { importOptional } from './load-package.js';

export interface LaunchOptions {
  /** Path of the browser. Default: `CHROMIUM_PATH`, the machine's own, Playwright's. */
  readonly executablePath?: string | undefined;
  readonly args?: readonly string[] | undefined;
}

const PACKAGES = ['playwright', 'playwright-core', '@playwright/test'];

const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const USUAL_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const onPath = (name: string) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));

function findBrowser(chromium: BrowserType, named: string | undefined): string {
  const own = () => {
    try {
      return chromium.executablePath();
    } catch {
      return '';
    }
  };
  const candidates = named ? [named] : [...NAMES.flatMap(onPath), ...USUAL_PATHS, own()];
  const found = candidates.find((file) => file && isExecutable(file));
  if (found) return found;
  throw new CannotLook(named ? 'named-browser' : 'no-browser', named);
}

/**
 * Starts Chromium: a page is looked at with a real browser, and its protocol says which script made a request.
 * @throws CannotLook where Playwright or a browser is missing
 */
export async function launchBrowser({ executablePath, args = [] }: LaunchOptions = {}): Promise<Browser> {
  for (const name of PACKAGES) {
    // One after the other: the first that is there is used.
    // oxlint-disable-next-line no-await-in-loop
    const loaded = await importOptional<{ chromium?: BrowserType; default?: { chromium?: BrowserType } }>(name);
    const chromium = loaded?.chromium ?? loaded?.default?.chromium;
    if (!chromium) continue;
    const path = findBrowser(chromium, executablePath || process.env['CHROMIUM_PATH']);
    return chromium.launch({ executablePath: path, args: [...args] }).catch((error: unknown) => {
      throw new CannotLook('browser-failed', String(error).split('\n', 1)[0]);
    });
  }
  throw new CannotLook('no-playwright');
}
