import { controlKind, settingsOf } from './control-kind.js';
import { settingNames } from './known-settings.js';
import { usableSettings } from './usable-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./usable-settings.js').Settings} Settings */
/** @typedef {import('./language.js').Language} Language */

/** Characters that a fragment allows, and that are easier to read unencoded. */
const PLAIN = /%(?:2F|40|3A|2C)/g;

/** Names the language of the configurator. No setting has this name: `lang` is the language of the notice. */
const LANGUAGE = 'ui';

/**
 * Writes settings as the fragment of an address: `#controller=Symbis&position=top`.
 * @param {Settings} settings
 * @param {Form} schema
 * @param {Language} [language] of the configurator; Dutch is left out
 * @returns {string} empty without settings
 */
export function toHash(settings, schema, language = 'nl') {
  const query = new URLSearchParams(language === 'nl' ? {} : { [LANGUAGE]: language });
  for (const [name, form] of settingsOf(schema, settingNames)) {
    const value = settings[name];
    if (value === undefined) continue;
    const isText = !['rows', 'parts', 'list', 'json'].includes(controlKind(form));
    query.append(name, isText ? `${value}` : JSON.stringify(value));
  }
  const text = `${query}`.replaceAll(PLAIN, (code) => decodeURIComponent(code));
  return text && `#${text}`;
}

/**
 * Reads the language of such a fragment.
 * @param {string} hash
 * @returns {Language}
 */
export const languageOf = (hash) =>
  new URLSearchParams(hash.replace(/^#/, '')).getAll(LANGUAGE).at(-1) === 'en' ? 'en' : 'nl';

/**
 * Reads the settings of such a fragment, which anyone can have made.
 * @param {string} hash
 * @param {Form} schema
 * @returns {{ settings: Settings, problems: string[] }}
 */
export const fromHash = (hash, schema) =>
  usableSettings(
    [...new URLSearchParams(hash.replace(/^#/, ''))].filter(([name]) => name !== LANGUAGE),
    schema,
  );
