import { UNDATED, type OtherChoice, type OtherTool } from './other-choice.js';
import { answersIn, readPairs } from './read-pairs.js';

const CONSENT = 'OptanonConsent';
const BOX_CLOSED = 'OptanonAlertBoxClosed';

/** @param closingTimes when the box was closed, milliseconds since 1970 */
function readChoice(text: string, closingTimes: readonly number[]): OtherChoice[] {
  const stored = new URLSearchParams(text);
  const valueOf = (name: string) => stored.getAll(name).join();
  const pairsOf = (name: string) => readPairs(valueOf(name));
  // Before there is an answer, the groups hold the site's defaults.
  const hasInteracted = closingTimes.length > 0 || Number(valueOf('interactionCount')) > 0;
  if (!hasInteracted) return [];
  // Observed values: 1 for all groups, 2 for none, 3 for some. The others come with the site's defaults too: the box may
  // have been closed without an answer.
  const isAnswered = ['', '1', '3'].includes(valueOf('intType'));
  const isOutdated = valueOf('AwaitingReconsent') === 'true';
  // A group can be accepted although a host or a vendor in it was refused.
  const isPartial = [...pairsOf('hosts'), ...pairsOf('genVendors')].some(([, value]) => value === '0');
  const time = isAnswered && !isOutdated && !isPartial ? Math.min(...closingTimes) : NaN;
  return [{ ...UNDATED, answers: answersIn(pairsOf('groups'), '1', '0'), time }];
}

/**
 * OneTrust sets a cookie with its groups on the first visit and rewrites it on every page, so its `datestamp` is not the
 * time of the choice. That is in a second cookie, set once the visitor answers.
 * @see https://my.onetrust.com/articles/en_US/Knowledge/UUID-2dc719a8-4be5-8d16-1dc8-c7b4147b88e0
 * @see https://www.npmjs.com/package/@commercetools-frontend/cookie-consent for a value and what its parts mean
 */
export const onetrust: OtherTool = {
  names: [CONSENT, BOX_CLOSED],
  read(entries) {
    const textsOf = (wanted: string) => entries.filter(([name]) => name === wanted).map(([, text]) => text);
    const closingTimes = textsOf(BOX_CLOSED).map(Date.parse);
    return textsOf(CONSENT).flatMap((text) => readChoice(text, closingTimes));
  },
};
