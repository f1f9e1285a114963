// The second layer and the declaration, in a file of their own: cookiemelding-settings.js.
import './shield-lit.js';
import type { Core } from '../core/core.js';
import type { Preferences } from '../core/parts.js';
import { loadTexts } from '../locales/language.js';
import * as dutch from '../locales/nl-settings.js';
import { ConsentPreferences } from './consent-preferences.js';
import { CookieDeclaration } from './cookie-declaration.js';

export { build } from '../platform/build.js';

/** Defines an element, unless the page has an element of its own by that name. */
function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}

export function start(core: Core): Preferences {
  define('consent-preferences', ConsentPreferences);
  define('cookie-declaration', CookieDeclaration);
  return {
    async loadTexts(lang) {
      const [settings, cookies] = await Promise.all([
        loadTexts(core, lang, 'settings', dutch.settings),
        loadTexts(core, lang, 'cookies', dutch.cookies),
      ]);
      return { ...settings, ...cookies };
    },
  };
}
