import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFor } from './node-for.js';
import { run } from './run-command.js';

/** A package.json, as far as it is used here. */
export interface Manifest {
  readonly version: string;
  readonly engines?: { readonly node?: string };
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Record<string, string>;
}

/** A project with its packages installed. */
export interface Installed {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Folders to put first in `PATH`: those of the programs that build it. */
  readonly programs: readonly string[];
}

/** Reads the package.json in a folder. */
export const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/**
 * Copies a project and installs its packages, with the packed library.
 * @param space a folder outside of any project, which the copy is put in
 * @param tarball path of the packed library
 */
export async function install(from: string, name: string, space: string, tarball: string): Promise<Installed> {
  const folder = join(space, name);
  cpSync(from, folder, { recursive: true });
  const manifest = manifestIn(folder);
  if (manifest.dependencies?.cookiemelding) manifest.dependencies.cookiemelding = `file:${tarball}`;
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const node = await nodeFor(manifest.engines?.node, space);
  const programs = [...(node ? [node] : []), join(folder, 'node_modules', '.bin')];
  await run('npm install --no-audit --no-fund --no-package-lock --loglevel=error', folder, programs);
  return { folder, manifest, programs };
}
