import { texts as dutchNotice, settings as dutchSettings } from '../../src/locales/dutch.js';
import { texts as englishNotice, settings as englishSettings } from '../../src/locales/en.js';
import { element } from './element.js';
import { createField, newId } from './field.js';
import { knownAs, labelOf } from './known-settings.js';
import { currentLanguage, texts } from './language.js';

/** @typedef {import('./field.js').Control} Control */
/** @typedef {{ item: HTMLElement, name: HTMLInputElement, language: HTMLInputElement, text: HTMLTextAreaElement, showFault: (faults: import('./faults.js').Fault[]) => void }} Row */

/** The texts of the notice that are text alone, by name. */
const noticeTexts = () =>
  Object.entries(
    currentLanguage() === 'en' ? { ...englishNotice, ...englishSettings } : { ...dutchNotice, ...dutchSettings },
  ).filter(([name, value]) => typeof value === 'string' && name !== 'lang');

/**
 * Splits the setting into its texts.
 * @param {unknown} value
 * @returns {{ name: string, language: string, text: string }[]}
 */
export const textsIn = (value) =>
  Object.entries(/** @type {Record<string, unknown>} */ (typeof value === 'object' && value ? value : {})).flatMap(
    ([name, text]) =>
      typeof text === 'object' && text
        ? Object.entries(text).map(([inner, one]) => ({ name: inner, language: name, text: `${one}` }))
        : [{ name, language: '', text: `${text}` }],
  );

/**
 * Makes the setting of its texts. Of two texts with the same name the last one counts.
 * @param {{ name: string, language: string, text: string }[]} given
 */
export function settingOfTexts(given) {
  /** @type {Map<string, string | Map<string, string>>} */
  const all = new Map();
  for (const { name, language, text } of given) {
    const own = language ? all.get(language) : undefined;
    if (!language) all.set(name, text);
    else if (own instanceof Map) own.set(name, text);
    else all.set(language, new Map([[name, text]]));
  }
  // Made from entries, in which `__proto__` is a name like any other.
  return Object.fromEntries(
    [...all].map(([name, text]) => [name, typeof text === 'string' ? text : Object.fromEntries(text)]),
  );
}

/**
 * Creates the list of texts that replace those of the notice.
 * @param {import('./control.js').Asked} asked
 * @returns {Control}
 */
export function createTextRows(asked) {
  const known = noticeTexts();
  const options = known.map(([name, text]) => element('option', { value: name }, `${text}`));
  const names = element('datalist', { id: `${asked.id}-names` }, ...options);
  const list = element('ol', { class: 'rows flat' });
  const { addRow: addWords, newRow, remove: removeWords } = texts().controls;
  const add = element('button', { type: 'button', class: 'chip' }, addWords.texts);
  const field = createField(asked, element('fieldset'), [names, list, element('div', { class: 'chips' }, add)]);
  /** @type {Row[]} */
  let rows = [];

  /** @param {string} part @param {HTMLInputElement | HTMLTextAreaElement} input @param {string} faultId */
  function labelled(part, input, faultId) {
    input.id = newId();
    input.setAttribute('aria-describedby', faultId);
    return element(
      'div',
      { class: `text-${part}` },
      element('label', { for: input.id }, labelOf(`texts/${part}`)),
      input,
    );
  }

  /** @param {{ name?: string, language?: string, text?: string }} [given] */
  function addRow(given = {}) {
    const common = { type: 'text', autocapitalize: 'off', spellcheck: 'false' };
    const example = (/** @type {string} */ part) => knownAs(`texts/${part}`)?.example || undefined;
    const name = element('input', { ...common, list: names.id, placeholder: example('name') });
    const language = element('input', { ...common, placeholder: example('language') });
    const text = element('textarea', { rows: 2 });
    const fault = element('p', { class: 'fault', id: newId(), hidden: true });
    const remove = element('button', { type: 'button', class: 'remove' });
    const item = element(
      'li',
      {},
      element(
        'div',
        { class: 'text-row' },
        labelled('name', name, fault.id),
        labelled('language', language, fault.id),
        labelled('text', text, fault.id),
        fault,
      ),
      remove,
    );
    [name.value, language.value, text.value] = [given.name ?? '', given.language ?? '', given.text ?? ''];
    const follow = () => {
      remove.setAttribute('aria-label', removeWords(name.value || newRow.texts));
      // What it replaces stands in the empty field.
      text.placeholder = `${known.find(([one]) => one === name.value)?.[1] ?? ''}`;
    };
    const row = {
      item,
      name,
      language,
      text,
      showFault: (/** @type {import('./faults.js').Fault[]} */ faults) => {
        fault.textContent = faults.map((one) => one.text).join(' ');
        fault.hidden = !faults[0];
        text.setAttribute('aria-invalid', `${!!faults[0]}`);
      },
    };
    item.addEventListener('input', follow);
    remove.addEventListener('click', () => {
      rows = rows.filter((one) => one !== row);
      item.remove();
      add.focus();
      field.node.dispatchEvent(new Event('change', { bubbles: true }));
    });
    follow();
    rows.push(row);
    list.append(item);
    return row;
  }

  const given = () =>
    rows
      .map(({ name, language, text }) => ({
        name: name.value.trim(),
        language: language.value.trim(),
        text: text.value,
      }))
      // A row that is not complete yet is no text.
      .filter(({ name, text }) => name && text.trim());

  add.addEventListener('click', () => addRow().name.focus());
  return {
    node: field.node,
    read: () => {
      const all = given();
      return { value: all[0] && settingOfTexts(all) };
    },
    write: (value) => {
      rows = [];
      list.replaceChildren();
      for (const one of textsIn(value)) addRow(one);
    },
    showFaults: (faults) => {
      const isOf =
        (/** @type {Row} */ { name, language }) =>
        (/** @type {import('./faults.js').Fault} */ { path }) =>
          path.join('/') === [language.value.trim(), name.value.trim()].filter(Boolean).join('/');
      for (const row of rows) row.showFault(row.name.value.trim() ? faults.filter(isOf(row)) : []);
      field.showFaults(faults.filter((fault) => !rows.some((row) => isOf(row)(fault))));
    },
  };
}
