// Checks the element types in templates with the compilers of the frameworks. The templates mark their deliberate errors,
// and a marked line without an error fails.
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

  it.each(['preact', 'react', 'solid', 'svelte', 'vue'])('of the elements work in %s', async (name) => {
    await expect(run(`npm run ${name}`, project.folder, project.programs)).resolves.toBeUndefined();
  });
});
