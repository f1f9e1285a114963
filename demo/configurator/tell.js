import { element } from './element.js';

/** How much is told at once. */
const MOST = 8;

/**
 * Says something in a place that is kept for it, instead of what it said before.
 * @param {HTMLElement} place
 * @param {string} title empty when there is nothing to say
 * @param {(string | Node)[]} [items]
 */
export function tell(place, title, items = []) {
  const shown = items.slice(0, MOST).map((item) => element('li', {}, item));
  const rest = items.length - shown.length;
  if (rest > 0) shown.push(element('li', {}, `En nog ${rest}.`));
  const list = shown[0] ? [element('ul', {}, ...shown)] : [];
  place.replaceChildren(...(title ? [element('p', {}, title), ...list] : []));
}
