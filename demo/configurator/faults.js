import { findSettingFaults } from '../../src/devtools/setting-faults.js';
import { isLanguage } from '../../src/locales/languages.js';
import { safeUrl } from '../../src/platform/safe-url.js';
import { controlKind, isAddress, rangeOf, wordsIn } from './control-kind.js';
import { knownAs } from './known-settings.js';
import { texts } from './language.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('../../src/devtools/setting-faults.js').SettingFault} SettingFault */
/** @typedef {import('../../src/devtools/setting-faults.js').Rule} Rule */

/**
 * Something that is wrong with a setting.
 * @typedef {object} Fault
 * @property {readonly string[]} path where it is within the setting; empty for the setting itself
 * @property {string} text a sentence
 */

/** @param {string} type of the schema */
function typeInWords(type) {
  /** @type {Record<string, unknown>} */
  const words = texts().types;
  return Object.hasOwn(words, type) ? `${words[type]}` : type;
}

/** @param {number | undefined} min @param {number | undefined} max */
const range = (min, max) => (min === undefined ? '' : texts().types.range(min, max));

/**
 * Describes a rule of the schema.
 * @param {Rule} rule
 * @returns {string}
 */
function describeRule({ type = '', enum: values, anyOf, pattern, minimum, maximum }) {
  const words = texts().types;
  if (values) return words.oneOf(values.map((value) => JSON.stringify(value)).join(', '));
  if (anyOf) return anyOf.map(describeRule).join(words.or);
  if (pattern) return pattern === String.raw`\S` ? words.notEmpty : words.pattern(pattern);
  return `${typeInWords(type)}${range(minimum, maximum)}`;
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
  if (controlKind(form) === 'number') return `${texts().types.integer}${range(min, max)}`;
  const words = wordsIn(form);
  return words[0] ? texts().types.namesFrom(words.join(', ')) : describeRule(rule);
}

/**
 * @param {string} name
 * @param {Form} form
 * @param {SettingFault} fault
 * @returns {Fault}
 */
function inWords(name, form, fault) {
  const path = fault.path.slice(1);
  const { fillIn, unknown, tooMany, expect } = texts().messages;
  switch (fault.kind) {
    case 'missing':
      return { path: [...path, fault.name], text: fillIn };
    case 'unknown':
      return { path, text: unknown(fault.suggestion) };
    case 'too-many':
      return { path, text: tooMany(fault.limit) };
    default:
      return { path, text: expect(expectedIn(name, form, fault)) };
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
  const faults = schemaFaults(name, value).map((fault) => inWords(name, form, fault));
  if (faults[0] || typeof value !== 'string') return faults;
  if (isAddress(form) && !safeUrl(value, 'https://jouwwebsite.nl/'))
    return [{ path: [], text: texts().messages.expect(texts().types.address) }];
  if (name === 'lang' && !isLanguage(value))
    return [{ path: [], text: texts().messages.expect(`${knownAs(name)?.expected}`) }];
  return [];
}

/**
 * Finds services with a name that the library does not take: that of a category that is asked for by itself, or of a
 * service before it.
 * @param {readonly { name?: string }[]} services
 * @param {readonly string[]} categories
 * @returns {Fault[]}
 */
export const takenNames = (services, categories) =>
  services.flatMap(({ name }, at) => {
    if (!name) return [];
    const isTaken = ['functional', ...categories].includes(name) || services.findIndex((one) => one.name === name) < at;
    return isTaken ? [{ path: [`${at}`, 'name'], text: texts().messages.nameTaken }] : [];
  });

/**
 * Describes a fault in one sentence, with its place.
 * @param {Fault} fault
 */
export const sentenceOf = ({ path, text }) => (path[0] ? `${path.join(' › ')}: ${text}` : text);

/** The items of a list without faults. @param {string} name @param {unknown[]} items @param {Form} form */
const usableItems = (name, items, form) =>
  items.filter((item) => !schemaFaults(name, [item])[0]).slice(0, form.maxItems);

/** The texts without faults. @param {object} given */
function usableTexts(given) {
  const faulty = schemaFaults('texts', given).map(({ path }) => path.slice(1).join('\0'));
  const isUsable = (/** @type {string[]} */ ...path) => !faulty.includes(path.join('\0'));
  const entries = Object.entries(given).flatMap(([name, value]) => {
    if (!isUsable(name)) return [];
    if (typeof value !== 'object' || !value) return [[name, value]];
    const inner = Object.entries(value).filter(([one]) => isUsable(name, one));
    return inner[0] ? [[name, Object.fromEntries(inner)]] : [];
  });
  return Object.fromEntries(entries);
}

/**
 * Takes the usable part of a setting: of a list and of texts those without faults, of anything else all or nothing.
 * @param {string} name
 * @param {unknown} value
 * @param {Form} form
 * @returns {unknown} `undefined` when nothing is usable
 */
export function usablePart(name, value, form) {
  if (!faultsIn(name, value, form)[0]) return value;
  if (typeof value !== 'object' || !value) return;
  const isList = controlKind(form) === 'rows' && Array.isArray(value);
  const usable = isList
    ? usableItems(name, value, form)
    : name === 'texts' && !Array.isArray(value)
      ? usableTexts(value)
      : {};
  return Object.keys(usable).length > 0 ? usable : undefined;
}
