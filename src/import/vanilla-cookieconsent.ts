import { bare } from '../consent/without-prototype.js';
import { jsonIn } from './json-in.js';
import { otherChoice, type OtherAnswer, type OtherChoice, type OtherTool } from './other-choice.js';

const isText = (value: unknown): value is string => typeof value === 'string';

/** Versions 2 and 3 keep the moment of the latest change under another name; early ones do not keep it. */
function momentOf({
  lastConsentTimestamp,
  last_consent_update: moment = lastConsentTimestamp,
}: Record<string, unknown>) {
  return isText(moment) ? Date.parse(moment) : NaN;
}

function choiceIn(text: string): OtherChoice[] {
  const stored = jsonIn(text);
  const { categories = stored.level, services, expirationTime } = stored;
  if (!Array.isArray(categories) || !categories.every(isText)) return [];
  const accepted = new Set(categories);
  const parts = bare(services);
  const isWhole = (name: string) => !(parts[name] as unknown[] | undefined)?.length;
  const refused = Object.keys(parts).filter((name) => !accepted.has(name));
  const answers: OtherAnswer[] = [
    // Where services can be chosen one by one, those that were refused are not to be seen.
    ...[...accepted].filter(isWhole).map((name) => [name, true] as const),
    ...refused.map((name) => [name, false] as const),
  ];
  const end = typeof expirationTime === 'number' ? expirationTime : Infinity;
  // Before version 3 there are no names of what was refused.
  return [otherChoice(answers, momentOf(stored), !services, end)];
}

/**
 * CookieConsent of orestbida. `categories`, in version 2 also `level`, are the accepted ones; the keys of `services`, in
 * version 3, are all of them. A cookie, percent-encoded or not, or in local storage.
 * @see https://github.com/orestbida/cookieconsent/blob/v3.1.0/src/utils/cookies.js saveCookiePreferences
 * @see https://github.com/orestbida/cookieconsent/blob/v2.9.2/src/cookieconsent.js _saveCookiePreferences
 */
export const vanillaCookieconsent: OtherTool = {
  names: ['cc_cookie'],
  read: (entries) => entries.flatMap(([, text]) => choiceIn(text)),
};
