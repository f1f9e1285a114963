import { build } from '../platform/build.js';
import type { ImportFile } from './load-part.js';

/**
 * Imports the library's files from the folder of its script. Each address has the query of the script's own, and the
 * build, so that no cache mixes two versions.
 * @param scriptUrl absolute address of the script
 */
export function importByUrl(scriptUrl: string): ImportFile {
  /** The attempt at which the file of the interface was asked for last: that of the second layer takes Lit from it. */
  let uiAttempt = 0;
  return (name, attempt) => {
    const script = new URL(scriptUrl);
    const url = new URL(`cookiemelding-${name}.js`, script);
    url.search = script.search;
    url.searchParams.set('v', build);
    if (attempt > 0) url.searchParams.set('attempt', `${attempt}`);
    if (name === 'ui') uiAttempt = attempt;
    if (name === 'settings' && uiAttempt > 0) url.searchParams.set('ui-attempt', `${uiAttempt}`);
    return import(/* @vite-ignore */ url.href);
  };
}
