import { nearest } from '../../src/devtools/check-settings.js';
import { controlKind, settingsOf } from './control-kind.js';
import { faultsIn, sentenceOf, soundPart } from './faults.js';
import { knownSettings } from './known-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {Record<string, unknown>} Settings by name, in camelCase; a default is left out */

/** Names longer than any of ours are not compared with them. */
const LONGEST = 40;
/** How deep JSON may go. What is deeper is not meant for us, and would have what writes it run out of stack. */
const DEEPEST = 20;

/**
 * @param {unknown} value
 * @returns {boolean}
 */
const isShallow = (value, left = DEEPEST) =>
  typeof value !== 'object' || !value || (left > 0 && Object.values(value).every((one) => isShallow(one, left - 1)));

/**
 * The value of JSON that someone has written.
 * @param {string} text
 * @returns {unknown} `undefined` when it is none, or none that anyone would write by hand
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
 * A value in the one way that it has in the form: text as it is on a tag or in an address, or a value of JSON.
 * @param {unknown} given
 * @param {Form} form
 * @returns {unknown}
 */
function inOneForm(given, form) {
  const text = typeof given === 'string' ? given.trim() : undefined;
  switch (controlKind(form)) {
    case 'switch':
      return ['', 'true'].includes(text ?? '-') || (text === 'false' ? false : given);
    case 'number':
      return text && /^\d+$/.test(text) ? Number(text) : (text ?? given);
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
    case 'json':
      return typeof given === 'string' ? valueOfJson(given) : given;
    default:
      return text ?? given;
  }
}

/**
 * Whether a setting says nothing that is not so without it.
 * @param {unknown} value
 * @param {Form} form
 */
export function isDefault(value, form) {
  if (value === undefined || value === '' || value === false) return true;
  if (typeof value === 'object') return !!value && Object.keys(value).length === 0;
  return value === form.default;
}

/**
 * Takes from what someone gives the settings that there are and that are well-formed.
 * @param {[name: string, value: unknown][]} given the last one of a name counts
 * @param {Form} schema
 * @param {(name: string) => string} [say] how a name is written where it comes from
 * @param {(form: Form) => boolean} [isTaken] which settings can stand there
 * @returns {{ settings: Settings, told: string[] }} `told`: what was left out, a sentence each
 */
export function soundSettings(given, schema, say = (name) => name, isTaken = () => true) {
  const all = settingsOf(schema, Object.keys(knownSettings));
  const takers = all.filter(([, form]) => isTaken(form)).map(([name]) => name);
  const forms = new Map(all);
  /** @type {Settings} */
  const settings = {};
  /** @type {string[]} */
  const told = [];
  for (const [name, raw] of given) {
    const form = forms.get(name);
    if (!form) {
      const meant = name.length > LONGEST ? undefined : nearest(name, takers);
      told.push(`${say(name.slice(0, LONGEST))} bestaat niet.${meant ? ` Bedoelde je ${say(meant)}?` : ''}`);
    } else if (!takers.includes(name)) told.push(`${say(name)} kan alleen in het JSON-blok staan.`);
    else {
      delete settings[name];
      const value = inOneForm(raw, form);
      if (value === undefined || !isShallow(value)) told.push(`${say(name)}: dit is geen JSON die te lezen is.`);
      else if (!isDefault(value, form)) {
        for (const fault of faultsIn(name, value, form)) told.push(`${say(name)}: ${sentenceOf(fault)}`);
        const sound = soundPart(name, value, form);
        if (sound !== undefined) settings[name] = sound;
      }
    }
  }
  return { settings, told };
}
