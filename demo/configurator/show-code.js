import { element } from './element.js';

/** Names of attributes, directives and keys. */
const NAMES = /(data-[\w-]+|^[a-z]+(?:-[a-z]+)*(?= ['a-z])|^ *"[^"]+"(?=:)|^ *\w+(?=: )|'[\w.*-]+'(?= => ))/;

/**
 * Shows a piece of code. Each line is an element, so that a long one wraps with an indent.
 * @param {HTMLElement} place
 * @param {string} code
 */
export function showCode(place, code) {
  const lines = code.split('\n').map((line) => {
    const parts = line.split(NAMES).map((part, at) => (at % 2 ? element('b', {}, part) : part));
    return element('span', {}, ...parts);
  });
  place.replaceChildren(...lines);
}

/**
 * Reads the code that is shown.
 * @param {HTMLElement} place
 */
export const codeIn = (place) => [...place.children].map((line) => line.textContent).join('\n');
