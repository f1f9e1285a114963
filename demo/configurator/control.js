import { createChoice } from './choice.js';
import { controlKind, isAddress, rangeOf } from './control-kind.js';
import { element } from './element.js';
import { createField } from './field.js';
import { knownAs } from './known-settings.js';
import { createRows } from './rows.js';
import { valueOfJson } from './usable-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./field.js').Control} Control */
/** @typedef {{ id: string, name: string, path: string, text: string, form: Form }} Asked */

/** @param {Asked} asked @returns {Control} */
function createSwitch({ id, name, text }) {
  const input = element('input', { type: 'checkbox' });
  const field = createField(id, name, text, input);
  return {
    ...field,
    read: () => ({ value: input.checked || undefined }),
    write: (value) => void (input.checked = value === true),
  };
}

/** @param {Asked} asked @returns {Control} */
function createNumber({ id, name, text, form }) {
  const input = element('input', { type: 'number', inputmode: 'numeric', ...rangeOf(form) });
  const field = createField(id, name, text, input);
  return {
    ...field,
    read: () => {
      if (input.validity.badInput) return { fault: 'Verwacht: een getal.' };
      return { value: input.value === '' ? undefined : input.valueAsNumber };
    },
    write: (value) => void (input.value = `${value ?? ''}`),
  };
}

/** @param {Asked} asked @returns {Control} */
function createText({ id, name, text, form }) {
  const inputmode = isAddress(form) ? 'url' : form.format === 'email' ? 'email' : undefined;
  const input = element('input', { type: 'text', inputmode, autocapitalize: 'off', spellcheck: 'false' });
  const field = createField(id, name, text, input);
  const isWords = controlKind(form) === 'words';
  return {
    ...field,
    read: () => {
      const given = input.value.trim();
      return {
        value:
          (isWords
            ? given
                .split(/[\s,]+/)
                .filter(Boolean)
                .join(' ')
            : given) || undefined,
      };
    },
    write: (value) => void (input.value = `${value ?? ''}`),
  };
}

/** @param {Asked} asked @returns {Control} */
function createJson({ id, name, text }) {
  const input = element('textarea', { rows: 4, spellcheck: 'false', autocapitalize: 'off' });
  const field = createField(id, name, text, input);
  return {
    ...field,
    read: () => {
      if (!input.value.trim()) return {};
      const value = valueOfJson(input.value);
      return value === undefined ? { fault: 'Dit is geen JSON die te lezen is.' } : { value };
    },
    write: (value) => void (input.value = value === undefined ? '' : JSON.stringify(value, null, 2)),
  };
}

const makers = {
  switch: createSwitch,
  choice: createChoice,
  number: createNumber,
  words: createText,
  text: createText,
  json: createJson,
  rows: (/** @type {Asked} */ asked) => createRows(asked, createControl),
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
  const said = knownAs(path)?.text ?? form.description ?? '';
  const kind = controlKind(form);
  const isTyped = ['number', 'text', 'words'].includes(kind) && form.default !== undefined;
  const text = isTyped ? `${said} Leeg: ${form.default}.` : said;
  return makers[kind]({ id, name, path, text, form });
}
