import type * as languageHashes from '../locales/language-hashes.js';
import { build } from '../platform/build.js';
import { importPinned } from './import-pinned.js';
import type { ImportFile } from './load-part.js';
import { BlockedByPolicy, loadProblem } from './load-problem.js';
import { PART_HASHES } from './part-hashes.js';

export interface ImportByUrlOptions {
  /** Absolute address of the script. */
  readonly scriptUrl: string;
  /** Whether each file has to have the hash it was built with. */
  readonly isPinned: boolean;
  /** Nonce of the page's content security policy; empty when there is none. */
  readonly nonce: string;
}

/**
 * Imports the library's files from the folder of its script. Each address has the query of the script's own, and the
 * build, so that no cache mixes two versions.
 */
export function importByUrl({ scriptUrl, isPinned, nonce }: ImportByUrlOptions): ImportFile {
  /** The attempt at which the file of the interface was asked for last: that of the second layer takes Lit from it. */
  let uiAttempt = 0;
  const addressOf = (name: string, attempt: number) => {
    const script = new URL(scriptUrl);
    const url = new URL(`cookiemelding-${name}.js`, script);
    url.search = script.search;
    url.searchParams.set('v', build);
    if (attempt > 0) url.searchParams.set('attempt', `${attempt}`);
    if (name === 'ui') uiAttempt = attempt;
    if (name === 'settings' && uiAttempt > 0) url.searchParams.set('ui-attempt', `${uiAttempt}`);
    return url;
  };
  const importFile: ImportFile = async (name, attempt) => {
    let hash = PART_HASHES[name];
    if (isPinned && !hash) {
      const { hashes } = (await importFile('hashes', attempt)) as typeof languageHashes;
      hash = hashes[name];
    }
    const url = addressOf(name, attempt);
    const policy = new BlockedByPolicy(url.href);
    try {
      return await (isPinned ? importPinned(url.href, hash, nonce) : import(/* @vite-ignore */ url.href));
    } catch (error) {
      await policy.end();
      throw new Error(loadProblem(url, error, policy.directive), { cause: error });
    }
  };
  return importFile;
}
