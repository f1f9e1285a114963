import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { App } from './apps.js';
import { bringProgram } from './bring-program.js';
import { install, manifestIn } from './installed.js';
import { run } from './run-command.js';
import { serveCommand, type Served } from './serve-command.js';
import { serveFolder } from './serve-folder.js';

const frameworks = fileURLToPath(new URL('../../demo/frameworks/', import.meta.url));

/** An app that is installed and built, in a folder of its own. */
export interface BuiltApp {
  /** What it is made with: `react 19.3.1, vite 8.3.8`. */
  readonly versions: string;
  /** Serves what has been built. */
  serve(): Promise<Served>;
  /** Starts its development server. */
  develop(command: string): Promise<Served>;
}

/** Installs an app, and builds it. @param space a folder outside of any project @param tarball of the library */
export async function buildApp(
  { name, packages, program, site }: App,
  space: string,
  tarball: string,
): Promise<BuiltApp> {
  const brought = program ? [bringProgram(program)] : [];
  const { folder, manifest, programs } = await install(join(frameworks, name), name, space, tarball);
  if (manifest.scripts?.build) await run('npm run build', folder, programs);
  const versionOf = (one: string) => {
    const place = join(folder, 'node_modules', one);
    return existsSync(place) ? [`${one} ${manifestIn(place).version}`] : [];
  };
  return {
    versions: [...brought, ...packages.flatMap(versionOf)].join(', '),
    serve: () =>
      'folder' in site ? serveFolder(join(folder, site.folder)) : serveCommand(site.command, folder, programs),
    develop: (command) => serveCommand(command, folder, programs),
  };
}
