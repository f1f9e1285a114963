// Entries for the settings `cookies` and `services`, as the audit and the developer tools propose them.
import { FUNCTIONAL, type Category } from '../consent/category.js';
import type { SiteSettings } from './site-settings.js';

/** One entry of the setting `cookies`. */
export type CookieDeclaration = NonNullable<SiteSettings['cookies']>[number];

/** One entry of the setting `services`. */
export type ServiceDeclaration = NonNullable<SiteSettings['services']>[number];

/** The texts of a proposed entry, in one language. */
export interface DeclarationTexts {
  /** By category. */
  readonly purposes: Readonly<Record<Category, string>>;
  readonly session: string;
  readonly days: (days: number) => string;
}

export const DECLARATION_TEXTS: Readonly<Record<'nl' | 'en', DeclarationTexts>> = {
  nl: {
    purposes: {
      functional: 'Nodig om de website te laten werken.',
      analytics: 'Meet hoe bezoekers de website gebruiken.',
      advertising: 'Meet advertenties, en kan andere laten zien die bij je bezoek passen.',
    },
    session: 'tot je de browser sluit',
    days: (days) => (days >= 1 ? `${Math.round(days)} dagen` : 'minder dan een dag'),
  },
  en: {
    purposes: {
      functional: 'Needed for the site to work.',
      analytics: 'Measures how visitors use the site.',
      advertising: 'Measures advertisements, and can show others that match your visit.',
    },
    session: 'until the browser closes',
    days: (days) => (days >= 1 ? `${Math.round(days)} days` : 'less than a day'),
  },
};

/** Something stored that is to be declared. */
export interface Declarable {
  readonly kind: NonNullable<CookieDeclaration['kind']>;
  /** A name that may end in `*`. */
  readonly name: string;
  readonly category: Category;
  readonly provider?: string;
  /** How long a cookie is kept, in days: absent for a session, `unknown` where the browser does not say. */
  readonly days?: number | 'unknown' | undefined;
  /** The host that it belongs to, if that is not the site's. */
  readonly host?: string | undefined;
  readonly httpOnly?: boolean | undefined;
}

/** The entry for the setting `cookies`. */
export function cookieDeclaration(item: Declarable, texts: DeclarationTexts): CookieDeclaration {
  const { kind, name, category, provider, days, host, httpOnly } = item;
  const hasDuration = kind === 'cookie' && days !== 'unknown';
  return {
    name,
    category,
    ...(kind === 'cookie' ? {} : { kind }),
    ...(provider ? { provider } : {}),
    purpose: texts.purposes[category] ?? '',
    ...(hasDuration ? { duration: days ? texts.days(days) : texts.session } : {}),
    ...(host ? { host } : {}),
    ...(httpOnly ? { httpOnly } : {}),
  };
}

/** A title as the name of a service; empty where nothing usable is left of it. */
export function serviceNameFor(title: string): string {
  const name = title
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 32)
    .replace(/-+$/, '');
  return [FUNCTIONAL, 'analytics', 'advertising'].includes(name) ? '' : name;
}
