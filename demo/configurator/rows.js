import { element } from './element.js';
import { createField, newId } from './field.js';
import { isDefault } from './usable-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./field.js').Control} Control */

/**
 * Creates a list of items that have the same properties.
 * @param {import('./control.js').Asked} asked
 * @param {(id: string, path: string, form: Form) => Control} createControl creates the control of a property
 * @returns {Control}
 */
export function createRows({ id, name, path, text, form }, createControl) {
  const parts = Object.entries(form.items?.properties ?? {});
  const list = element('ol', { class: 'rows' });
  const add = element('button', { type: 'button', class: 'quiet' }, `Voeg toe aan ${name}`);
  const { node, showFaults } = createField(id, name, text, element('fieldset'), [list, add]);
  const changed = () => node.dispatchEvent(new Event('change', { bubbles: true }));

  /** @type {{ item: HTMLElement, title: HTMLElement, controls: Map<string, Control> }[]} */
  let rows = [];

  const number = () => rows.forEach(({ title }, at) => (title.textContent = `${name} ${at + 1}`));

  /** @param {Record<string, unknown>} [value] */
  function addRow(value = {}) {
    const controls = new Map(parts.map(([part, inner]) => [part, createControl(newId(), `${path}/${part}`, inner)]));
    for (const [part, control] of controls) control.write(value[part]);
    const title = element('legend');
    const remove = element('button', { type: 'button', class: 'quiet' }, 'Haal weg');
    const fields = [...controls.values()].map((control) => control.node);
    const item = element('li', {}, element('fieldset', {}, title, ...fields, remove));
    const row = { item, title, controls };
    remove.addEventListener('click', () => {
      rows = rows.filter((one) => one !== row);
      item.remove();
      number();
      add.focus();
      changed();
    });
    rows.push(row);
    list.append(item);
    number();
    return row;
  }

  /** @param {(typeof rows)[number]} row */
  const read = ({ controls }) =>
    Object.fromEntries(
      [...controls].flatMap(([part, control]) => {
        const { value } = control.read();
        return isDefault(value, form.items?.properties?.[part] ?? {}) ? [] : [[part, value]];
      }),
    );
  const isFilled = (/** @type {(typeof rows)[number]} */ row) => Object.keys(read(row)).length > 0;

  add.addEventListener('click', () => {
    addRow().item.querySelector('input')?.focus();
    changed();
  });

  return {
    node,
    read: () => {
      // A row that is still empty has no fault yet.
      const value = rows.filter(isFilled).map(read);
      return { value: value[0] && value };
    },
    write: (value) => {
      rows = [];
      list.replaceChildren();
      for (const item of Array.isArray(value) ? value : []) addRow(item);
    },
    showFaults: (faults) => {
      const filled = rows.filter(isFilled);
      /** @param {import('./faults.js').Fault} fault */
      const placeOf = ({ path: [at = '', part = ''] }) => (at ? filled[Number(at)]?.controls.get(part) : undefined);
      for (const control of rows.flatMap((row) => [...row.controls.values()])) {
        const own = faults.filter((fault) => placeOf(fault) === control);
        control.showFaults(own.map((fault) => ({ ...fault, path: fault.path.slice(2) })));
      }
      showFaults(faults.filter((fault) => !placeOf(fault)));
    },
  };
}
