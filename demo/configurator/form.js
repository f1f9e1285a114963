import { createControl } from './control.js';
import { settingsOf } from './control-kind.js';
import { element } from './element.js';
import { faultsIn, soundPart } from './faults.js';
import { groups, knownSettings, REST } from './known-settings.js';
import { isDefault } from './sound-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./sound-settings.js').Settings} Settings */
/** @typedef {{ name: string, form: Form, id: string, control: import('./field.js').Control }} Field */

/**
 * What the form says.
 * @typedef {object} Reading
 * @property {Settings} settings what is well-formed and not a default
 * @property {{ name: string, id: string }[]} faulty the settings that something is wrong with
 */

/** How many groups are open at first: those that nobody does without. */
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
 * What a control gives that can be used, and what is wrong with it.
 * @param {Field} field
 * @returns {{ faults: import('./faults.js').Fault[], sound?: unknown }}
 */
function judge({ name, form, control }) {
  const { value, fault } = control.read();
  if (fault) return { faults: [{ path: [], text: fault }] };
  if (isDefault(value, form)) return { faults: [] };
  return { faults: faultsIn(name, value, form), sound: soundPart(name, value, form) };
}

/** Whether someone is at it, and has not been told of anything yet. @param {HTMLElement} node */
const isUntold = (node) => node.contains(document.activeElement) && !node.querySelector('[aria-invalid=true]');

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
     * @param {boolean} [isTyping] what is wrong is told at the control when whoever types it is done
     * @returns {Reading}
     */
    read(isTyping = false) {
      /** @type {Reading} */
      const reading = { settings: {}, faulty: [] };
      for (const field of fields) {
        const { name, id, control } = field;
        const { faults, sound } = judge(field);
        if (!faults[0] || !isTyping || !isUntold(control.node)) control.tell(faults);
        if (faults[0]) reading.faulty.push({ name, id });
        if (sound !== undefined) reading.settings[name] = sound;
      }
      for (const { own, count } of sections) {
        const given = own.filter(({ name }) => reading.settings[name] !== undefined).length;
        count.textContent = given ? `${given} ingevuld` : '';
      }
      return reading;
    },
    /** @param {Settings} settings all others become what they are without a setting */
    write(settings) {
      for (const { name, control } of fields) control.write(settings[name]);
      for (const { node, own } of sections) if (own.some(({ name }) => settings[name] !== undefined)) node.open = true;
    },
    /** Brings a control in sight, where there is something wrong with it. @param {string} id */
    show(id) {
      const node = document.getElementById(id);
      const section = node?.closest('details');
      if (section) section.open = true;
      const input = node?.matches('fieldset') ? node.querySelector('[aria-invalid=true], input, button') : node;
      if (input instanceof HTMLElement) input.focus();
    },
  };
}
