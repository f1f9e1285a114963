// The second layer and the statement's overview, in a file of their own: cookiemelding-settings.js.
import type { GateContext } from '../core/core.js';
import { cookies, settings } from '../locales/nl-settings.js';
import { ConsentPreferences } from './consent-preferences.js';
import { CookieDeclaration } from './cookie-declaration.js';
import { textsIn } from '../locales/language.js';
import type { Words } from './notice.js';

for (const [name, element] of [
  ['consent-preferences', ConsentPreferences],
  ['cookie-declaration', CookieDeclaration],
] as const) {
  // A page that has an element of its own by this name keeps it.
  if (!customElements.get(name)) customElements.define(name, element);
}

/** The words of the second layer and of the overview. Never rejects; what cannot be had is Dutch. */
export async function wordsIn(context: GateContext, lang: string): Promise<Words> {
  const parts = [textsIn(context, lang, settings, '-settings'), textsIn(context, lang, cookies, '-cookies')] as const;
  return Object.assign({}, ...(await Promise.all(parts))) as Words;
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-preferences': ConsentPreferences;
    'cookie-declaration': CookieDeclaration;
  }
}
