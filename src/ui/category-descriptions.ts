import { ADVERTISING, ANALYTICS, FUNCTIONAL, type Category } from '../consent/category.js';
import { fill } from '../locales/fill.js';
import { categoryTitle, wordOf } from '../locales/own-texts.js';
import type { Provider } from '../locales/texts.js';
import type { Notice, PreferencesTexts } from './notice.js';

/** A category, as the second layer and the declaration describe it. */
export interface DescribedCategory {
  readonly name: Category;
  readonly title: string;
  readonly description: string;
}

function mainDescription(texts: PreferencesTexts, name: Category, provider: Provider | undefined): string {
  const own = wordOf(texts, name, 'description');
  if (own !== undefined) return own;
  if (name === FUNCTIONAL) return texts.functionalDescription;
  if (name === ANALYTICS) return provider === 'google' ? texts.analyticsGoogle : texts.analyticsDescription;
  if (name === ADVERTISING) return provider === 'google' ? texts.advertisingGoogle : texts.advertisingDescription;
  return fill(texts.otherDescription, { name });
}

/** Describes all categories, the functional one first. */
export function describeCategories(
  { texts, categories, settings }: Notice,
  preferencesTexts: PreferencesTexts,
): DescribedCategory[] {
  const functional = { name: FUNCTIONAL, title: categoryTitle(texts, FUNCTIONAL), provider: undefined };
  return [functional, ...categories].map(({ name, title, provider }) => ({
    name,
    title,
    description: [
      mainDescription(preferencesTexts, name, provider),
      ...(provider === 'tag-manager' ? [preferencesTexts.viaTagManager] : []),
      ...(name === ADVERTISING && settings.personalisedAds ? [preferencesTexts.personalisedDescription] : []),
    ].join(' '),
  }));
}
