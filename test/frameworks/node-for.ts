import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run-command.js';

/** What is used for apps that this Node is too old for. */
const NEWER = '24.21.0';

/** @param range of the form `>=22.12` */
function isNewEnough(range: string): boolean {
  const wanted = range.match(/\d+/g)!.map(Number);
  const own = process.versions.node.split('.').map(Number);
  const at = wanted.findIndex((number, index) => number !== own[index]);
  return at < 0 || own[at]! > wanted[at]!;
}

const made = new Map<string, Promise<string>>();

async function install(folder: string): Promise<string> {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{}');
  await run(`npm install --no-audit --no-fund --no-package-lock --loglevel=error node@${NEWER}`, folder, []);
  return join(folder, 'node_modules', '.bin');
}

/**
 * A folder with the Node that an app needs, if it is another than this one. It comes from npm, once.
 * @param range what the app's package.json says in `engines`
 * @param folder where it can be put
 */
export async function nodeFor(range: string | undefined, folder: string): Promise<string | undefined> {
  if (!range || isNewEnough(range)) return;
  const place = join(folder, 'node');
  if (!made.has(place)) made.set(place, install(place));
  return made.get(place);
}
