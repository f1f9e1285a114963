import { UNDATED, type OtherTool } from './other-choice.js';
import { answersIn, readPairs } from './read-pairs.js';

/**
 * CookieYes stores `consent:yes,action:yes,necessary:yes,analytics:no`, and more. `action` is `yes` once the visitor has
 * answered, empty before, and `no` where nobody is asked. `lastRenewedDate` is not the time of the choice: it is when
 * the site last asked everyone again.
 * @see https://www.cookieyes.com/documentation/renew-user-consent/
 */
export const cookieyes: OtherTool = {
  names: ['cookieyes-consent'],
  read: (entries) =>
    entries
      .map(([, text]) => readPairs(text))
      .filter((pairs) => pairs.some(([name, value]) => name === 'action' && value === 'yes'))
      .map((pairs) => ({ ...UNDATED, answers: answersIn(pairs, 'yes', 'no') })),
};
