import { otherChoice, type OtherTool } from './other-choice.js';
import { answersIn, pairsIn } from './pairs-in.js';

/**
 * CookieYes keeps `consent:yes,action:yes,necessary:yes,analytics:no`, and more. `action` is `yes` once the visitor has
 * answered, empty before, and `no` where nobody is asked. `lastRenewedDate` is a date of the site's, when it last had
 * everyone asked again, and not of the visitor's choice.
 * @see https://www.cookieyes.com/documentation/renew-user-consent/
 */
export const cookieyes: OtherTool = {
  names: ['cookieyes-consent'],
  read: (entries) =>
    entries
      .map(([, text]) => pairsIn(text))
      .filter((pairs) => pairs.some(([name, value]) => name === 'action' && value === 'yes'))
      .map((pairs) => otherChoice(answersIn(pairs, 'yes', 'no'))),
};
