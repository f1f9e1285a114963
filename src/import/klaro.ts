import { UNDATED, type OtherTool } from './other-choice.js';
import { readJson } from './read-json.js';

const isAnswer = (entry: [string, unknown]): entry is [string, boolean] => typeof entry[1] === 'boolean';

/**
 * Klaro stores an answer per service, by the names that the site has given them, without a time: percent-encoded JSON,
 * in a cookie or a storage.
 * @see https://github.com/klaro-org/klaro-js/blob/master/src/consent-manager.js saveConsents
 */
export const klaro: OtherTool = {
  names: ['klaro'],
  read: (entries) =>
    entries.map(([, text]) => ({ ...UNDATED, answers: Object.entries(readJson(text)).filter(isAnswer) })),
};
