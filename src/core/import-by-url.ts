import { build } from '../platform/build.js';
import type { ImportFile } from './load-part.js';

/**
 * Imports the library's files from the folder of its script. Each address has the query of the script's own, and the
 * build, so that no cache mixes two versions.
 * @param scriptUrl absolute address of the script
 */
export const importByUrl =
  (scriptUrl: string): ImportFile =>
  (name, attempt) => {
    const script = new URL(scriptUrl);
    const url = new URL(`cookiemelding-${name}.js`, script);
    url.search = script.search;
    url.searchParams.set('v', build);
    if (attempt > 0) url.searchParams.set('attempt', `${attempt}`);
    return import(/* @vite-ignore */ url.href);
  };
