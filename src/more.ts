// What few pages need, in a file of its own: cookiemelding-more.js.
import type { Category } from './consent/category.js';
import type { ConsentRecord } from './consent/record.js';
import { cleanUp, guardCookies, type CleanUpResult } from './cookies/clean-up.js';
import { clearCookie } from './cookies/clear-cookies.js';
import { readDeclarations } from './cookies/declarations.js';
import { GOOGLE_TRACES } from './cookies/traces.js';
import type { GateContext } from './gate-context.js';
import type { Surfaces } from './ui/surfaces.js';
import { createTrigger } from './ui/trigger.js';

/** How long the visitor can read what was removed before the page is loaded anew; milliseconds. */
const READING_TIME = 2500;

/**
 * Removes what denied categories keep, now and, where a tag runs on, whenever it comes back.
 * @param changed the categories that an answer on this page changed; where a grant was taken back, the page is loaded
 *   anew if a tag has run on it
 */
export function sweep(
  { settings, manager, google, reader, declared }: GateContext,
  surfaces: Surfaces | undefined,
  changed: readonly Category[],
): CleanUpResult {
  const isDenied = (category: string) => !manager.isGranted(category);
  const withdrawn = changed.filter(isDenied);
  // What is wrong with them is told by the interface.
  const traces = [...GOOGLE_TRACES, ...readDeclarations(declared, () => undefined)];
  if (google.hasLoaded()) guardCookies(traces, isDenied);
  const result = cleanUp({ traces, isDenied, withdrawn, ours: settings.cookieName });
  const isReloading = !!withdrawn[0] && reader.text('reload') !== 'never' && google.hasLoaded();
  if (withdrawn[0]) surfaces?.tell(result, isReloading);
  if (isReloading) setTimeout(() => location.reload(), surfaces ? READING_TIME : 0);
  return result;
}

/** Stores a choice, or removes it, together with what stands beside it by the same name: other domains, other paths. */
export function keepAlone({ settings, store, manager, report }: GateContext, record: ConsentRecord | undefined): void {
  try {
    clearCookie(settings.cookieName);
  } catch {
    // SecurityError in a sandboxed frame.
  }
  if (manager.record !== record || !record) return;
  if (!store.write(record)) report('The choice is not stored (cookies off?) and holds for this page only.');
}

let isWatching = false;

/**
 * Shows the button that goes back to the settings, whenever the page has no way of its own and there is something to
 * go back to: a choice, or a browser that has refused for the visitor. Fills the overviews of the statement.
 */
export function keepWatch(
  { settings, manager, reader }: GateContext,
  show: (layer: 'declare' | 'showPreferences') => unknown,
): void {
  if (isWatching) return;
  isWatching = true;
  const isWanted = () =>
    !!settings.categories[0] &&
    reader.text('trigger') !== 'none' &&
    (!!manager.record || !!navigator.globalPrivacyControl);
  const trigger = createTrigger('Cookie-instellingen', isWanted, () => show('showPreferences'));
  let overviews = 0;
  const update = () => {
    trigger.update();
    const { length } = document.querySelectorAll('cookie-declaration');
    if (length !== overviews) show('declare');
    overviews = length;
  };
  update();
  new MutationObserver(update).observe(document, { childList: true, subtree: true });
  document.addEventListener('consent-change', update);
}
