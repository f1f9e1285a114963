import type { AppliedChange } from '../core/core.js';
import type { WithdrawalNews } from '../core/parts.js';
import { fill } from '../locales/fill.js';
import type { BannerTexts } from '../locales/texts.js';
import type { CleanUpResult } from '../storage/clean-up.js';
import { savedText } from './choice-texts.js';
import type { Notice } from './notice.js';

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
function cleanUpText(texts: BannerTexts, { removed, left }: CleanUpResult): string[] {
  const leftNames = [...new Set(left.map(({ name }) => name))].join(', ');
  return [
    texts.withdrawn,
    ...removedText(texts, removed.length),
    ...(leftNames ? [fill(texts.left, { names: leftNames })] : []),
  ];
}

/** The message about a withdrawal. */
export function withdrawalAnnouncement(texts: BannerTexts, { cleanUp, reload }: WithdrawalNews): Announcement {
  const sentences = [...(cleanUp ? cleanUpText(texts, cleanUp) : []), ...(reload ? [texts.unsentInput] : [])];
  return { message: sentences.join(' '), isSpokenOnly: false, reload };
}

/** The message about a change of consent; `undefined` when there is nothing to say about it here. */
export function announcementOf(change: AppliedChange, notice: Notice): Announcement | undefined {
  const { record, origin, isStored, isWithdrawal, cleanUp, reload, evidence } = change;
  const { texts } = notice;
  // Where the page reloads, the next page says it.
  if (origin === 'other-tab' || (isWithdrawal && reload !== 'never')) return;
  // After a reset the banner is back, and says all there is to say.
  if (isWithdrawal && record) return withdrawalAnnouncement(texts, { cleanUp });
  if (record && !isStored) return { message: texts.notKept, isSpokenOnly: false };
  if (record && evidence) return { message: savedText(notice, record), isSpokenOnly: true };
  return;
}
