/** Makes of plain text what a page with `require-trusted-types-for 'script'` lets into a script. */
export interface TrustedTypes {
  createScriptURL(address: string): string;
  createScript(text: string): string;
}

declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: TrustedTypes): TrustedTypes };
  }
}

/** Lets everything through: addresses of Google, and what the page itself has marked, are looked at before. */
const rules: TrustedTypes = { createScriptURL: (address) => address, createScript: (text) => text };

let policy: TrustedTypes | undefined;

/**
 * The Trusted Types policy `cookiemelding`, where the browser knows such policies; no other code gets hold of it.
 * @throws TypeError when the page's `trusted-types` directive does not allow it
 */
export const trusted = (): TrustedTypes =>
  (policy ??= window.trustedTypes?.createPolicy('cookiemelding', rules) ?? rules);
