import type { AppliedChange } from '../core/core.js';
import type { WithdrawalNews } from '../core/parts.js';
import { fill } from '../locales/fill.js';
import type { BannerTexts } from '../locales/texts.js';
import type { CleanUpResult } from '../storage/clean-up.js';
import { savedText, titlesOf } from './choice-texts.js';
import type { Notice } from './notice.js';

/** What Google keeps on its own domains, where no page of the site can see it. */
const GOOGLE_HOST_COOKIES = ['IDE', 'test_cookie', 'NID'];

/** A message for the visitor about a change of consent. */
export interface Announcement {
  readonly message: string;
  /** For screen readers only: everyone else has seen what happened. */
  readonly isSpokenOnly: boolean;
  /** Reloads the page, if the visitor is offered to do so; the message then stays until the visitor answers. */
  readonly reload?: (() => void) | undefined;
}

function removedText(texts: BannerTexts, count: number): string[] {
  if (count === 0) return [];
  return [count === 1 ? texts.removedOne : fill(texts.removed, { count: `${count}` })];
}

/** What a withdrawal removed and left, sentence by sentence. */
function cleanUpText(notice: Notice, { removed, left }: CleanUpResult, withdrawn: readonly string[]): string[] {
  const { texts } = notice;
  const isGoogle = ({ name, reason }: CleanUpResult['left'][number]) =>
    reason === 'other-host' && GOOGLE_HOST_COOKIES.includes(name);
  const leftNames = [...new Set(left.filter((one) => !isGoogle(one)).map(({ name }) => name))].join(', ');
  const categories = titlesOf(notice, withdrawn);
  return [
    ...(categories ? [fill(texts.withdrawn, { categories })] : []),
    ...removedText(texts, removed.length),
    ...(leftNames ? [fill(texts.left, { names: leftNames })] : []),
    ...(left.some(isGoogle) ? [texts.leftByGoogle] : []),
  ];
}

/** The message about a withdrawal. */
export function withdrawalAnnouncement(notice: Notice, { cleanUp, withdrawn, reload }: WithdrawalNews): Announcement {
  const sentences = [
    ...(cleanUp ? cleanUpText(notice, cleanUp, withdrawn) : []),
    ...(reload ? [notice.texts.unsentInput] : []),
  ];
  return { message: sentences.join(' '), isSpokenOnly: false, reload };
}

/** The message about a change of consent; `undefined` when there is nothing to say about it here. */
export function announcementOf(change: AppliedChange, notice: Notice): Announcement | undefined {
  const { record, origin, isStored, isWithdrawal, withdrawn, cleanUp, reload, evidence } = change;
  const { texts } = notice;
  // Where the page reloads, the next page says it.
  if (origin === 'other-tab' || (isWithdrawal && reload !== 'never')) return;
  // After a reset the banner is back, and says all there is to say.
  if (isWithdrawal && record) return withdrawalAnnouncement(notice, { cleanUp, withdrawn });
  if (record && !isStored) return { message: texts.notKept, isSpokenOnly: false };
  if (record && evidence) return { message: savedText(notice, record), isSpokenOnly: true };
  return;
}
