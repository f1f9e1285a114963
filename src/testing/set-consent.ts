import type { Choices } from '../consent/record.js';
import { DAY_MS } from '../consent/policy.js';
import { isHostOnly } from '../platform/cookie-prefix.js';
import { runInPage } from './run-in-page.js';
import { knownSettings, type KnownSettings } from './known-settings.js';
import { replaceGoogle } from './replace-google.js';
import { absoluteAddressOf } from './page-address.js';
import { takeSnapshot } from './take-snapshot.js';
import type { PageSnapshot } from './page-snapshot.js';
import { isSentTo, setChoiceCookie, removeCookies } from './cookie-jar.js';
import { cookieText, recordOf, type RecordOptions } from './stored-record.js';
import type { TestPage } from './test-page.js';
import { isPage, type TestDocument, type TestTarget } from './test-target.js';
import type { VisitOptions } from './visit-options.js';

/** Where and how the choice is stored. */
export interface SetConsentOptions
  extends RecordOptions, Pick<VisitOptions, 'url' | 'cookieName' | 'cookieDomain' | 'policyVersion' | 'network'> {}

/** The settings of the page, if it is on the site. */
async function settingsOf(page: TestPage, address: string): Promise<PageSnapshot['settings'] | undefined> {
  if (!URL.canParse(page.url()) || new URL(page.url()).origin !== new URL(address).origin) return;
  const look = () => runInPage(page, takeSnapshot, null);
  // A page that reloads at this moment, such as after a withdrawal, is looked at again.
  const { settings } = await look().catch(look);
  return settings;
}

async function setInBrowser(page: TestPage, choices: Choices | undefined, options: SetConsentOptions): Promise<void> {
  await replaceGoogle(page, options);
  const address = await absoluteAddressOf(page, options.url);
  const known = knownSettings(options, await settingsOf(page, address));
  if (choices) return setChoiceCookie(page, address, recordOf(choices, known.policyVersion, options), known);
  const { hostname } = new URL(address);
  await removeCookies(page, (cookie) => cookie.name === known.cookieName && isSentTo(hostname, cookie));
}

/** The cookie for `document.cookie`, with the same attributes as the library's. An expired choice has no value. */
function documentCookie(
  choices: Choices | undefined,
  { cookieName, cookieDomain, policyVersion, maxAgeDays }: KnownSettings,
  options: SetConsentOptions,
  isSecure: boolean,
): { text: string; value: string | undefined } {
  const record = choices && recordOf(choices, policyVersion, options);
  const value = record && cookieText(record);
  const expiresMs = record ? Date.parse(record.time) + maxAgeDays * DAY_MS : 0;
  const attributes = [
    `${cookieName}=${value ?? ''}`,
    'Path=/',
    'SameSite=Lax',
    `Expires=${new Date(expiresMs).toUTCString()}`,
    ...(cookieDomain && !isHostOnly(cookieName) ? [`Domain=${cookieDomain}`] : []),
    ...(isSecure ? ['Secure'] : []),
  ];
  return { text: attributes.join('; '), value: expiresMs > Date.now() ? value : undefined };
}

function setInDocument(target: TestDocument, choices: Choices | undefined, options: SetConsentOptions): void {
  const page = target as unknown as Document;
  const known = knownSettings(options, takeSnapshot(null, page).settings);
  const { text, value } = documentCookie(choices, known, options, page.URL.startsWith('https:'));
  page.cookie = text;
  const prefix = `${known.cookieName}=`;
  const stored = page.cookie.split('; ').filter((pair) => pair.startsWith(prefix));
  if (stored.length > (value ? 1 : 0) || (value && stored[0] !== prefix + value))
    throw new Error(
      `The document at ${page.URL} has ${JSON.stringify(stored)} instead of the choice alone. ` +
        'Expected a document that can store cookies, and no other cookie of this name.',
    );
}

/**
 * Stores a visitor's choice the way the library does. It takes effect on the next visit (`page.goto(...)`), or in a
 * document when the library's script runs. A document has the cookie as soon as the call returns, without waiting for
 * the promise.
 *
 * From now on, requests of a Playwright page to Google are answered with an empty script, unless `network` is `real`.
 * @param target a Playwright page, or a `Document`
 * @param choices an answer per category, such as `{ analytics: true, advertising: false }`. These two are denied when
 *   absent; list all of the site's own categories. Pass `undefined` to remove the choice.
 * @throws TypeError when `choices` or `target` is invalid; Error when the page has no address and the options name none,
 *   or when the document does not store the cookie
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
