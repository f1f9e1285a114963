import { controlKind, settingsOf } from './control-kind.js';
import { knownSettings } from './known-settings.js';
import { usableSettings } from './usable-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./usable-settings.js').Settings} Settings */

/** Characters that a fragment allows, and that are easier to read unencoded. */
const PLAIN = /%(?:2F|40|3A|2C)/g;

/**
 * Writes settings as the fragment of an address: `#controller=Symbis&position=top`.
 * @param {Settings} settings
 * @param {Form} schema
 * @returns {string} empty without settings
 */
export function toHash(settings, schema) {
  const query = new URLSearchParams();
  for (const [name, form] of settingsOf(schema, Object.keys(knownSettings))) {
    const value = settings[name];
    if (value === undefined) continue;
    query.append(name, ['rows', 'json'].includes(controlKind(form)) ? JSON.stringify(value) : `${value}`);
  }
  const text = `${query}`.replaceAll(PLAIN, (code) => decodeURIComponent(code));
  return text && `#${text}`;
}

/**
 * Reads the settings of such a fragment, which anyone can have made.
 * @param {string} hash
 * @param {Form} schema
 * @returns {{ settings: Settings, problems: string[] }}
 */
export const fromHash = (hash, schema) => usableSettings([...new URLSearchParams(hash.replace(/^#/, ''))], schema);
