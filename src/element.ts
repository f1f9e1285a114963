import { start } from './package/start.js';

export type * from './element-attributes.js';

/** `google-analytics` as the setting `googleAnalytics`. */
const settingOf = (attribute: string) => attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What stands on the element; whatever is no setting is not asked for. */
const settingsOf = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [settingOf(name), value]));

/**
 * Starts with the settings on the page's first `<cookie-melding>`.
 * @returns whether there is one
 */
function startHere(): boolean {
  const element = document.querySelector<HTMLElement>('cookie-melding');
  // Where the notice has been started in another way, the element is only its place.
  if (element && !window.cookiemelding?.isGranted) start(settingsOf(element), element.nonce || undefined);
  return !!element;
}

/** Waits until a framework has put the element on the page. */
function watch(): void {
  const observer = new MutationObserver(() => startHere() && observer.disconnect());
  observer.observe(document, { childList: true, subtree: true });
}

if (typeof document !== 'undefined' && !startHere()) watch();
