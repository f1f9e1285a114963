import type { Category } from '../consent/category.js';
import { DAY_MS, wasAsked } from '../consent/policy.js';
import { PERSONALISED_ADS } from '../consent/service.js';
import type { ConsentRecord } from '../consent/record.js';
import { fill, list } from '../locales/fill.js';
import type { BannerTexts } from '../locales/texts.js';
import type { Settings } from '../settings/settings.js';
import { formatDay, formatDuration, isDate } from './format-time.js';

/** What decides why the visitor is asked. */
export interface AskingSituation {
  /** The stored choice if it does not count; `undefined` when there is none, or when it counts. */
  readonly stored?: ConsentRecord | undefined;
  /** Whether the visitor's browser has refused by Global Privacy Control. */
  readonly gpcOptOut?: boolean | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** How long a choice counts, in months when that is a rounder figure. */
function maxAgeText(days: number, lang: string): string {
  const months = Math.round(days / 30);
  return months > 2 ? formatDuration(months, 'month', lang) : formatDuration(days, 'day', lang);
}

/** What the services are for that the stored choice was not about, and whose category it was. */
function newServices({ services }: Settings, texts: BannerTexts, stored: ConsentRecord): string[] {
  return services
    .filter(({ name, category }) => category in stored.choices && !wasAsked(stored, name))
    .map(({ name, title }) =>
      name === PERSONALISED_ADS ? texts.personalisedPurpose : fill(texts.otherPurpose, { name: title }),
    );
}

/**
 * Why the visitor is asked again, or has not been asked.
 * @param categories those that are asked for, with their purposes
 * @returns an empty string when there is nothing to explain
 */
export function reasonToAsk(
  settings: Settings,
  categories: readonly { readonly name: Category; readonly purpose: string }[],
  texts: BannerTexts,
  { stored, gpcOptOut, now }: AskingSituation,
): string {
  const { policyVersion, maxAgeDays } = settings;
  const { lang, and } = texts;
  if (!stored) return gpcOptOut ? texts.gpc : '';
  if (stored.policy !== policyVersion) {
    return isDate(policyVersion)
      ? fill(texts.changedPolicyOn, { date: formatDay(policyVersion, lang) })
      : texts.changedPolicy;
  }
  if (now - Date.parse(stored.time) >= maxAgeDays * DAY_MS) {
    return fill(texts.expired, { duration: maxAgeText(maxAgeDays, lang) });
  }
  const newCategories = categories.filter(({ name }) => !(name in stored.choices)).map(({ purpose }) => purpose);
  const added = [...newCategories, ...newServices(settings, texts, stored)];
  return added.length > 0 ? fill(texts.newPurposes, { purposes: list(added, and) }) : '';
}
