import type { Choices } from '../consent/record.js';
import { DAY } from '../consent/policy.js';
import { inPage } from './in-page.js';
import { knownSettings, type KnownSettings } from './known-settings.js';
import { replaceGoogle } from './google-answers.js';
import { wholeAddressOf } from './page-address.js';
import { see } from './see.js';
import type { Sight } from './sight.js';
import { isOfHost, putChoice, removeCookies } from './site-jar.js';
import { cookieText, recordOf, type RecordOptions } from './stored-record.js';
import type { TestPage } from './test-page.js';
import { isPage, type TestDocument, type TestTarget } from './test-target.js';
import type { VisitOptions } from './visit-options.js';

/** Where and how a choice is stored. */
export interface SetConsentOptions
  extends RecordOptions, Pick<VisitOptions, 'url' | 'cookieName' | 'cookieDomain' | 'policyVersion' | 'network'> {}

/** What the page says of itself, if it is of the same site. */
async function settingsOf(page: TestPage, address: string): Promise<Sight['settings'] | undefined> {
  if (!URL.canParse(page.url()) || new URL(page.url()).origin !== new URL(address).origin) return;
  const { settings } = await inPage(page, see, null);
  return settings;
}

async function setInBrowser(page: TestPage, choices: Choices | undefined, options: SetConsentOptions): Promise<void> {
  await replaceGoogle(page, options);
  const address = await wholeAddressOf(page, options.url);
  const known = knownSettings(options, await settingsOf(page, address));
  if (choices) return putChoice(page, address, recordOf(choices, known.policyVersion, options), known);
  const { hostname } = new URL(address);
  await removeCookies(page, (cookie) => cookie.name === known.cookieName && isOfHost(hostname, cookie));
}

/** The cookie as text, with the same attributes as the library's. @param isSecure whether the page is over https */
function assignment(
  choices: Choices | undefined,
  { cookieName, cookieDomain, policyVersion, maxAgeDays }: KnownSettings,
  options: SetConsentOptions,
  isSecure: boolean,
): [text: string, value: string | undefined] {
  const record = choices && recordOf(choices, policyVersion, options);
  const value = record && cookieText(record);
  const end = record ? Date.parse(record.time) + maxAgeDays * DAY : 0;
  const attributes = [
    `${cookieName}=${value ?? ''}`,
    'Path=/',
    'SameSite=Lax',
    `Expires=${new Date(end).toUTCString()}`,
    ...(cookieDomain ? [`Domain=${cookieDomain}`] : []),
    ...(isSecure ? ['Secure'] : []),
  ];
  return [attributes.join('; '), end > Date.now() ? value : undefined];
}

function setInDocument(target: TestDocument, choices: Choices | undefined, options: SetConsentOptions): void {
  const page = target as unknown as Document;
  const known = knownSettings(options, see(null, page).settings);
  const [text, value] = assignment(choices, known, options, page.URL.startsWith('https:'));
  page.cookie = text;
  const prefix = `${known.cookieName}=`;
  const stored = page.cookie.split('; ').filter((pair) => pair.startsWith(prefix));
  if (stored.length > (value ? 1 : 0) || (value && stored[0] !== prefix + value))
    throw new Error(
      `The document at ${page.URL} has ${JSON.stringify(stored)}, and not the choice alone. ` +
        'Expected a document with cookies of its own, and no other cookie of this name.',
    );
}

/**
 * Stores a visitor's choice, as the library would have done; it counts from the next visit, `page.goto(...)`, or in a
 * document from when the library's script runs. In a document it is there at once, on a page when the promise resolves.
 *
 * On a page of Playwright, what is asked of Google is answered with an empty script from now on, unless `network` says
 * otherwise.
 * @param target a page of Playwright, or a `Document`
 * @param choices `{ analytics: true, advertising: false }`; these two are denied where they are not named, categories of
 *   the site's own have to be. `undefined` removes the choice.
 * @throws TypeError when choices or target are not usable; Error when the page has no address yet and none is named, or
 *   a document does not keep the cookie
 * @example
 * await setConsent(page, { analytics: true }, { url: 'https://www.example.nl/' });
 * await page.goto('https://www.example.nl/');
 */
export async function setConsent(
  target: TestTarget,
  choices: Choices | undefined,
  options: SetConsentOptions = {},
): Promise<void> {
  if (isPage(target)) await setInBrowser(target, choices, options);
  else setInDocument(target, choices, options);
}
