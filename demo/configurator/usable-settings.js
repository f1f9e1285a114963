import { nearestName } from '../../src/devtools/nearest-name.js';
import { controlKind, settingsOf } from './control-kind.js';
import { faultsIn, sentenceOf, usablePart } from './faults.js';
import { settingNames } from './known-settings.js';
import { texts } from './language.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {Record<string, unknown>} Settings by name, in camelCase; a default is left out */

/** Longer than any of our names; comparing costs time that grows with the length. */
const MAX_NAME_LENGTH = 40;
/** How deep JSON may be nested. Deeper values are no settings, and would overflow the stack when they are written. */
const MAX_DEPTH = 20;

/**
 * @param {unknown} value
 * @returns {boolean}
 */
const isShallow = (value, left = MAX_DEPTH) =>
  typeof value !== 'object' || !value || (left > 0 && Object.values(value).every((one) => isShallow(one, left - 1)));

/**
 * Parses JSON that someone has written.
 * @param {string} text
 * @returns {unknown} `undefined` when it is invalid, or nested too deeply
 */
export function valueOfJson(text) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(text);
    return isShallow(value) ? value : undefined;
  } catch {
    return;
  }
}

/**
 * Converts a value, from an attribute, an address or JSON, to the one notation that the form uses.
 * @param {unknown} given
 * @param {Form} form
 * @returns {unknown}
 */
function normalise(given, form) {
  const text = typeof given === 'string' ? given.trim() : undefined;
  switch (controlKind(form)) {
    case 'switch':
      return ['', 'true'].includes(text ?? '-') || (text === 'false' ? false : given);
    case 'number':
      return text && /^\d+$/.test(text) ? Number(text) : (text ?? given);
    case 'picks':
    case 'words': {
      const words = Array.isArray(given) && given.every((one) => typeof one === 'string') ? given.join(' ') : text;
      return (
        words
          ?.split(/[\s,]+/)
          .filter(Boolean)
          .join(' ') ?? given
      );
    }
    case 'rows':
    case 'parts':
    case 'list':
    case 'json':
      return typeof given === 'string' ? valueOfJson(given) : given;
    default:
      return text ?? given;
  }
}

/**
 * Whether a value is what the setting is by default.
 * @param {unknown} value
 * @param {Form} form
 */
export function isDefault(value, form) {
  if (value === undefined || value === '' || value === false) return true;
  if (typeof value === 'object') return !!value && Object.keys(value).length === 0;
  return value === form.default;
}

/**
 * Picks the known settings with usable values.
 * @param {[name: string, value: unknown][]} given the last one of each name counts
 * @param {Form} schema
 * @param {(name: string) => string} [say] how to write a name in a problem
 * @param {(form: Form) => boolean} [isTaken] which settings are allowed in that place
 * @returns {{ settings: Settings, problems: string[] }} `problems` has a sentence for each value that was left out
 */
export function usableSettings(given, schema, say = (name) => name, isTaken = () => true) {
  const all = settingsOf(schema, settingNames);
  const takers = all.filter(([, form]) => isTaken(form)).map(([name]) => name);
  const forms = new Map(all);
  /** @type {Settings} */
  const settings = {};
  /** @type {string[]} */
  const problems = [];
  for (const [name, raw] of given) {
    const form = forms.get(name);
    if (!form) {
      const meant = name.length > MAX_NAME_LENGTH ? undefined : nearestName(name, takers);
      problems.push(texts().messages.unknownName(say(name.slice(0, MAX_NAME_LENGTH)), meant && say(meant)));
    } else if (!takers.includes(name)) problems.push(texts().messages.blockOnly(say(name)));
    else {
      delete settings[name];
      const value = normalise(raw, form);
      if (value === undefined || !isShallow(value)) problems.push(texts().messages.badJsonIn(say(name)));
      else if (!isDefault(value, form)) {
        for (const fault of faultsIn(name, value, form)) problems.push(`${say(name)}: ${sentenceOf(fault)}`);
        const usable = usablePart(name, value, form);
        if (usable !== undefined) settings[name] = usable;
      }
    }
  }
  return { settings, problems };
}
