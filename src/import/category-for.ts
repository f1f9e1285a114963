import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';

/**
 * The names that other tools, and the sites that use them, give to our categories: lower case, letters and digits only.
 * `C0002` and `C0004` are OneTrust's defaults for performance and targeting.
 * @see https://developer.onetrust.com/onetrust/docs/when-consent-changes for OneTrust's groups
 * @see https://github.com/AmauriC/tarteaucitron.js/blob/master/tarteaucitron.services.js for the names of Google's services
 */
const ALIASES: Readonly<Record<Category, string>> = {
  [ANALYTICS]:
    'analytics analytic analytical statistics statistic stats performance c0002 ga ga4 gajs gtag multiplegtag googleanalytics googleanalytics4 gcmanalyticsstorage',
  [ADVERTISING]:
    'advertising advertisement advertisements ads marketing targeting c0004 adwords googleads googleadwords googleadwordsconversion googleadwordsremarketing adsense googleadsense gcmadstorage',
};

const CATEGORY_BY_ALIAS: ReadonlyMap<string, Category> = new Map(
  Object.entries(ALIASES).flatMap(([category, aliases]) => aliases.split(' ').map((alias) => [alias, category])),
);

/**
 * The category that a name in another tool stands for.
 * @param categories the optional categories of the site
 * @returns the category of the same name, or else the one it is a common name for; `undefined` when the site does not
 *   ask for that
 */
export function categoryFor(name: string, categories: readonly Category[]): Category | undefined {
  const lowerCase = name.toLowerCase();
  if (categories.includes(lowerCase)) return lowerCase;
  const category = CATEGORY_BY_ALIAS.get(lowerCase.replace(/[^a-z\d]/g, ''));
  return category && categories.includes(category) ? category : undefined;
}
