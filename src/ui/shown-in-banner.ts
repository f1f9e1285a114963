import type { Notice } from './notice.js';
import { question, questionTitle } from './question.js';

/** The texts of the first layer, a line each. The record of an answer proves what the visitor had on screen. */
export function shownInBanner(notice: Notice): readonly string[] {
  const { texts } = notice;
  return [questionTitle(notice), question(notice), texts.later, texts.reject, texts.accept, texts.settings];
}
