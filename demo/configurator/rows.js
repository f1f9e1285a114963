import { categoryTitle } from './categories.js';
import { element } from './element.js';
import { createField, newId } from './field.js';
import { texts } from './language.js';
import { presets, settingOf } from './services.js';
import { isDefault } from './usable-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./field.js').Control} Control */
/** @typedef {{ item: HTMLElement, details: HTMLDetailsElement, controls: Map<string, Control>, name: () => void }} Row */

/** What one fills in first comes first, whatever the order in the schema. @type {Record<string, string[]>} */
const ORDER = {
  services: ['title', 'category', 'provider', 'privacyUrl', 'name', 'hosts'],
  cookies: ['name', 'category', 'purpose', 'duration', 'provider', 'kind', 'readers', 'country', 'host', 'httpOnly'],
};

/** A name for the code, from a title that people know. @param {string} title */
export const nameFrom = (title) =>
  title
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 32)
    .replace(/-+$/, '');

/** @param {string} path */
function wordsOf(path) {
  /** @type {{ newRow: Record<string, string>, addRow: Record<string, string> }} */
  const { newRow, addRow } = texts().controls;
  return { unnamed: newRow[path] ?? path, add: addRow[path] ?? `+ ${path}` };
}

/**
 * Creates a list of items that have the same properties. Each opens and closes.
 * @param {import('./control.js').Asked} asked
 * @param {(id: string, path: string, form: Form) => Control} createControl creates the control of a property
 * @returns {Control}
 */
export function createRows(asked, createControl) {
  const { path, form } = asked;
  const forms = Object.entries(form.items?.properties ?? {});
  const order = ORDER[path] ?? [];
  const place = (/** @type {string} */ name) => (order.includes(name) ? order.indexOf(name) : order.length);
  const shown = forms.toSorted(([one], [other]) => place(one) - place(other));
  const words = wordsOf(path);
  const list = element('ol', { class: 'rows' });
  const add = element('button', { type: 'button', class: 'chip' }, words.add);
  const known = path === 'services' ? presets : [];
  const chips = known.map((preset) =>
    element('button', { type: 'button', class: 'chip', value: preset.name }, preset.title),
  );
  const field = createField(asked, element('fieldset'), [list, element('div', { class: 'chips' }, ...chips, add)]);
  const { node } = field;
  const changed = () => node.dispatchEvent(new Event('change', { bubbles: true }));

  /** @type {Row[]} */
  let rows = [];

  const valueOf = (/** @type {Row} */ row, /** @type {string} */ part) => {
    const value = row.controls.get(part)?.read().value;
    return typeof value === 'string' ? value : '';
  };

  /** A preset that is in the list cannot be added again. */
  function followRows() {
    for (const chip of chips) chip.hidden = rows.some((row) => valueOf(row, 'name') === chip.value);
  }

  /** @param {Record<string, unknown>} [value] */
  function addRow(value = {}) {
    const controls = new Map(shown.map(([part, inner]) => [part, createControl(newId(), `${path}/${part}`, inner)]));
    for (const [part, control] of controls) control.write(value[part]);
    const title = element('b');
    const about = element('span');
    const legend = element('legend', { class: 'unseen' });
    const remove = element('button', { type: 'button', class: 'remove' });
    const fields = [...controls.values()].map((control) => control.node);
    const details = element(
      'details',
      {},
      element('summary', {}, title, ' ', about),
      element('fieldset', {}, legend, ...fields),
    );
    const item = element('li', {}, details, remove);
    const row = {
      item,
      details,
      controls,
      name() {
        const [category, provider] = [valueOf(row, 'category'), valueOf(row, 'provider')];
        title.textContent = valueOf(row, 'title') || valueOf(row, 'name') || words.unnamed;
        about.textContent = [category && categoryTitle(category), provider].filter(Boolean).join(', ');
        legend.textContent = title.textContent;
        remove.setAttribute('aria-label', texts().controls.remove(title.textContent));
      },
    };
    remove.addEventListener('click', () => {
      const at = rows.indexOf(row);
      rows = rows.filter((one) => one !== row);
      item.remove();
      followRows();
      const next = rows[at] ?? rows[at - 1];
      (next?.details.querySelector('summary') ?? add).focus();
      changed();
    });
    // A name for the code is made from the title, until one is given.
    const titleNode = controls.get('title')?.node;
    if (path === 'services')
      titleNode?.addEventListener('change', () => {
        if (!valueOf(row, 'name')) controls.get('name')?.write(nameFrom(valueOf(row, 'title')));
      });
    details.addEventListener('input', row.name);
    details.addEventListener('change', () => {
      row.name();
      followRows();
    });
    row.name();
    rows.push(row);
    list.append(item);
    return row;
  }

  /** @param {Row} row */
  const read = ({ controls }) =>
    Object.fromEntries(
      forms.flatMap(([part, inner]) => {
        const { value } = controls.get(part)?.read() ?? {};
        return isDefault(value, inner) ? [] : [[part, value]];
      }),
    );
  const isFilled = (/** @type {Row} */ row) => Object.keys(read(row)).length > 0;

  add.addEventListener('click', () => {
    const row = addRow();
    row.details.open = true;
    row.details.querySelector('input')?.focus();
    changed();
  });
  for (const [at, preset] of known.entries())
    chips[at]?.addEventListener('click', () => {
      const row = addRow(settingOf(preset));
      followRows();
      row.details.querySelector('summary')?.focus();
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
      followRows();
    },
    showFaults: (faults) => {
      const filled = rows.filter(isFilled);
      /** @param {import('./faults.js').Fault} fault */
      const placeOf = ({ path: [at = '', part = ''] }) => (at ? filled[Number(at)]?.controls.get(part) : undefined);
      for (const row of rows) {
        let isFaulty = false;
        for (const control of row.controls.values()) {
          const own = faults.filter((fault) => placeOf(fault) === control);
          control.showFaults(own.map((fault) => ({ ...fault, path: fault.path.slice(2) })));
          isFaulty ||= own.length > 0;
        }
        // A fault is not hidden.
        if (isFaulty) row.details.open = true;
      }
      field.showFaults(faults.filter((fault) => !placeOf(fault)));
    },
  };
}
