import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { App } from './apps.js';
import { nodeFor } from './node-for.js';
import { run } from './run-command.js';
import { serveCommand, type Served } from './serve-command.js';
import { serveFolder } from './serve-folder.js';

const frameworks = fileURLToPath(new URL('../../demo/frameworks/', import.meta.url));

/** An app that is installed and built, in a folder of its own. */
export interface BuiltApp {
  /** `React 19.3.1, Vite 8.3.8`: what it is made with. */
  readonly versions: string;
  /** Serves what has been built. */
  serve(): Promise<Served>;
  /** Starts its development server. */
  develop(command: string): Promise<Served>;
}

interface Manifest {
  version: string;
  engines?: { node?: string };
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
}

const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/**
 * Copies an app, installs it with the library's package as npm would have it, and builds it.
 * @param space a folder outside of any project
 * @param tarball of the library
 */
export async function buildApp({ name, packages, site }: App, space: string, tarball: string): Promise<BuiltApp> {
  const folder = join(space, name);
  cpSync(join(frameworks, name), folder, { recursive: true });
  const manifest = read(folder);
  if (manifest.dependencies?.cookiemelding) manifest.dependencies.cookiemelding = `file:${tarball}`;
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const node = await nodeFor(manifest.engines?.node, space);
  const programs = [...(node ? [node] : []), join(folder, 'node_modules', '.bin')];
  await run('npm install --no-audit --no-fund --no-package-lock --loglevel=error', folder, programs);
  if (manifest.scripts?.build) await run('npm run build', folder, programs);
  const versionOf = (one: string) => {
    const place = join(folder, 'node_modules', one);
    return existsSync(place) ? [`${one} ${read(place).version}`] : [];
  };
  return {
    versions: packages.flatMap(versionOf).join(', '),
    serve: () =>
      'folder' in site ? serveFolder(join(folder, site.folder)) : serveCommand(site.command, folder, programs),
    develop: (command) => serveCommand(command, folder, programs),
  };
}
