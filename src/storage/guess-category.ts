import { ADVERTISING, ANALYTICS, FUNCTIONAL, type Category } from '../consent/category.js';

/** How sure a judgement is. */
export type Certainty = 'certain' | 'likely' | 'possible';

/** Something stored that no list and no declaration knows. */
export interface UnlistedItem {
  readonly name: string;
  /** Whether it belongs to the site itself. */
  readonly isOwn: boolean;
  /** Whether it can tell a visitor from others for longer than a visit. */
  readonly isIdentifier: boolean;
  /** Whether it is a cookie of the server's for the length of the visit. */
  readonly isServerSession?: boolean;
}

/** What keeps a visitor logged in, by the names that are usual for it. */
const SESSION_NAME =
  /(^|[_.-])(sess(ion)?(_?id)?|sid|auth(_?token)?|login|jwt|remember(_?me)?|connect\.sid)$|^(PHPSESSID|JSESSIONID|ASP\.NET_SessionId|laravel_session)$|^wordpress_logged_in/i;

export const isSessionName = (name: string): boolean => SESSION_NAME.test(name);

/** Words in names of what keeps a visitor logged in, the language, a basket, or the answer to a consent notice. */
const FUNCTIONAL_WORDS =
  /(^|[_.:-])(sess(ion)?(_?id)?|sid|[cx]srf\w*|anti_?forgery|auth|oauth2?|oidc|pkce|verifier|nonce|login|logged|remember|jwt|token|cart|basket|winkelwagen|mandje|wishlist|verlanglijst|lang|language|locale|taal|currency|theme|consent|consents|cookies?|cookieconsent|gdpr|avg|euconsent|cmplz|wordpress|wp|awsalb\w*|draft|flash)([_.:-]|$)/i;

/** What shops, protection against robots and consent tools call their own, with a value that differs for each visitor. */
const FUNCTIONAL_NAME =
  /^(S?SESS[\da-f]{6,}|PrestaShop-\w+|datadome|_abck|bm_s[vz]|ak_bmsc|uc_settings|usercentrics|tarteaucitron|klaro)$/;

/** Whether a name says that the site needs it. `cookieConsent` has the words of `cookie_consent`. */
const isFunctionalName = (name: string): boolean =>
  FUNCTIONAL_NAME.test(name) || FUNCTIONAL_WORDS.test(name.replaceAll(/([a-z])([A-Z])/g, '$1_$2'));

/** Guesses what something is for by its name and by what its value can do. No category: nothing says so. */
export function guessCategory({ name, isOwn, isIdentifier, isServerSession = false }: UnlistedItem): {
  readonly category?: Category;
  readonly sure: Certainty;
} {
  // A third party that tells visitors apart for longer than a visit follows them.
  if (!isOwn) return isIdentifier ? { category: ADVERTISING, sure: 'likely' } : { sure: 'possible' };
  if (isFunctionalName(name) || isSessionName(name) || isServerSession) return { category: FUNCTIONAL, sure: 'likely' };
  return isIdentifier ? { category: ANALYTICS, sure: 'possible' } : { sure: 'possible' };
}
