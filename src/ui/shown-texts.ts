import type { ConsentRecord } from '../consent/record.js';
import { describeCategories } from './category-descriptions.js';
import type { Notice } from './notice.js';
import { question, questionTitle } from './question.js';

/** The texts that a visitor who answers has on screen, a line each. The record of the answer proves them. */
export function shownTexts(notice: Notice, layer: 1 | 2, record?: ConsentRecord): string[] {
  const { texts, preferencesTexts } = notice;
  if (layer === 1 || !preferencesTexts) {
    return [questionTitle(notice), question(notice), texts.later, texts.reject, texts.accept, texts.settings];
  }
  return [
    texts.preferencesTitle,
    preferencesTexts.preferencesIntro,
    ...describeCategories(notice, preferencesTexts, record).flatMap(({ title, description, services }) => [
      title,
      description,
      ...services.flatMap((service) => [service.title, service.description].filter(Boolean)),
    ]),
    texts.reject,
    texts.accept,
    preferencesTexts.save,
  ];
}
