import type { Category } from '../consent/category.js';
import { DAY_MS } from '../consent/policy.js';
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

/**
 * Why the visitor is asked again, or has not been asked.
 * @param categories those that are asked for, with their purposes
 * @returns an empty string when there is nothing to explain
 */
export function reasonToAsk(
  { policyVersion, maxAgeDays }: Settings,
  categories: readonly { readonly name: Category; readonly purpose: string }[],
  texts: BannerTexts,
  { stored, gpcOptOut, now }: AskingSituation,
): string {
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
  const added = categories.filter(({ name }) => !(name in stored.choices)).map(({ purpose }) => purpose);
  return added.length > 0 ? fill(texts.newPurposes, { purposes: list(added, and) }) : '';
}
