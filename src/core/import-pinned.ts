import { page } from '../platform/native.js';
import { trustedTypesPolicy } from '../platform/trusted-types-policy.js';

/**
 * Imports a module whose file has to have the given hash: any other file is not run.
 *
 * `import()` takes no hash. A module script does, in every engine and under every policy that allows the library's own
 * script, and `import()` then gives the module that it has put into the page's module map, without another request. A
 * `modulepreload` with `integrity` is fetched again without a check in Chromium, and not checked in WebKit; an import map
 * needs a nonce, and engines of 2025.
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script
 * @throws when there is no hash, and when the file cannot be had or has another one
 */
export async function importPinned(address: string, hash: string | undefined, nonce: string): Promise<unknown> {
  // An empty attribute would check nothing.
  if (!hash) throw new Error('Its hash is not known');
  const script = page.createElement('script');
  const loaded = new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('It is missing, or not the file of this build'));
  });
  Object.assign(script, {
    type: 'module',
    integrity: hash,
    nonce,
    src: trustedTypesPolicy().createScriptURL(address),
  });
  page.head.append(script);
  try {
    // After a failure nothing is imported: an engine may forget it, and would fetch the file again without a check.
    await loaded;
  } finally {
    script.remove();
  }
  return import(/* @vite-ignore */ address);
}
