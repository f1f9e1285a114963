// Dutch comes in the pieces that the files of a page need; here it is whole, as every other language is.
import * as nl from '../locales/nl.js';
import type { CookieTexts, SettingsTexts, Texts } from '../locales/texts.js';

export const texts: Texts = { ...nl.names, ...nl.banner, ...nl.embed };

export { cookies, settings } from '../locales/nl-settings.js';

export type { CookieTexts, SettingsTexts, Texts };
