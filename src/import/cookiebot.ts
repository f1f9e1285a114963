import { UNDATED, type OtherChoice, type OtherTool } from './other-choice.js';
import { answersIn, readPairs } from './read-pairs.js';

function readChoice(text: string): OtherChoice {
  // "The user has not accepted cookies."
  if (text === '0') return { ...UNDATED, answers: [], isRestRefused: true };
  const pairs = readPairs(text);
  const valuesOf = (name: string) => pairs.filter((pair) => pair[0] === name).map(([, value]) => value);
  const methods = valuesOf('method');
  const isExplicit =
    methods.length > 0 && methods.every((method) => method === 'explicit') && !valuesOf('stamp').includes('-1');
  return {
    ...UNDATED,
    answers: answersIn(pairs, 'true', 'false'),
    time: isExplicit ? Math.min(...valuesOf('utc').map(Number)) : NaN,
  };
}

/**
 * Cookiebot stores an object literal of JavaScript, with its quotes and commas percent-encoded. `method` is `explicit`
 * only when the visitor has answered. It is `implied` or absent where nobody was asked, and `stamp` may be `-1` then.
 * `0` instead of the object is a refusal; other numbers are no answer.
 * @see https://www.cookiebot.com/en/developer/ consent.method, and the example for servers
 * @see https://github.com/CybotAS/CookiebotWP/blob/master/documentation/CookiebotAPI.md
 */
export const cookiebot: OtherTool = {
  names: ['CookieConsent'],
  read: (entries) => entries.map(([, text]) => readChoice(text)),
};
