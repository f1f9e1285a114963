// Follows the walkthrough of the manual literally, from an empty folder to a styled and tested banner.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findChromium } from '../setup/chromium.js';
import { run } from './run-command.js';
import { serveFolder } from './serve-folder.js';
import { filesOf, sectionOf, stepsOf, write, type Step } from './walk.js';

const walkthrough = readFileSync(fileURLToPath(new URL('../../demo/manual/walkthrough.md', import.meta.url)), 'utf8');
const page = stepsOf(sectionOf(walkthrough, '## A page of your own'));
const react = stepsOf(sectionOf(walkthrough, '## Vite and React'), filesOf(page));

const FIVE_MINUTES_MS = 300_000;

let space: string;
beforeAll(() => {
  space = mkdtempSync(join(tmpdir(), 'cookiemelding-walks-'));
  copyFileSync(inject('tarball'), join(space, basename(inject('tarball'))));
});
afterAll(() => rmSync(space, { recursive: true, force: true }));

/** Adapts a command to this test: if Playwright cannot download its browser, the one on this machine is used. */
const adapt = (command: string): string =>
  command.replaceAll(/^npx playwright install chromium$/gm, '$& || touch no-browser');

/** Carries out one step. @returns the working directory after it */
async function carryOut(step: Step, folder: string): Promise<string> {
  if ('file' in step) {
    write(folder, step.file, step.content);
    return folder;
  }
  const cwdFile = join(space, 'cwd');
  await run(`set -e\n${adapt(step.command)}\npwd > '${cwdFile}'`, folder, []);
  return readFileSync(cwdFile, 'utf8').trim();
}

async function walk(steps: readonly Step[], from: string): Promise<string> {
  let folder = from;
  for (const step of steps) {
    folder = await carryOut(step, folder);
    const [config] = ['playwright.config.js', 'playwright.config.ts'].filter((name) => existsSync(join(folder, name)));
    if (config && existsSync(join(folder, 'no-browser'))) {
      const options = `launchOptions: { executablePath: ${JSON.stringify(findChromium())} }, baseURL`;
      write(folder, config, readFileSync(join(folder, config), 'utf8').replace(/use: \{ baseURL/, `use: { ${options}`));
      rmSync(join(folder, 'no-browser'));
    }
  }
  return folder;
}

describe('a reader of the walkthrough', () => {
  it.each([
    ['a page of their own', page, 'public'],
    ['an app of Vite and React', react, 'dist'],
  ])(
    'has %s with a styled banner and passing tests within five minutes',
    async (_, steps, built) => {
      expect(steps.length).toBeGreaterThan(5);
      const begin = Date.now();
      const folder = await walk(steps, space);
      expect(Date.now() - begin).toBeLessThan(FIVE_MINUTES_MS);
      const served = await serveFolder(join(folder, built));
      const browser = await chromium.launch({ executablePath: findChromium() });
      try {
        const tab = await browser.newPage();
        await tab.goto(served.origin);
        const [reject, accept] = ['Alles weigeren', 'Alles accepteren'].map((name) =>
          tab.getByRole('button', { name }),
        );
        for (const answer of [reject!, accept!])
          expect(await answer.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe('rgb(11, 93, 59)');
        await reject!.click();
        await tab.getByRole('button', { name: 'Cookie-instellingen' }).first().click();
        await tab.getByRole('dialog').waitFor();
      } finally {
        await browser.close();
        served.stop();
      }
    },
    2 * FIVE_MINUTES_MS,
  );
});
