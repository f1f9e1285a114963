import { safeUrl } from '../../src/platform/safe-url.js';
import { faultsOf } from '../../src/devtools/check-settings.js';
import { knownLanguage } from '../../src/locales/language.js';
import { controlKind } from './control-kind.js';
import { knownAs } from './known-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */

/**
 * Something that is wrong with a setting.
 * @typedef {object} Fault
 * @property {string[]} path to it within the setting; empty when it is all of it
 * @property {string} text a sentence
 */

/** What the library says is expected, in Dutch. @type {[RegExp, string][]} */
const WORDS = [
  [/\bone of /g, 'een van '],
  [/\binteger\b/g, 'een heel getal'],
  [/\bnumber\b/g, 'een getal'],
  [/ from (\S+) to ([^\s,]+)/g, ' van $1 tot en met $2'],
  [/\bstring like \\S(?=$|,)/g, 'een tekst die niet leeg is'],
  [/\bstring like /g, 'een tekst van de vorm '],
  [/\bstring\b/g, 'een tekst'],
  [/\barray\b/g, 'een lijst tussen [ en ]'],
  [/\bobject\b/g, 'een object tussen { en }'],
  [/\bboolean\b/g, 'true of false'],
  [/, or /g, ', of '],
];

const PATH = /^(\/(?:[^:]|:(?! ))*|): /;

/** @param {string} sentence of the library: its path, and what is wrong there */
function inDutch(sentence) {
  const [start, pointer = ''] = PATH.exec(sentence) ?? [''];
  const said = sentence.slice(start.length);
  // A JSON Pointer; that of the whole is written as a slash, or as nothing.
  const path = pointer
    .split('/')
    .slice(1)
    .filter(Boolean)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const [, missing] = /^"(.+)" is missing$/.exec(said) ?? [];
  if (missing) return { path: [...path, missing], text: 'Vul dit nog in.' };
  const [isUnknown, meant] = /^there is no such setting(?:; did you mean "(.+)"\?)?$/.exec(said) ?? [];
  if (isUnknown) return { path, text: `Dit bestaat niet.${meant ? ` Bedoelde je “${meant}”?` : ''}` };
  const [, most] = /^more than (\d+) are left out$/.exec(said) ?? [];
  if (most) return { path, text: `Meer dan ${most} kan niet.` };
  const [, expected] = / is not (?!.* is not )(.+)$/s.exec(said) ?? [];
  const words = WORDS.reduce((text, [word, dutch]) => text.replaceAll(word, dutch), expected ?? said);
  return { path, text: `Verwacht: ${words}.` };
}

/**
 * @param {string} name
 * @param {string[]} path within the setting; numbers are places in a list
 */
const knownAt = (name, path) => knownAs([name, ...path.filter((key) => !/^\d+$/.test(key))].join('/'));

/**
 * What is wrong with a setting: by the schema and the library's own check of it, and by what a schema cannot say.
 * @param {string} name
 * @param {unknown} value
 * @param {Form} form
 * @returns {Fault[]}
 */
export function faultsIn(name, value, form) {
  const faults = faultsOf(value, form).map((sentence) => {
    const fault = inDutch(sentence);
    const expected = fault.text.startsWith('Verwacht') && knownAt(name, fault.path)?.expected;
    return expected ? { ...fault, text: `Verwacht: ${expected}.` } : fault;
  });
  if (faults[0] || typeof value !== 'string') return faults;
  if (knownAs(name)?.isAddress && !safeUrl(value, 'https://jouwwebsite.nl/'))
    return [{ path: [], text: 'Verwacht: een adres dat met http of https werkt, zoals /privacy.' }];
  if (name === 'lang' && !knownLanguage(value)) return [{ path: [], text: `Verwacht: ${knownAs(name)?.expected}.` }];
  return [];
}

/**
 * A fault as one sentence, with the place of it.
 * @param {Fault} fault
 */
export const sentenceOf = ({ path, text }) => (path[0] ? `${path.join(' › ')}: ${text}` : text);

/**
 * What is left of a setting when its faults are left out: of a list the items without one, of all else nothing.
 * @param {string} name
 * @param {unknown} value
 * @param {Form} form
 * @returns {unknown} `undefined` when nothing is left
 */
export function soundPart(name, value, form) {
  if (!faultsIn(name, value, form)[0]) return value;
  if (controlKind(form) !== 'rows' || !Array.isArray(value)) return;
  const { items = {} } = form;
  const rest = value.filter((item) => !faultsOf(item, items)[0]).slice(0, form.maxItems);
  return rest[0] === undefined ? undefined : rest;
}
