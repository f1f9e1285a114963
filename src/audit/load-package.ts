import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Resolves a file of an optional package, in the project of whoever runs the command, or next to this one.
 * @returns its path, or `undefined` where it is not installed
 */
export function resolveOptional(specifier: string): string | undefined {
  for (const from of [join(process.cwd(), 'package.json'), import.meta.url]) {
    try {
      return createRequire(from).resolve(specifier);
    } catch {
      // Not there: look in the next place.
    }
  }
  return;
}

/** Imports an optional package; `undefined` where it is not installed. */
export async function importOptional<Module>(specifier: string): Promise<Module | undefined> {
  const path = resolveOptional(specifier);
  // The type of a package that may be missing is the caller's knowledge.
  return path ? ((await import(/* @vite-ignore */ pathToFileURL(path).href)) as Module) : undefined;
}
