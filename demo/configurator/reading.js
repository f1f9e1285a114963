import { byId } from './by-id.js';
import { readMarkup } from './read-markup.js';
import { showMessage } from './show-message.js';

/**
 * Lets one read the settings that a site already has into the form.
 * @param {import('./control-kind.js').Form} schema
 * @param {(settings: import('./usable-settings.js').Settings) => void} fill
 */
export function offerReading(schema, fill) {
  const markup = /** @type {HTMLTextAreaElement} */ (byId('markup'));
  const place = byId('read-told');
  byId('read').addEventListener('click', () => {
    const found = readMarkup(markup.value, schema);
    if (!found) return showMessage(place, 'Hier staat geen scripttag of JSON-blok van cookiemelding in.');
    fill(found.settings);
    const count = Object.keys(found.settings).length;
    const title = `${count} ${count === 1 ? 'instelling' : 'instellingen'} ingelezen.`;
    showMessage(place, found.problems[0] ? `${title} Dit klopt niet:` : title, found.problems);
  });
}
