// The second layer and the statement's overview, in a file of their own: cookiemelding-settings.js.
import { ConsentPreferences } from './consent-preferences.js';
import { CookieDeclaration } from './cookie-declaration.js';

for (const [name, element] of [
  ['consent-preferences', ConsentPreferences],
  ['cookie-declaration', CookieDeclaration],
] as const) {
  // A page that has an element of its own by this name keeps it.
  if (!customElements.get(name)) customElements.define(name, element);
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-preferences': ConsentPreferences;
    'cookie-declaration': CookieDeclaration;
  }
}
