import { createCategories, createCategory } from './categories.js';
import { createChoice } from './choice.js';
import { controlKind, isAddress, rangeOf } from './control-kind.js';
import { element } from './element.js';
import { createField } from './field.js';
import { knownAs, labelOf } from './known-settings.js';
import { createLanguageChoice } from './language-choice.js';
import { texts } from './language.js';
import { createParts } from './parts.js';
import { createPicks } from './picks.js';
import { createRows } from './rows.js';
import { createTextRows } from './text-rows.js';
import { valueOfJson } from './usable-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./field.js').Control} Control */

/**
 * What a control is created for.
 * @typedef {object} Asked
 * @property {string} id of the element
 * @property {string} name the last part of the path
 * @property {string} path `cookieName`, `cookies/name`
 * @property {string} label
 * @property {string} help
 * @property {string} [example] shown in the empty field
 * @property {Form} form of the schema
 */

/** @param {Asked} asked @returns {Control} */
function createSwitch(asked) {
  const input = element('input', { type: 'checkbox' });
  return {
    ...createField(asked, input),
    read: () => ({ value: input.checked || undefined }),
    write: (value) => void (input.checked = value === true),
  };
}

/** @param {Asked} asked @returns {Control} */
function createNumber(asked) {
  const { form } = asked;
  const example = form.default === undefined ? undefined : `${form.default}`;
  const input = element('input', { type: 'number', inputmode: 'numeric', placeholder: example, ...rangeOf(form) });
  return {
    ...createField(asked, input),
    read: () => {
      const { expect } = texts().messages;
      if (input.validity.badInput) return { fault: expect(texts().types.number) };
      return { value: input.value === '' ? undefined : input.valueAsNumber };
    },
    write: (value) => void (input.value = `${value ?? ''}`),
  };
}

/** @param {string} text */
const words = (text) => text.split(/[\s,]+/).filter(Boolean);

/** @param {Asked} asked @returns {Control} */
function createText(asked) {
  const { form, example } = asked;
  const inputmode = isAddress(form) ? 'url' : form.format === 'email' ? 'email' : undefined;
  const input = element('input', {
    type: 'text',
    inputmode,
    placeholder: example || undefined,
    autocapitalize: 'off',
    spellcheck: 'false',
  });
  const kind = controlKind(form);
  return {
    ...createField(asked, input),
    read: () => {
      const given = input.value.trim();
      if (kind === 'list') return { value: given ? words(given) : undefined };
      return { value: (kind === 'words' ? words(given).join(' ') : given) || undefined };
    },
    write: (value) => void (input.value = Array.isArray(value) ? value.join(' ') : `${value ?? ''}`),
  };
}

/** @param {Asked} asked @returns {Control} */
function createJson(asked) {
  const input = element('textarea', { rows: 4, spellcheck: 'false', autocapitalize: 'off', class: 'mono' });
  return {
    ...createField(asked, input),
    read: () => {
      if (!input.value.trim()) return {};
      const value = valueOfJson(input.value);
      return value === undefined ? { fault: texts().messages.badJson } : { value };
    },
    write: (value) => void (input.value = value === undefined ? '' : JSON.stringify(value, null, 2)),
  };
}

const makers = {
  switch: createSwitch,
  choice: createChoice,
  number: createNumber,
  picks: createPicks,
  words: createText,
  text: createText,
  list: createText,
  json: createJson,
  parts: (/** @type {Asked} */ asked) => createParts(asked, createControl),
  rows: (/** @type {Asked} */ asked) => createRows(asked, createControl),
};

/** Settings that deserve more than the control of their kind. @type {Record<string, (asked: Asked) => Control>} */
const special = {
  categories: createCategories,
  lang: createLanguageChoice,
  texts: createTextRows,
  'cookies/category': createCategory,
  'services/category': createCategory,
};

/**
 * Creates the control for a setting, or for a part of one.
 * @param {string} id of the element
 * @param {string} path `cookieName`, `cookies/name`
 * @param {Form} form of the schema
 * @returns {Control}
 */
export function createControl(id, path, form) {
  const name = path.split('/').at(-1) ?? path;
  const { help = form.description ?? '', example } = knownAs(path) ?? {};
  const create = Object.hasOwn(special, path) ? special[path] : undefined;
  return (create ?? makers[controlKind(form)])({ id, name, path, label: labelOf(path), help, example, form });
}
