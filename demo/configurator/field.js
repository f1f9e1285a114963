import { element } from './element.js';
import { sentenceOf } from './faults.js';

/** @typedef {import('./faults.js').Fault} Fault */

/**
 * What someone gives a setting with.
 * @typedef {object} Control
 * @property {HTMLElement} node
 * @property {() => { value?: unknown, fault?: string }} read what has been given; a fault when it is nothing at all
 * @property {(value: unknown) => void} write `undefined` is what is so without the setting
 * @property {(faults: Fault[]) => void} tell shows what is wrong, in place of what was
 */

let count = 0;

/** An id for what is on the page more than once. */
export const newId = () => `part-${++count}`;

/**
 * A setting with its name, what it is for, and room for what is wrong with it.
 * @param {string} id
 * @param {string} name
 * @param {string} text what it is for
 * @param {HTMLElement} input what is described, and marked when it is wrong
 * @param {Node[]} [parts] what is shown in place of the input alone
 * @returns {Pick<Control, 'node' | 'tell'>}
 */
export function createField(id, name, text, input, parts = [input]) {
  const isGroup = input instanceof HTMLFieldSetElement;
  const isSwitch = input instanceof HTMLInputElement && input.type === 'checkbox';
  const hint = element('p', { class: 'hint', id: `${id}-hint` }, text);
  const fault = element('p', { class: 'fault', id: `${id}-fault`, hidden: true });
  input.id = id;
  input.setAttribute('aria-describedby', `${hint.id} ${fault.id}`);
  const tell = (/** @type {Fault[]} */ faults) => {
    fault.textContent = faults.map(sentenceOf).join(' ');
    fault.hidden = !faults[0];
    // A group has no such state of its own.
    if (!isGroup) input.setAttribute('aria-invalid', `${!!faults[0]}`);
  };
  if (isGroup) {
    input.className = 'field';
    input.append(element('legend', {}, name), hint, ...parts, fault);
    return { node: input, tell };
  }
  const label = isSwitch
    ? element('label', { class: 'switch' }, ...parts, element('span', {}, name))
    : element('label', { for: id }, name);
  const rest = isSwitch ? [hint, fault] : [hint, ...parts, fault];
  return { node: element('div', { class: 'field' }, label, ...rest), tell };
}
