import { element } from './element.js';
import { createField } from './field.js';
import { knownAs } from './known-settings.js';
import { texts } from './language.js';

/** More options than these are a list that opens. */
const MAX_SIDE_BY_SIDE = 5;

/**
 * Creates a choice between words: as radio buttons, or as a list that opens.
 * @param {import('./control.js').Asked} asked
 * @returns {import('./field.js').Control}
 */
export function createChoice(asked) {
  const { id, name, path, form } = asked;
  const words = /** @type {string[]} */ (form.enum ?? []);
  const values = form.default === undefined ? ['', ...words] : words;
  const inWords = (/** @type {string} */ value) =>
    knownAs(path)?.values?.[value] ?? (value || texts().messages.notChosen);
  const first = `${form.default ?? ''}`;
  const isList = values.length > MAX_SIDE_BY_SIDE || path.includes('/');
  const list = element('select', {}, ...values.map((value) => element('option', { value }, inWords(value))));
  const radios = values.map((value) => element('input', { type: 'radio', name: id, value, checked: value === first }));
  const labels = radios.map((radio) =>
    element('label', {}, radio, element('span', { 'data-look': `${name}-${radio.value}` }, inWords(radio.value))),
  );
  list.value = first;
  const field = isList
    ? createField(asked, list)
    : createField(asked, element('fieldset'), [element('div', { class: 'options' }, ...labels)]);
  return {
    ...field,
    read: () => {
      const value = isList ? list.value : radios.find((radio) => radio.checked)?.value;
      return { value: value || undefined };
    },
    write: (value) => {
      list.value = `${value ?? first}`;
      for (const radio of radios) radio.checked = radio.value === `${value ?? first}`;
    },
  };
}
