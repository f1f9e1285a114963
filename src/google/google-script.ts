import type { Problem } from '../platform/report.js';
import { trustedTypesPolicy } from '../platform/trusted-types-policy.js';
import { globalOf, page } from '../platform/native.js';

/** What may be one of Google's scripts. */
const CANDIDATE =
  'script:is([src*="googletagmanager.com/"],[src*="gtag/js?"],[src*="gtm.js?"]):not([type="text/plain"])';

/** The address of one of Google's scripts, from Google's host or from a path of the site. */
const ADDRESS = /googletagmanager\.com\/|(^|\/)(gtag\/js|gtm\.js)\?([^/]*&)?id=(G|GT|GTM|AW|DC)-/;

/** Whether one of Google's scripts is on the page, ours or the page's own. */
export const isGoogleScriptOnPage = (): boolean =>
  [...page.querySelectorAll<HTMLScriptElement>(CANDIDATE)].some(({ src }) => ADDRESS.test(src));

/**
 * Whether one of Google's tags runs, or is about to. Swup, Astro and htmx take a script out of the head that the next page
 * does not have; its code goes on.
 */
export const isGoogleTagOnPage = (): boolean => !!globalOf('google_tag_manager') || isGoogleScriptOnPage();

export interface GoogleScriptOptions {
  /** Of the page's content security policy; it can be read and set as a property only. */
  readonly nonce: string;
  /** Called once, with the problem as text. */
  readonly onFailure: (problem: Problem) => void;
}

/** Loads one of Google's scripts. */
export function loadGoogleScript(address: string, { nonce, onFailure }: GoogleScriptOptions): void {
  const script = page.createElement('script');
  const reportFailure = () => onFailure(`${address} did not load (content blocker?)`);
  script.async = true;
  script.nonce = nonce;
  script.onerror = reportFailure;
  // Blockers answer with a file of their own, and a path of the site can answer with a page.
  script.onload = () => {
    if (!('google_tag_manager' in window)) reportFailure();
  };
  try {
    script.src = trustedTypesPolicy().createScriptURL(address);
    page.head.append(script);
  } catch {
    // The page's `trusted-types` directive does not allow our policy.
    reportFailure();
  }
}
