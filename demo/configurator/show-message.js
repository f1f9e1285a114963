import { element } from './element.js';
import { texts } from './language.js';

/** More items would push the form out of sight. */
const MAX_ITEMS = 8;

/**
 * Shows a message with a list, in place of the previous one.
 * @param {HTMLElement} place
 * @param {string} title empty when there is nothing to say
 * @param {(string | Node)[]} [items]
 * @param {Node[]} [actions] buttons below it
 */
export function showMessage(place, title, items = [], actions = []) {
  const shown = items.slice(0, MAX_ITEMS).map((item) => element('li', {}, item));
  const rest = items.length - shown.length;
  if (rest > 0) shown.push(element('li', {}, texts().messages.more(rest)));
  const list = shown[0] ? [element('ul', {}, ...shown)] : [];
  const buttons = actions[0] ? [element('p', { class: 'actions' }, ...actions)] : [];
  place.replaceChildren(...(title ? [element('p', {}, title), ...list, ...buttons] : []));
}
