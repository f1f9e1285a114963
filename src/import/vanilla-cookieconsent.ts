import { withoutPrototype } from '../consent/without-prototype.js';
import { UNDATED, type OtherAnswer, type OtherChoice, type OtherTool } from './other-choice.js';
import { readJson } from './read-json.js';

const isText = (value: unknown): value is string => typeof value === 'string';

/** Versions 2 and 3 store the time of the last change by different names; early versions do not store it. */
function timeOf({ last_consent_update: version2, lastConsentTimestamp: version3 }: Record<string, unknown>): number {
  const time = version2 ?? version3;
  return isText(time) ? Date.parse(time) : NaN;
}

function readChoice(text: string): OtherChoice[] {
  const stored = readJson(text);
  const { categories = stored.level, services, expirationTime } = stored;
  if (!Array.isArray(categories) || !categories.every(isText)) return [];
  const accepted = [...new Set(categories)];
  const servicesOf = withoutPrototype(services);
  // Where services can be chosen one by one, the stored choice does not say which of them were refused.
  const isWhole = (name: string) => !(servicesOf[name] as unknown[] | undefined)?.length;
  const refused = Object.keys(servicesOf).filter((name) => !accepted.includes(name));
  const answers: OtherAnswer[] = [
    ...accepted.filter(isWhole).map((name) => [name, true] as const),
    ...refused.map((name) => [name, false] as const),
  ];
  return [
    {
      ...UNDATED,
      answers,
      time: timeOf(stored),
      // Before version 3 the refused categories are not stored by name.
      isRestRefused: !services,
      expires: typeof expirationTime === 'number' ? expirationTime : Infinity,
    },
  ];
}

/**
 * CookieConsent by orestbida. `categories`, in version 2 also `level`, are the accepted ones; in version 3 the keys of
 * `services` are all of them. JSON in a cookie, percent-encoded or not, or in local storage.
 * @see https://github.com/orestbida/cookieconsent/blob/v3.1.0/src/utils/cookies.js saveCookiePreferences
 * @see https://github.com/orestbida/cookieconsent/blob/v2.9.2/src/cookieconsent.js _saveCookiePreferences
 */
export const vanillaCookieconsent: OtherTool = {
  names: ['cc_cookie'],
  read: (entries) => entries.flatMap(([, text]) => readChoice(text)),
};
