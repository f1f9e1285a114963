import { element } from './element.js';
import { sentenceOf } from './faults.js';
import { inline } from './language.js';

/** @typedef {import('./faults.js').Fault} Fault */

/**
 * The control of a setting.
 * @typedef {object} Control
 * @property {HTMLElement} node
 * @property {() => { value?: unknown, fault?: string }} read the value; a fault when there is none to be made of the input
 * @property {(value: unknown) => void} write `undefined` for the default
 * @property {(faults: Fault[]) => void} showFaults shows these faults instead of earlier ones
 */

let count = 0;

/** An id for an element that the page has more than once. */
export const newId = () => `part-${++count}`;

/**
 * Creates the field of a setting: its label with the name beside it, its help, its input, and room for faults.
 * @param {import('./control.js').Asked} asked
 * @param {HTMLElement} input is described, and marked when it is wrong
 * @param {Node[]} [parts] shown instead of the input alone
 * @returns {Pick<Control, 'node' | 'showFaults'>}
 */
export function createField({ id, name, label, help }, input, parts = [input]) {
  const isGroup = input instanceof HTMLFieldSetElement;
  const isSwitch = input instanceof HTMLInputElement && input.type === 'checkbox';
  const key = element('code', { class: 'key' }, name);
  const hint = element('p', { class: 'hint', id: `${id}-hint` }, ...inline(help));
  hint.hidden = !help;
  const fault = element('p', { class: 'fault', id: `${id}-fault`, hidden: true });
  input.id = id;
  input.setAttribute('aria-describedby', `${hint.id} ${fault.id}`);
  const showFaults = (/** @type {Fault[]} */ faults) => {
    fault.textContent = faults.map(sentenceOf).join(' ');
    fault.hidden = !faults[0];
    // `aria-invalid` is not for groups.
    if (!isGroup) input.setAttribute('aria-invalid', `${!!faults[0]}`);
  };
  if (isGroup) {
    input.className = 'field';
    input.append(element('legend', {}, label), key, hint, ...parts, fault);
    return { node: input, showFaults };
  }
  if (isSwitch) {
    const box = element('label', { class: 'switch' }, ...parts, element('span', {}, label));
    return {
      node: element('div', { class: 'field' }, element('div', { class: 'name' }, box, key), hint, fault),
      showFaults,
    };
  }
  const title = element('div', { class: 'name' }, element('label', { for: id }, label), key);
  return { node: element('div', { class: 'field' }, title, hint, ...parts, fault), showFaults };
}
