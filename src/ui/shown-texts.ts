import { describeCategories } from './category-descriptions.js';
import type { Notice } from './notice.js';
import { question, questionTitle } from './question.js';

/** The texts that a visitor who answers has on screen, a line each. The record of the answer proves them. */
export function shownTexts(notice: Notice, layer: 1 | 2): string[] {
  const { texts, preferencesTexts } = notice;
  if (layer === 1 || !preferencesTexts) {
    return [questionTitle(notice), question(notice), texts.later, texts.reject, texts.accept, texts.settings];
  }
  return [
    texts.preferencesTitle,
    preferencesTexts.preferencesIntro,
    ...describeCategories(notice, preferencesTexts).flatMap(({ title, description }) => [title, description]),
    texts.reject,
    texts.accept,
    preferencesTexts.save,
  ];
}
