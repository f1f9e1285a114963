import { ADVERTISING, ANALYTICS, FUNCTIONAL, type Category } from '../consent/category.js';
import type { ConsentRecord } from '../consent/record.js';
import { PERSONALISED_ADS } from '../consent/service.js';
import { fill } from '../locales/fill.js';
import { categoryTitle, wordOf } from '../locales/own-texts.js';
import type { Provider } from '../locales/texts.js';
import type { Notice, PreferencesTexts } from './notice.js';
import { receivers } from './question.js';

/** A category, as the second layer and the declaration describe it. */
export interface DescribedCategory {
  readonly name: Category;
  readonly title: string;
  readonly description: string;
  /** Third parties inside it that have a switch of their own. */
  readonly services: readonly DescribedService[];
}

/** A third party, as the second layer and the declaration describe it. */
export interface DescribedService {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly privacyUrl: string | undefined;
}

/**
 * The services that have a switch: those of a category that has several, personalised advertisements, and those that the
 * visitor has answered for by themselves.
 */
function describeServices(
  name: Category,
  { settings, texts: names }: Notice,
  texts: PreferencesTexts,
  record: ConsentRecord | undefined,
): DescribedService[] {
  const services = settings.services.filter(({ category }) => category === name);
  return services
    .filter(
      (service) =>
        services.length > 1 || service.name === PERSONALISED_ADS || record?.services?.[service.name] !== undefined,
    )
    .map((service) =>
      service.name === PERSONALISED_ADS
        ? {
            name: service.name,
            title: names.personalisedTitle,
            description: texts.personalisedDescription,
            privacyUrl: undefined,
          }
        : {
            name: service.name,
            title: service.title,
            description: service.provider,
            privacyUrl: service.privacyUrl,
          },
    );
}

/** Services that the visitor has answered for, and that the site has not declared. */
export const otherServices = ({ settings }: Notice, record: ConsentRecord | undefined): string[] =>
  Object.keys(record?.services ?? {}).filter((name) => !settings.services.some((service) => service.name === name));

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
  notice: Notice,
  preferencesTexts: PreferencesTexts,
  record?: ConsentRecord,
): DescribedCategory[] {
  const { texts, categories } = notice;
  const functional = { name: FUNCTIONAL, title: categoryTitle(texts, FUNCTIONAL), provider: undefined, parties: [] };
  return [functional, ...categories].map(({ name, title, provider, parties }) => ({
    name,
    title,
    description: [
      mainDescription(preferencesTexts, name, provider),
      ...(provider === 'tag-manager' ? [preferencesTexts.viaTagManager] : []),
      // What Google gets is said above.
      ...(provider && parties.length === 1 ? [] : receivers(parties, texts)),
    ].join(' '),
    services: describeServices(name, notice, preferencesTexts, record),
  }));
}
