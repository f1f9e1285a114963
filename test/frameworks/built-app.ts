import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { App } from './apps.js';
import { installProgram } from './install-program.js';
import { install, manifestIn } from './installed.js';
import { run } from './run-command.js';
import { serveCommand, type Served } from './serve-command.js';
import { serveFolder } from './serve-folder.js';

const frameworks = fileURLToPath(new URL('../../demo/frameworks/', import.meta.url));

/** An app that has been installed and built in its own folder. */
export interface BuiltApp {
  /** Its packages and their versions, such as `react 19.3.1, vite 8.3.8`. */
  readonly versions: string;
  /** Serves the built files. */
  serve(): Promise<Served>;
  /** Starts its development server. */
  develop(command: string): Promise<Served>;
}

/**
 * Installs and builds an app.
 * @param space a folder outside of any project
 * @param tarball path of the packed library
 */
export async function buildApp(
  { name, packages, program, site }: App,
  space: string,
  tarball: string,
): Promise<BuiltApp> {
  const programVersions = program ? [installProgram(program)] : [];
  const { folder, manifest, programs } = await install(join(frameworks, name), name, space, tarball);
  if (manifest.scripts?.build) await run('npm run build', folder, programs);
  const versionOf = (packageName: string) => {
    const packageFolder = join(folder, 'node_modules', packageName);
    return existsSync(packageFolder) ? [`${packageName} ${manifestIn(packageFolder).version}`] : [];
  };
  return {
    versions: [...programVersions, ...packages.flatMap(versionOf)].join(', '),
    serve: () =>
      'folder' in site ? serveFolder(join(folder, site.folder)) : serveCommand(site.command, folder, programs),
    develop: (command) => serveCommand(command, folder, programs),
  };
}
