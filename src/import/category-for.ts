import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';

/**
 * What other tools, and the sites that use them, call what is asked here. In small letters, with nothing but letters and
 * digits. `C0002` and `C0004` are what OneTrust has set for performance and targeting.
 * @see https://developer.onetrust.com/onetrust/docs/when-consent-changes the groups
 * @see https://github.com/AmauriC/tarteaucitron.js/blob/master/tarteaucitron.services.js the names of Google's services
 */
const NAMES: Readonly<Record<Category, string>> = {
  [ANALYTICS]:
    'analytics analytic analytical statistics statistic stats performance c0002 ga ga4 gajs gtag multiplegtag googleanalytics googleanalytics4 gcmanalyticsstorage',
  [ADVERTISING]:
    'advertising advertisement advertisements ads marketing targeting c0004 adwords googleads googleadwords googleadwordsconversion googleadwordsremarketing adsense googleadsense gcmadstorage',
};

const KNOWN = new Map(
  Object.entries(NAMES).flatMap(([category, names]) => names.split(' ').map((name) => [name, category] as const)),
);

/**
 * The category that another tool's name stands for.
 * @param categories those that are asked here
 * @returns the one of the same name, else the one that is usually called so; `undefined` when it is not asked here
 */
export function categoryFor(name: string, categories: readonly Category[]): Category | undefined {
  const small = name.toLowerCase();
  if (categories.includes(small)) return small;
  const known = KNOWN.get(small.replace(/[^a-z\d]/g, ''));
  return known && categories.includes(known) ? known : undefined;
}
