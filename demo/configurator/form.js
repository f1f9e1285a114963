import { plainCategories } from './asked.js';
import { createControl } from './control.js';
import { controlKind, settingsOf } from './control-kind.js';
import { element } from './element.js';
import { faultsIn, takenNames, usablePart } from './faults.js';
import { settingNames, steps } from './known-settings.js';
import { texts } from './language.js';
import { servicesIn } from './services.js';
import { isDefault } from './usable-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./known-settings.js').Step} Step */
/** @typedef {import('./usable-settings.js').Settings} Settings */
/** @typedef {{ name: string, form: Form, id: string, control: import('./field.js').Control }} Field */
/** @typedef {{ node: HTMLDetailsElement, name: string, own: Field[], count: HTMLElement }} Section */

/**
 * The settings as they are in the form.
 * @typedef {object} Reading
 * @property {Settings} settings usable values that differ from the default
 * @property {{ name: string, id: string }[]} faulty settings with a fault
 */

const settingsIn = (/** @type {Step} */ { settings = [], parts = [] }) => [
  ...settings,
  ...parts.flatMap((part) => part.settings ?? []),
];

/**
 * Reads a control: its usable value, and its faults.
 * @param {Field} field
 * @param {Settings} others
 * @returns {{ faults: import('./faults.js').Fault[], usable?: unknown }}
 */
function evaluate({ name, form, control }, others) {
  const { value, fault } = control.read();
  if (fault) return { faults: [{ path: [], text: fault }] };
  if (isDefault(value, form)) return { faults: [] };
  const faults = faultsIn(name, value, form);
  const usable = usablePart(name, value, form);
  if (name !== 'services') return { faults, usable };
  const categories = plainCategories(others);
  const services = servicesIn({ services: usable });
  const taken = takenNames(services, categories).map(({ path: [at] }) => Number(at));
  const left = services.filter((_, at) => !taken.includes(at));
  // Their places in the list, of which some may be left out for another reason.
  const names = takenNames(/** @type {{ name: string }[]} */ (value), categories);
  return { faults: [...faults, ...names], usable: left[0] && left };
}

/** Whether a field is being edited that has shown no fault yet. @param {HTMLElement} node */
const isFirstEdit = (node) => node.contains(document.activeElement) && !node.querySelector('[aria-invalid=true]');

/** How many entries a setting has: names that are picked and items of a list are counted one by one. @param {unknown} value @param {Form} form */
function countOf(value, form) {
  if (value === undefined) return 0;
  if (controlKind(form) === 'picks') return `${value}`.split(' ').length;
  return Array.isArray(value) ? value.length : 1;
}

/**
 * Fills a form with a control for each setting of a schema, in steps that open.
 * @param {HTMLFormElement} form
 * @param {Form} schema
 */
export function createForm(form, schema) {
  const fields = settingsOf(schema, settingNames).map(([name, inner]) => {
    const id = `setting-${name}`;
    return { name, form: inner, id, control: createControl(id, name, inner) };
  });
  /** @type {Section[]} */
  const sections = [];
  const arranged = steps.flatMap(settingsIn);
  // A schema that is newer than this page has settings that belong to no step.
  const rest = fields.filter(({ name }) => !arranged.includes(name)).map(({ name }) => name);
  const namesOf = (/** @type {Step} */ step) => (step.name === 'rest' ? rest : (step.settings ?? []));
  const fieldsOf = (/** @type {string[]} */ names) =>
    names.flatMap((name) => fields.find((field) => field.name === name) ?? []);

  /** @param {Step} step @param {HTMLElement[]} summary @param {HTMLElement[]} content @param {Field[]} own */
  function createSection(step, summary, content, own) {
    const count = element('span', { class: 'count' });
    const node = element(
      'details',
      { id: `step-${step.name}`, open: !!step.isOpen },
      element('summary', {}, ...summary, count),
      element('div', { class: 'content' }, ...content),
    );
    sections.push({ node, name: step.name, own, count });
    return node;
  }

  /** @param {Step} part */
  function createPart(part) {
    const own = fieldsOf(namesOf(part));
    if (!own[0]) return [];
    const title = element('h4', {}, texts().steps[part.name].title);
    const node = createSection(
      part,
      [title],
      own.map(({ control }) => control.node),
      own,
    );
    node.className = 'part';
    return [node];
  }

  const nodes = steps.map((step, at) => {
    const { title, help } = texts().steps[step.name];
    const own = fieldsOf(namesOf(step));
    const parts = (step.parts ?? []).flatMap(createPart);
    const all = [...own, ...(step.parts ?? []).flatMap((part) => fieldsOf(namesOf(part)))];
    const summary = [
      element('span', { class: 'number', 'aria-hidden': 'true' }, `${at + 1}`),
      element('span', { class: 'title' }, element('h3', {}, title), element('span', {}, help)),
    ];
    const node = createSection(step, summary, [...own.map(({ control }) => control.node), ...parts], all);
    node.className = 'step';
    return node;
  });
  form.replaceChildren(...nodes);

  // Each step leads to the next one; the last one that most people need to the code.
  for (const at of steps.keys()) {
    const next = steps[at + 1];
    const node = nodes[at + 1];
    const content = nodes[at]?.lastElementChild;
    if (!next || !node || next.name === 'developers') continue;
    const button = element(
      'button',
      { type: 'button', class: 'quiet next' },
      texts().page.next(texts().steps[next.name].title),
    );
    button.addEventListener('click', () => {
      node.open = true;
      const summary = node.querySelector('summary');
      summary?.focus({ preventScroll: true });
      summary?.scrollIntoView({ block: 'start' });
    });
    content?.append(button);
  }

  return {
    /**
     * @param {boolean} [isTyping] a field that is being typed in shows its faults later
     * @returns {Reading}
     */
    read(isTyping = false) {
      /** @type {Reading} */
      const reading = { settings: {}, faulty: [] };
      // The categories come before the services, whose names have to differ from theirs.
      for (const field of fields) {
        const { name, id, control } = field;
        const { faults, usable } = evaluate(field, reading.settings);
        if (!faults[0] || !isTyping || !isFirstEdit(control.node)) control.showFaults(faults);
        if (faults[0]) reading.faulty.push({ name, id });
        if (usable !== undefined) reading.settings[name] = usable;
      }
      for (const { own, count } of sections) {
        const given = own.reduce((sum, { name, form: inner }) => sum + countOf(reading.settings[name], inner), 0);
        count.textContent = given ? texts().messages.filled(given) : '';
      }
      return reading;
    },
    /** @param {Settings} settings other settings become their default */
    write(settings) {
      for (const { name, control } of fields) control.write(settings[name]);
      for (const { node, own } of sections) if (own.some(({ name }) => settings[name] !== undefined)) node.open = true;
    },
    /** The sections that are open, by name. */
    openSections: () => sections.filter(({ node }) => node.open).map(({ name }) => name),
    /** @param {string[]} names */
    open(names) {
      for (const { node, name } of sections) node.open = names.includes(name);
    },
    /** Scrolls to a control, to its part that has a fault. @param {string} id */
    show(id) {
      const node = document.getElementById(id);
      for (const { node: section } of sections) if (node && section.contains(node)) section.open = true;
      const input = node?.matches('fieldset') ? node.querySelector('[aria-invalid=true], input, button') : node;
      if (input instanceof HTMLElement) input.focus();
    },
  };
}
