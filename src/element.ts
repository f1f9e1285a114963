import { startBundled } from './core/start-bundled.js';

export type * from './element-attributes.js';

/** The setting that an attribute stands for: `googleAnalytics` for `google-analytics`. */
const settingOf = (attribute: string) => attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The settings on an element; attributes that are no settings are never read. */
const settingsOf = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [settingOf(name), value]));

/**
 * Starts with the settings on the page's first `<cookie-melding>`.
 * @returns whether there is one
 */
function startFromElement(): boolean {
  const element = document.querySelector<HTMLElement>('cookie-melding');
  // If the library was started in another way, the element is only the place of the notice.
  if (element && !window.cookiemelding?.isGranted) startBundled(settingsOf(element), element.nonce || undefined);
  return !!element;
}

/** Waits until a framework has rendered the element. */
function waitForElement(): void {
  const observer = new MutationObserver(() => startFromElement() && observer.disconnect());
  observer.observe(document, { childList: true, subtree: true });
}

if (typeof document !== 'undefined' && !startFromElement()) waitForElement();
