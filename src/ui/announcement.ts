import type { AppliedChange } from '../core/core.js';
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
}

function removedText(texts: BannerTexts, count: number): string[] {
  if (count === 0) return [];
  return [count === 1 ? texts.removedOne : fill(texts.removed, { count: `${count}` })];
}

/** What a withdrawal removed and left, sentence by sentence. */
function withdrawalText(texts: BannerTexts, cleanUp: CleanUpResult | undefined, isReloading: boolean): string {
  const { removed, left } = cleanUp ?? { removed: [], left: [] };
  const leftNames = [...new Set(left.map(({ name }) => name))].join(', ');
  return [
    texts.withdrawn,
    ...removedText(texts, removed.length),
    ...(leftNames ? [fill(texts.left, { names: leftNames })] : []),
    ...(isReloading ? [texts.reloading] : []),
  ].join(' ');
}

/** The message about a change of consent; `undefined` when there is nothing to say about it here. */
export function announcementOf(change: AppliedChange, notice: Notice): Announcement | undefined {
  const { record, origin, isStored, isWithdrawal, cleanUp, isReloading, evidence } = change;
  const { texts } = notice;
  if (origin === 'other-tab') return;
  // After a reset the banner is back, and says all there is to say, unless the page is about to reload.
  if (isWithdrawal && (record || isReloading)) {
    return { message: withdrawalText(texts, cleanUp, isReloading), isSpokenOnly: false };
  }
  if (record && !isStored) return { message: texts.notKept, isSpokenOnly: false };
  if (record && evidence) return { message: savedText(notice, record), isSpokenOnly: true };
  return;
}
