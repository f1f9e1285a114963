import { trusted } from '../platform/trusted-types.js';
import type { Report } from '../settings/setting-reader.js';

/**
 * Loads one of Google's scripts; a failure is told once.
 * @param path path and query on www.googletagmanager.com
 * @param nonce of the page's content security policy; it can be read and set as a property only
 */
export function loadGoogleScript(path: string, nonce: string, report: Report): void {
  const script = document.createElement('script');
  const address = `https://www.googletagmanager.com/${path}`;
  const fail = () => report(`${address} failed`);
  script.async = true;
  script.nonce = nonce;
  script.onerror = fail;
  try {
    script.src = trusted().createScriptURL(address);
    document.head.append(script);
  } catch {
    // The page's `trusted-types` directive does not allow our policy.
    fail();
  }
}
