import { element } from './element.js';
import { createField, newId } from './field.js';
import { isDefault } from './usable-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./field.js').Control} Control */

/**
 * Creates the fields of one object.
 * @param {import('./control.js').Asked} asked
 * @param {(id: string, path: string, form: Form) => Control} createControl creates the control of a property
 * @returns {Control}
 */
export function createParts(asked, createControl) {
  const forms = Object.entries(asked.form.properties ?? {});
  const controls = new Map(forms.map(([part, form]) => [part, createControl(newId(), `${asked.path}/${part}`, form)]));
  const nodes = [...controls.values()].map(({ node }) => node);
  const { node, showFaults } = createField(asked, element('fieldset'), [element('div', { class: 'parts' }, ...nodes)]);
  return {
    node,
    read: () => {
      const entries = forms.flatMap(([part, form]) => {
        const { value } = controls.get(part)?.read() ?? {};
        return isDefault(value, form) ? [] : [[part, value]];
      });
      return { value: entries[0] && Object.fromEntries(entries) };
    },
    write: (value) => {
      const given = /** @type {Record<string, unknown>} */ (typeof value === 'object' && value ? value : {});
      for (const [part, control] of controls) control.write(given[part]);
    },
    showFaults: (faults) => {
      const isOf = (/** @type {string} */ part) => (/** @type {import('./faults.js').Fault} */ fault) =>
        fault.path[0] === part;
      for (const [part, control] of controls)
        control.showFaults(faults.filter(isOf(part)).map((fault) => ({ ...fault, path: fault.path.slice(1) })));
      showFaults(faults.filter(({ path: [part = ''] }) => !controls.has(part)));
    },
  };
}
