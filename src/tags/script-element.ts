import type { Report } from '../setting-reader.js';

interface Rules {
  createScriptURL(path: string): string;
}

declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: Rules): Rules };
  }
}

/** The only addresses that scripts of ours can have: paths at Google. */
const rules: Rules = { createScriptURL: (path) => `https://www.googletagmanager.com/${path}` };

/** The rules as the Trusted Types policy `cookiemelding`, where the browser knows such policies. */
let policy: Rules | undefined;

/**
 * Loads one of Google's scripts; a failure is told once.
 * @param path path and query on www.googletagmanager.com
 * @param nonce of the page's content security policy; it can be read and set as a property only
 */
export function loadGoogleScript(path: string, nonce: string, report: Report): void {
  const script = document.createElement('script');
  const fail = () => report(`${rules.createScriptURL(path)} not loaded`);
  script.async = true;
  script.nonce = nonce;
  script.onerror = fail;
  try {
    policy ??= window.trustedTypes?.createPolicy('cookiemelding', rules) ?? rules;
    script.src = policy.createScriptURL(path);
    document.head.append(script);
  } catch {
    // The page's `trusted-types` directive does not allow our policy.
    fail();
  }
}
