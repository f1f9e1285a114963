import { grants, type ConsentRecord } from '../consent/record.js';
import { PERSONALISED_ADS, serviceTitle } from '../consent/service.js';
import { fill, list } from '../locales/fill.js';
import { formatDay } from './format-time.js';
import type { Notice, PreferencesTexts } from './notice.js';

/** The titles of the optional categories and services that a choice grants; empty when it grants none. */
const grantedTitles = ({ texts, categories, settings }: Notice, record: ConsentRecord): string =>
  list(
    [
      ...categories.filter(({ name }) => grants(record, name)).map(({ title }) => title),
      // Those that are granted by themselves.
      ...Object.entries(record.services ?? {})
        .filter(([name, answer]) => answer && name !== PERSONALISED_ADS)
        .map(([name]) => serviceTitle(name, settings.services)),
    ],
    texts.and,
  );

/** The titles of categories and services by their names. */
export function titlesOf({ texts, categories, settings }: Notice, names: readonly string[]): string {
  const titleOf = (name: string) =>
    name === PERSONALISED_ADS
      ? texts.personalisedTitle
      : (categories.find((category) => category.name === name)?.title ?? serviceTitle(name, settings.services));
  return list(names.map(titleOf), texts.and);
}

/** A sentence that confirms a choice. */
export function savedText(notice: Notice, record: ConsentRecord): string {
  const { saved, savedRefused } = notice.texts;
  const choices = grantedTitles(notice, record);
  return choices ? fill(saved, { choices }) : savedRefused;
}

/** A sentence about the visitor's present choice. */
export function presentChoiceText(
  notice: Notice,
  { choiceOf, noChoiceYet, onlyFunctional }: PreferencesTexts,
  record: ConsentRecord | undefined,
): string {
  if (!record) return noChoiceYet;
  const date = formatDay(record.time, notice.texts.lang);
  return fill(choiceOf, { date, choices: grantedTitles(notice, record) || onlyFunctional });
}
