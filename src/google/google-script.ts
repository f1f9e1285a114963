import { trustedTypesPolicy } from '../platform/trusted-types-policy.js';

/** Selects Google's scripts, from Google's host or from a path of the site, ours or the page's own. */
const GOOGLE_SCRIPT =
  'script:is([src*="googletagmanager.com/"],[src*="gtag/js?"],[src*="gtm.js?"]):not([type="text/plain"])';

/** Whether one of Google's scripts is on the page. */
export const isGoogleScriptOnPage = (): boolean => !!document.querySelector(GOOGLE_SCRIPT);

export interface GoogleScriptOptions {
  /** Of the page's content security policy; it can be read and set as a property only. */
  readonly nonce: string;
  /** Called once, with the problem as text. */
  readonly onFailure: (problem: string) => void;
}

/** Loads one of Google's scripts. */
export function loadGoogleScript(address: string, { nonce, onFailure }: GoogleScriptOptions): void {
  const script = document.createElement('script');
  const reportFailure = () => onFailure(`${address} failed`);
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
