import { globalOf } from './native.js';

/** Turns text into what a page with `require-trusted-types-for 'script'` accepts in a script. */
export interface TrustedTypesPolicy {
  createScriptURL(address: string): string;
  createScript(text: string): string;
}

declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: TrustedTypesPolicy): TrustedTypesPolicy };
  }
}

/** Lets everything through: its callers pass addresses of Google, and markup of the page that they have checked. */
const rules: TrustedTypesPolicy = { createScriptURL: (address) => address, createScript: (text) => text };

let policy: TrustedTypesPolicy | undefined;

/**
 * The Trusted Types policy `cookiemelding`, where the browser supports policies. No other code can reach it.
 * @throws TypeError when the page's `trusted-types` directive does not allow it
 */
export const trustedTypesPolicy = (): TrustedTypesPolicy =>
  (policy ??= globalOf('trustedTypes')?.createPolicy('cookiemelding', rules) ?? rules);
