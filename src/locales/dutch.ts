// Dutch comes in the pieces that the files of a page need; here it is whole, as every other language is.
import * as nl from './nl.js';
import type { CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = { ...nl.names, ...nl.banner, ...nl.embed };

export { answers } from './nl.js';
export { cookies, settings } from './nl-settings.js';

export type { CookieTexts, SettingsTexts, Texts };
