// A site that Astro has built with its router, under the checks of the other libraries that swap pages.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { describeInEngines } from '../setup/engine-site.js';
import { checkPageSwaps, checkRequests } from '../setup/page-swap-checks.js';
import type { PageSwapLibrary } from '../setup/page-swap-site.js';
import { install } from './installed.js';
import { run } from './run-command.js';

const library = {
  name: 'Astro',
  document: '',
  scripts: {} as Record<string, string>,
  refresh: 'refresh()',
  keepsOrdinaryScripts: true,
} satisfies PageSwapLibrary;

let space: string;
beforeAll(async () => {
  space = mkdtempSync(join(tmpdir(), 'cookiemelding-astro-'));
  const from = fileURLToPath(new URL('page-swap-astro', import.meta.url));
  const { folder, programs } = await install(from, 'page-swap-astro', space, inject('tarball'));
  await run('npm run build', folder, programs);
  const dist = join(folder, 'dist');
  library.document = readFileSync(join(dist, 'index.html'), 'utf8');
  for (const name of readdirSync(join(dist, '_astro')))
    library.scripts[`/_astro/${name}`] = readFileSync(join(dist, '_astro', name), 'utf8');
});
afterAll(() => rmSync(space, { recursive: true, force: true, maxRetries: 20 }));

describeInEngines((engine) =>
  describe("Astro's router", () => {
    checkRequests(engine, library);
    if (engine.name === 'chromium') checkPageSwaps(engine, library);
  }),
);
