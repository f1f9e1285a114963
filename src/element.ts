import { startedApi } from './core/public-api.js';
import { startBundled } from './core/start-bundled.js';
import { page } from './platform/native.js';
import { policyNonce } from './platform/page-nonce.js';
import { report } from './platform/report.js';

export type * from './element-attributes.js';

/** The setting that an attribute stands for: `googleAnalytics` for `google-analytics`. */
const settingOf = (attribute: string) => attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The settings on an element; attributes that are no settings are never read. */
const settingsOf = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [settingOf(name), value]));

let isReported = false;

/**
 * Whether an element can be the site's own. A content security policy lets any element through, but its settings name
 * scripts; so where scripts need a nonce, the element needs it as well.
 */
function isTrusted(element: HTMLElement): boolean {
  const nonce = policyNonce();
  if (nonce === '' || element.nonce === nonce) return true;
  if (!isReported) report('<cookie-melding> is ignored: it needs the nonce of the content security policy');
  isReported = true;
  return false;
}

/**
 * Starts with the settings on the page's first `<cookie-melding>` that can be the site's own.
 * @returns whether there is one, or need not be one
 */
function startFromElement(): boolean {
  const elements = [...page.querySelectorAll<HTMLElement>('cookie-melding')];
  // If the library was started in another way, the element is only the place of the notice.
  if (elements.length > 0 && startedApi()) return true;
  const element = elements.find(isTrusted);
  if (element) startBundled(settingsOf(element), element.nonce || undefined);
  return !!element;
}

/** Waits until a framework has rendered the element. */
function waitForElement(): void {
  const observer = new MutationObserver(() => startFromElement() && observer.disconnect());
  observer.observe(document, { childList: true, subtree: true });
}

if (typeof document !== 'undefined' && !startFromElement()) waitForElement();
