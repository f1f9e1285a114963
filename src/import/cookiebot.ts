import { otherChoice, type OtherChoice, type OtherTool } from './other-choice.js';
import { answersIn, pairsIn } from './pairs-in.js';

function choiceIn(text: string): OtherChoice {
  // "The user has not accepted cookies."
  if (text === '0') return otherChoice([], NaN, true);
  const pairs = pairsIn(text);
  const valuesOf = (name: string) => pairs.filter((pair) => pair[0] === name).map(([, value]) => value);
  // What was taken for a yes, or where nobody was asked, is none.
  const methods = valuesOf('method');
  const isExplicit =
    methods[0] && methods.every((method) => method === 'explicit') && !valuesOf('stamp').includes('-1');
  return otherChoice(answersIn(pairs, 'true', 'false'), isExplicit ? Math.min(...valuesOf('utc').map(Number)) : NaN);
}

/**
 * Cookiebot keeps an object as JavaScript writes it, with the quotes and commas percent-encoded. `method` is `explicit`
 * where the visitor has answered; it is `implied`, or not there, where nobody was asked, and then `stamp` may be `-1`.
 * In place of the object `0` is a refusal, any other number is no answer.
 * @see https://www.cookiebot.com/en/developer/ consent.method, and the example for servers
 * @see https://github.com/CybotAS/CookiebotWP/blob/master/documentation/CookiebotAPI.md
 */
export const cookiebot: OtherTool = {
  names: ['CookieConsent'],
  read: (entries) => entries.map(([, text]) => choiceIn(text)),
};
