import { element } from './element.js';

/** More items would push the form out of sight. */
const MAX_ITEMS = 8;

/**
 * Shows a message with a list, in place of the previous one.
 * @param {HTMLElement} place
 * @param {string} title empty when there is nothing to say
 * @param {(string | Node)[]} [items]
 */
export function showMessage(place, title, items = []) {
  const shown = items.slice(0, MAX_ITEMS).map((item) => element('li', {}, item));
  const rest = items.length - shown.length;
  if (rest > 0) shown.push(element('li', {}, `En nog ${rest}.`));
  const list = shown[0] ? [element('ul', {}, ...shown)] : [];
  place.replaceChildren(...(title ? [element('p', {}, title), ...list] : []));
}
