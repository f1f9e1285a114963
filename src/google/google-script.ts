import type { Report } from '../platform/report.js';
import { trustedTypesPolicy } from '../platform/trusted-types-policy.js';

/** Where Google's scripts come from. */
const ORIGIN = 'https://www.googletagmanager.com';

/** Selects the scripts that this module has put on the page. */
export const GOOGLE_SCRIPT = `script[src^="${ORIGIN}/"]`;

/**
 * Loads one of Google's scripts. A failure is reported once.
 * @param path path and query on Google's host
 * @param nonce of the page's content security policy; it can be read and set as a property only
 */
export function loadGoogleScript(path: string, nonce: string, report: Report): void {
  const script = document.createElement('script');
  const address = `${ORIGIN}/${path}`;
  const reportFailure = () => report(`${address} failed`);
  script.async = true;
  script.nonce = nonce;
  script.onerror = reportFailure;
  try {
    script.src = trustedTypesPolicy().createScriptURL(address);
    document.head.append(script);
  } catch {
    // The page's `trusted-types` directive does not allow our policy.
    reportFailure();
  }
}
