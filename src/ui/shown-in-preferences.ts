import type { ConsentRecord } from '../consent/record.js';
import { describeCategories } from './category-descriptions.js';
import type { Notice, PreferencesTexts } from './notice.js';

/** The texts of the second layer, a line each. The record of an answer proves what the visitor had on screen. */
export function shownInPreferences(
  notice: Notice,
  preferencesTexts: PreferencesTexts,
  record: ConsentRecord | undefined,
): readonly string[] {
  const { texts } = notice;
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
