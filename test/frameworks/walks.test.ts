// From nothing to a notice that is styled and tested, by what the README says and nothing else.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findChromium } from '../setup/chromium.js';
import { run } from './run-command.js';
import { serveFolder } from './serve-folder.js';
import { filesOf, sectionOf, stepsOf, write, type Step } from './walk.js';

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
const page = stepsOf(sectionOf(readme, '### A page of your own'));
const react = stepsOf(sectionOf(readme, '### Vite and React'), filesOf(page));

/** What a walk may take; milliseconds. */
const FIVE_MINUTES = 300_000;

let space: string;
beforeAll(() => void (space = mkdtempSync(join(tmpdir(), 'cookiemelding-walks-'))));
afterAll(() => rmSync(space, { recursive: true, force: true }));

/**
 * A command as it is run here: nobody answers npm's question whether it may go on, the package is the one that has just
 * been packed, and where Playwright's browser cannot be had the one of this machine is used.
 */
function here(command: string): string {
  return command
    .replaceAll(/^npm create /gm, '$&--yes ')
    .replaceAll(/^(npm install) cookiemelding$/gm, `$1 ${inject('tarball')}`)
    .replaceAll(/^npx playwright install chromium$/gm, '$& || touch no-browser');
}

/** Does one step. @returns the folder that the reader is in then */
async function take(step: Step, folder: string): Promise<string> {
  if ('file' in step) {
    write(folder, step.file, step.content);
    return folder;
  }
  const note = join(space, 'folder');
  await run(`set -e\n${here(step.command)}\npwd > '${note}'`, folder, []);
  return readFileSync(note, 'utf8').trim();
}

async function walk(steps: readonly Step[], from: string): Promise<string> {
  let folder = from;
  for (const step of steps) {
    folder = await take(step, folder);
    const [config] = ['playwright.config.js', 'playwright.config.ts'].filter((name) => existsSync(join(folder, name)));
    if (config && existsSync(join(folder, 'no-browser'))) {
      const options = `launchOptions: { executablePath: ${JSON.stringify(findChromium())} }, baseURL`;
      write(folder, config, readFileSync(join(folder, config), 'utf8').replace(/use: \{ baseURL/, `use: { ${options}`));
      rmSync(join(folder, 'no-browser'));
    }
  }
  return folder;
}

describe('a reader of the README', () => {
  it.each([
    ['a page of their own', page, 'public'],
    ['an app of Vite and React', react, 'dist'],
  ])(
    'has %s with a notice in its colours and tests that pass, in five minutes',
    async (_, steps, built) => {
      expect(steps.length).toBeGreaterThan(5);
      const begin = Date.now();
      const folder = await walk(steps, space);
      expect(Date.now() - begin).toBeLessThan(FIVE_MINUTES);
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
    2 * FIVE_MINUTES,
  );
});
