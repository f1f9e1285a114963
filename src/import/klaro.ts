import { jsonIn } from './json-in.js';
import { otherChoice, type OtherTool } from './other-choice.js';

/**
 * Klaro keeps an answer for each service, by names that the site has given, and no moment. Percent-encoded JSON, in a
 * cookie or a storage.
 * @see https://github.com/klaro-org/klaro-js/blob/master/src/consent-manager.js saveConsents
 */
export const klaro: OtherTool = {
  names: ['klaro'],
  read: (entries) =>
    entries.map(([, text]) => {
      const isAnswer = (entry: [string, unknown]): entry is [string, boolean] => typeof entry[1] === 'boolean';
      return otherChoice(Object.entries(jsonIn(text)).filter(isAnswer));
    }),
};
