import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { APPS } from './apps.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the packed library. */
    tarball: string;
    /** Names of the apps to check; empty for all. */
    wanted: string[];
  }
}

/** Packs the built library, for the apps to install. */
export default function pack(project: TestProject) {
  const wanted = (process.env.FRAMEWORKS ?? '').split(' ').filter(Boolean);
  const unknown = wanted.filter((name) => !APPS.some((app) => app.name === name));
  if (unknown[0]) throw new Error(`There is no app ${unknown.join(', ')} in demo/frameworks.`);
  const folder = mkdtempSync(join(tmpdir(), 'cookiemelding-package-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    shell: process.platform === 'win32',
  });
  project.provide('tarball', join(folder, readdirSync(folder)[0]!));
  project.provide('wanted', wanted);
  return () => rmSync(folder, { recursive: true });
}
