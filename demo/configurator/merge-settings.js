import { isWords } from './control-kind.js';
import { isDefault } from './usable-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./usable-settings.js').Settings} Settings */
/** @typedef {{ name?: string, kind?: string, title?: string }} Item */

const words = (/** @type {unknown} */ value) => `${value ?? ''}`.split(' ').filter(Boolean);

/** Items with the same name and kind are the same one. @param {Item} item */
const keyOf = ({ name, kind = 'cookie' }) => `${kind} ${name}`;

/** @param {unknown} value @returns {Item[]} */
const items = (value) => (Array.isArray(value) ? value : []);

/**
 * Adds settings to those that are there. Lists grow; anything else that has been filled in stays.
 * @param {Settings} current
 * @param {Settings} found
 * @param {Form} schema
 * @returns {{ settings: Settings, added: Settings, kept: string[] }} `added` has what is new, and `kept` the names of
 *   settings that were found with another value
 */
export function mergeSettings(current, found, schema) {
  /** @type {Settings} */
  const settings = { ...current };
  /** @type {Settings} */
  const added = {};
  /** @type {string[]} */
  const kept = [];
  for (const [name, value] of Object.entries(found)) {
    const form = schema.properties?.[name] ?? {};
    const own = current[name];
    if (own === undefined || isDefault(own, form)) settings[name] = added[name] = value;
    else if (Array.isArray(value)) {
      const known = items(own).map(keyOf);
      const more = items(value).filter((item) => !known.includes(keyOf(item)));
      if (more[0]) added[name] = more;
      settings[name] = [...items(own), ...more];
    } else if (isWords(form)) {
      const more = words(value).filter((word) => !words(own).includes(word));
      if (more[0]) added[name] = more.join(' ');
      settings[name] = [...words(own), ...more].join(' ');
    } else if (JSON.stringify(own) !== JSON.stringify(value)) kept.push(name);
  }
  return { settings, added, kept };
}
