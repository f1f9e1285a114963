import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import type { Vendors } from '../core/parts.js';
import { fill } from '../locales/fill.js';
import { categoryTitle, wordOf } from '../locales/own-texts.js';
import type { BannerTexts, CookieTexts, Provider, SettingsTexts } from '../locales/texts.js';
import { isContainer } from '../settings/google-tag.js';
import type { Settings } from '../settings/settings.js';
import type { DeclaredCookie } from '../storage/declared-cookies.js';
import { reasonToAsk, type AskingSituation } from './reason-to-ask.js';

/** The texts of the second layer and of the declaration. */
export type PreferencesTexts = SettingsTexts & CookieTexts;

/** An optional category, as the first layer describes it. */
export interface AskedCategory {
  readonly name: Category;
  /** `undefined` when no tag of Google's needs the category. */
  readonly provider: Provider | undefined;
  readonly title: string;
  /** The purpose, as the end of the sentence that asks. */
  readonly purpose: string;
  /** Everyone who gets data after a grant of this category, by name; each once. */
  readonly parties: readonly string[];
}

/** What both layers show: built once from the settings, so that they cannot contradict each other. */
export interface Notice {
  readonly settings: Settings;
  readonly texts: BannerTexts;
  /** Present once the second layer, or the declaration, has been asked for. */
  readonly preferencesTexts: PreferencesTexts | undefined;
  /** Host name for the title; `undefined` when it would mean nothing to a visitor. */
  readonly site: string | undefined;
  /** In the order of the question. */
  readonly categories: readonly AskedCategory[];
  /** Everyone who gets data after a grant, by name; each once. */
  readonly parties: readonly string[];
  /** Why the visitor is asked again, or has not been asked; empty when there is nothing to explain. */
  readonly reason: string;
  /** The site's own declarations. */
  readonly declaredCookies: readonly DeclaredCookie[];
  /** What other vendors keep, by their names; empty until that is known. */
  readonly vendorCookies: Vendors['cookies'];
}

export interface NoticeOptions extends AskingSituation {
  readonly settings: Settings;
  readonly texts: BannerTexts;
  readonly preferencesTexts?: PreferencesTexts | undefined;
  /** Host name of the page. */
  readonly hostname: string;
  readonly declaredCookies?: readonly DeclaredCookie[] | undefined;
  readonly vendorCookies?: Vendors['cookies'] | undefined;
}

/** A host without a name: an IP address, or the developer's own machine. */
const NAMELESS_HOST = /^\[|^[\d.]+$|^localhost$|^$/;

function purposeOf(texts: BannerTexts, name: Category, personalisedAds: boolean): string {
  const own = wordOf(texts, name, 'purpose');
  if (own !== undefined) return own;
  if (name === ANALYTICS) return texts.analyticsPurpose;
  if (name === ADVERTISING) return personalisedAds ? texts.personalisedPurpose : texts.advertisingPurpose;
  return fill(texts.otherPurpose, { name });
}

function providerOf({ tags }: Settings, name: Category): Provider | undefined {
  const tag = tags.find(({ categories }) => categories.includes(name));
  return tag && (isContainer(tag) ? 'tag-manager' : 'google');
}

/** Everyone who gets data for some categories: Google by its ids, the services, and who is named in the declarations. */
function partiesOf(
  settings: Settings,
  categories: readonly Category[],
  declaredCookies: readonly DeclaredCookie[],
): string[] {
  const { services, controller } = settings;
  const isIn = ({ category }: { readonly category: Category }) => categories.includes(category);
  const names = [
    ...(categories.some((name) => providerOf(settings, name)) ? ['Google'] : []),
    ...services.filter(isIn).map(({ title }) => title),
    ...declaredCookies.filter(isIn).map(({ provider }) => provider),
  ];
  // *Google Ireland Ltd* is *Google*, and *Metabase* is not *Meta*.
  const isSame = (one: string, other: string) => `${one} `.toLowerCase().startsWith(`${other} `.toLowerCase());
  return names.filter(
    (name, at) =>
      name && name !== controller && !names.slice(0, at).some((earlier) => earlier && isSame(name, earlier)),
  );
}

export function createNotice(options: NoticeOptions): Notice {
  const { settings, texts, preferencesTexts, hostname, declaredCookies = [], vendorCookies = {} } = options;
  const categories = settings.categories.map((name) => ({
    name,
    provider: providerOf(settings, name),
    title: categoryTitle(texts, name),
    purpose: purposeOf(texts, name, settings.personalisedAds),
    parties: partiesOf(settings, [name], declaredCookies),
  }));
  return {
    settings,
    texts,
    preferencesTexts,
    site: NAMELESS_HOST.test(hostname) ? undefined : hostname.replace(/^www\./, ''),
    categories,
    parties: partiesOf(settings, settings.categories, declaredCookies),
    reason: reasonToAsk(settings, categories, texts, options),
    declaredCookies,
    vendorCookies,
  };
}
