import { otherChoice, type OtherChoice, type OtherTool } from './other-choice.js';
import { answersIn, pairsIn } from './pairs-in.js';

const CONSENT = 'OptanonConsent';
const CLOSED = 'OptanonAlertBoxClosed';

function choiceIn(text: string, closed: readonly number[]): OtherChoice[] {
  const stored = new URLSearchParams(text);
  const textOf = (name: string) => stored.getAll(name).join();
  const pairsOf = (name: string) => pairsIn(textOf(name));
  // Before there is an answer, the groups are as the site has set them.
  if (!closed[0] && !(Number(textOf('interactionCount')) > 0)) return [];
  // In observed values 1 goes with all groups, 2 with none, 3 with a choice of one's own. Others come with the groups as
  // the site has set them too: the box may have been closed without an answer.
  const isAnswered = ['', '1', '3'].includes(textOf('intType'));
  const isOutdated = textOf('AwaitingReconsent') === 'true';
  // A host or a vendor that was refused within a group that was accepted.
  const isPartly = [...pairsOf('hosts'), ...pairsOf('genVendors')].some(([, value]) => value === '0');
  const time = isAnswered && !isOutdated && !isPartly ? Math.min(...closed) : NaN;
  return [otherChoice(answersIn(pairsOf('groups'), '1', '0'), time)];
}

/**
 * OneTrust keeps its groups in a cookie that is there from the first visit and is written anew on each page, so that its
 * `datestamp` is not the moment of the choice; that is in a second cookie, from the answer on.
 * @see https://my.onetrust.com/articles/en_US/Knowledge/UUID-2dc719a8-4be5-8d16-1dc8-c7b4147b88e0
 * @see https://www.npmjs.com/package/@commercetools-frontend/cookie-consent for a value, and what its parts are
 */
export const onetrust: OtherTool = {
  names: [CONSENT, CLOSED],
  read(entries) {
    const textsOf = (wanted: string) => entries.filter(([name]) => name === wanted).map(([, text]) => text);
    const closed = textsOf(CLOSED).map(Date.parse);
    return textsOf(CONSENT).flatMap((text) => choiceIn(text, closed));
  },
};
