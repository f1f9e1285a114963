import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run-command.js';

/** For apps that this Node is too old for. */
const NEWER_VERSION = '24.21.0';

/** @param range of the form `>=22.12` */
function isNewEnough(range: string): boolean {
  const wanted = range.match(/\d+/g)!.map(Number);
  const own = process.versions.node.split('.').map(Number);
  const at = wanted.findIndex((number, index) => number !== own[index]);
  return at < 0 || own[at]! > wanted[at]!;
}

const installations = new Map<string, Promise<string>>();

async function install(folder: string): Promise<string> {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{}');
  await run(`npm install --no-audit --no-fund --no-package-lock --loglevel=error node@${NEWER_VERSION}`, folder, []);
  return join(folder, 'node_modules', '.bin');
}

/**
 * A folder with a newer Node, if an app needs one. It is installed from npm, once.
 * @param range `engines.node` in the app's package.json
 * @param folder a folder to install it in
 */
export async function nodeFor(range: string | undefined, folder: string): Promise<string | undefined> {
  if (!range || isNewEnough(range)) return;
  const place = join(folder, 'node');
  if (!installations.has(place)) installations.set(place, install(place));
  return installations.get(place);
}
