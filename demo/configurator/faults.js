import { findSettingFaults } from '../../src/devtools/setting-faults.js';
import { isLanguage } from '../../src/locales/languages.js';
import { safeUrl } from '../../src/platform/safe-url.js';
import { controlKind, isAddress, rangeOf, wordsIn } from './control-kind.js';
import { knownAs } from './known-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('../../src/devtools/setting-faults.js').SettingFault} SettingFault */
/** @typedef {import('../../src/devtools/setting-faults.js').Rule} Rule */

/**
 * Something that is wrong with a setting.
 * @typedef {object} Fault
 * @property {readonly string[]} path where it is within the setting; empty for the setting itself
 * @property {string} text a sentence
 */

/** @type {Record<string, string>} */
const TYPES = {
  integer: 'een heel getal',
  number: 'een getal',
  string: 'een tekst',
  array: 'een lijst tussen [ en ]',
  object: 'een object tussen { en }',
  boolean: 'true of false',
};

/** @param {number | undefined} min @param {number | undefined} max */
const range = (min, max) => (min === undefined ? '' : ` van ${min} tot en met ${max}`);

/**
 * Describes a rule of the schema.
 * @param {Rule} rule
 * @returns {string}
 */
function describeRule({ type = '', enum: values, anyOf, pattern, minimum, maximum }) {
  if (values) return `een van ${values.map((value) => JSON.stringify(value)).join(', ')}`;
  if (anyOf) return anyOf.map(describeRule).join(', of ');
  const base = `${TYPES[type] ?? type}${range(minimum, maximum)}`;
  if (!pattern) return base;
  return pattern === String.raw`\S` ? `${base} die niet leeg is` : `${base} van de vorm ${pattern}`;
}

/**
 * Describes what a setting can be. Nobody reads a pattern, so our own words for it come first.
 * @param {string} name
 * @param {Form} form
 * @param {SettingFault & { kind: 'unusable' }} fault
 */
function expectedIn(name, form, { path, rule }) {
  const parts = path.slice(1).filter((key) => !/^\d+$/.test(key));
  const known = knownAs([name, ...parts].join('/'))?.expected;
  if (known || parts[0]) return known ?? describeRule(rule);
  const { min, max } = rangeOf(form);
  if (controlKind(form) === 'number') return `${TYPES.integer}${range(min, max)}`;
  const words = wordsIn(form);
  return words[0] ? `namen uit deze lijst: ${words.join(', ')}` : describeRule(rule);
}

/**
 * @param {string} name
 * @param {Form} form
 * @param {SettingFault} fault
 * @returns {Fault}
 */
function inDutch(name, form, fault) {
  const path = fault.path.slice(1);
  switch (fault.kind) {
    case 'missing':
      return { path: [...path, fault.name], text: 'Vul dit nog in.' };
    case 'unknown':
      return { path, text: `Dit bestaat niet.${fault.suggestion ? ` Bedoelde je “${fault.suggestion}”?` : ''}` };
    case 'too-many':
      return { path, text: `Meer dan ${fault.limit} kan niet.` };
    default:
      return { path, text: `Verwacht: ${expectedIn(name, form, fault)}.` };
  }
}

/**
 * Finds what is wrong with a setting, by the library's own validator.
 * @param {string} name
 * @param {unknown} value
 */
const schemaFaults = (name, value) =>
  // A schema that is newer than the validator can have a setting that this one does not know.
  findSettingFaults({ [name]: value }).filter(({ kind, path }) => kind !== 'unknown' || path.length > 1);

/**
 * Finds what is wrong with a setting, by the schema and by checks that no schema can express.
 * @param {string} name
 * @param {unknown} value
 * @param {Form} form
 * @returns {Fault[]}
 */
export function faultsIn(name, value, form) {
  const faults = schemaFaults(name, value).map((fault) => inDutch(name, form, fault));
  if (faults[0] || typeof value !== 'string') return faults;
  if (isAddress(form) && !safeUrl(value, 'https://jouwwebsite.nl/'))
    return [{ path: [], text: 'Verwacht: een adres dat met http of https werkt, zoals /privacy.' }];
  if (name === 'lang' && !isLanguage(value)) return [{ path: [], text: `Verwacht: ${knownAs(name)?.expected}.` }];
  return [];
}

/**
 * Describes a fault in one sentence, with its place.
 * @param {Fault} fault
 */
export const sentenceOf = ({ path, text }) => (path[0] ? `${path.join(' › ')}: ${text}` : text);

/**
 * Takes the usable part of a setting: of a list the items without faults, of anything else all or nothing.
 * @param {string} name
 * @param {unknown} value
 * @param {Form} form
 * @returns {unknown} `undefined` when nothing is usable
 */
export function usablePart(name, value, form) {
  if (!faultsIn(name, value, form)[0]) return value;
  if (controlKind(form) !== 'rows' || !Array.isArray(value)) return;
  const usable = value.filter((item) => !schemaFaults(name, [item])[0]).slice(0, form.maxItems);
  return usable[0] === undefined ? undefined : usable;
}
