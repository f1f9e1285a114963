interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** The one host that scripts of ours come from. */
const GOOGLE = 'https://www.googletagmanager.com/';

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * Loads one of Google's scripts; a failure is told once in the console.
 * @param path path and query on www.googletagmanager.com
 * @param nonce of the page's content security policy; it can be read and set as a property only
 */
export function loadGoogleScript(path: string, nonce: string): void {
  const script = document.createElement('script');
  const url = GOOGLE + path;
  const fail = (error: unknown) => console.warn(`[cookiemelding] ${url} is not loaded.`, error);
  script.async = true;
  script.nonce = nonce;
  script.onerror = fail;
  try {
    // A page can require Trusted Types; then our policy lets nothing through but Google's tags.
    policy ??= (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('cookiemelding', {
      createScriptURL: (address) => (address.startsWith(GOOGLE) ? address : ''),
    });
    script.src = policy?.createScriptURL(url) ?? url;
    document.head.append(script);
  } catch (error) {
    fail(error);
  }
}
