import { byId } from './by-id.js';
import { readMarkup } from './read-markup.js';
import { tell } from './tell.js';

/**
 * Has what a site already has read into the form.
 * @param {import('./control-kind.js').Form} schema
 * @param {(settings: import('./sound-settings.js').Settings) => void} fill
 */
export function offerReading(schema, fill) {
  const markup = /** @type {HTMLTextAreaElement} */ (byId('markup'));
  const place = byId('read-told');
  byId('read').addEventListener('click', () => {
    const found = readMarkup(markup.value, schema);
    if (!found) return tell(place, 'Hier staat geen scripttag of JSON-blok van cookiemelding in.');
    fill(found.settings);
    const count = Object.keys(found.settings).length;
    const title = `${count} ${count === 1 ? 'instelling' : 'instellingen'} ingelezen.`;
    tell(place, found.told[0] ? `${title} Dit klopt niet:` : title, found.told);
  });
}
