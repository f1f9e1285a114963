// The elements in templates, as the compilers of the frameworks see them. What is wrong in the files is marked in them,
// and a compiler that finds nothing wrong there fails.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { install, type Installed } from './installed.js';
import { run } from './run-command.js';

describe('the types', () => {
  let space: string;
  let project: Installed;
  beforeAll(async () => {
    space = mkdtempSync(join(tmpdir(), 'cookiemelding-types-'));
    const templates = fileURLToPath(new URL('templates', import.meta.url));
    project = await install(templates, 'templates', space, inject('tarball'));
  });
  afterAll(() => rmSync(space, { recursive: true, force: true }));

  it.each(['preact', 'react', 'solid', 'svelte', 'vue'])('are those of the elements for %s', async (name) => {
    await expect(run(`npm run ${name}`, project.folder, project.programs)).resolves.toBeUndefined();
  });
});
