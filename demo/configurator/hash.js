import { controlKind, settingsOf } from './control-kind.js';
import { knownSettings } from './known-settings.js';
import { soundSettings } from './sound-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./sound-settings.js').Settings} Settings */

/** What may stand in a fragment as it is, and is easier to read so. */
const PLAIN = /%(?:2F|40|3A|2C)/g;

/**
 * The settings as the fragment of an address: `#controller=Symbis&position=top`.
 * @param {Settings} settings
 * @param {Form} schema
 * @returns {string} empty when there are none
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
 * The settings of such a fragment. Anyone can have made it.
 * @param {string} hash
 * @param {Form} schema
 * @returns {{ settings: Settings, told: string[] }}
 */
export const fromHash = (hash, schema) => soundSettings([...new URLSearchParams(hash.replace(/^#/, ''))], schema);
