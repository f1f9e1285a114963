import { createControl } from './control.js';
import { settingsOf } from './control-kind.js';
import { element } from './element.js';
import { faultsIn, usablePart } from './faults.js';
import { groups, knownSettings, REST } from './known-settings.js';
import { isDefault } from './usable-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./usable-settings.js').Settings} Settings */
/** @typedef {{ name: string, form: Form, id: string, control: import('./field.js').Control }} Field */

/**
 * The settings as they are in the form.
 * @typedef {object} Reading
 * @property {Settings} settings usable values that differ from the default
 * @property {{ name: string, id: string }[]} faulty settings with a fault
 */

/** The groups that are open at first: nobody can do without them. */
const OPEN = 2;

/** @param {Field[]} fields */
function inGroups(fields) {
  const known = Object.values(groups).flat();
  const rest = fields.filter(({ name }) => !known.includes(name)).map(({ name }) => name);
  return Object.entries({ ...groups, [REST]: rest }).flatMap(([title, names], at) => {
    const own = names.flatMap((name) => fields.find((field) => field.name === name) ?? []);
    if (!own[0]) return [];
    const count = element('span', { class: 'count' });
    const legend = element('legend', { class: 'unseen' }, title);
    const fieldset = element('fieldset', {}, legend, ...own.map(({ control }) => control.node));
    const node = element('details', { open: at < OPEN }, element('summary', {}, title, count), fieldset);
    return { node, own, count };
  });
}

/**
 * Reads a control: its usable value, and its faults.
 * @param {Field} field
 * @returns {{ faults: import('./faults.js').Fault[], usable?: unknown }}
 */
function evaluate({ name, form, control }) {
  const { value, fault } = control.read();
  if (fault) return { faults: [{ path: [], text: fault }] };
  if (isDefault(value, form)) return { faults: [] };
  return { faults: faultsIn(name, value, form), usable: usablePart(name, value, form) };
}

/** Whether a field is being edited that has shown no fault yet. @param {HTMLElement} node */
const isFirstEdit = (node) => node.contains(document.activeElement) && !node.querySelector('[aria-invalid=true]');

/**
 * Fills a form with a control for each setting of a schema, in groups that open.
 * @param {HTMLFormElement} form
 * @param {Form} schema
 */
export function createForm(form, schema) {
  const fields = settingsOf(schema, Object.keys(knownSettings)).map(([name, inner]) => {
    const id = `setting-${name}`;
    return { name, form: inner, id, control: createControl(id, name, inner) };
  });
  const sections = inGroups(fields);
  form.append(...sections.map(({ node }) => node));
  return {
    /**
     * @param {boolean} [isTyping] a field that is being typed in shows its faults later
     * @returns {Reading}
     */
    read(isTyping = false) {
      /** @type {Reading} */
      const reading = { settings: {}, faulty: [] };
      for (const field of fields) {
        const { name, id, control } = field;
        const { faults, usable } = evaluate(field);
        if (!faults[0] || !isTyping || !isFirstEdit(control.node)) control.showFaults(faults);
        if (faults[0]) reading.faulty.push({ name, id });
        if (usable !== undefined) reading.settings[name] = usable;
      }
      for (const { own, count } of sections) {
        const given = own.filter(({ name }) => reading.settings[name] !== undefined).length;
        count.textContent = given ? `${given} ingevuld` : '';
      }
      return reading;
    },
    /** @param {Settings} settings other settings become their default */
    write(settings) {
      for (const { name, control } of fields) control.write(settings[name]);
      for (const { node, own } of sections) if (own.some(({ name }) => settings[name] !== undefined)) node.open = true;
    },
    /** Scrolls to a control, to its part that has a fault. @param {string} id */
    show(id) {
      const node = document.getElementById(id);
      const section = node?.closest('details');
      if (section) section.open = true;
      const input = node?.matches('fieldset') ? node.querySelector('[aria-invalid=true], input, button') : node;
      if (input instanceof HTMLElement) input.focus();
    },
  };
}
