// What removes cookies, and a choice that is stored more than once, in a file of its own: cookiemelding-sweep.js.
import type { Category } from '../consent/category.js';
import type { ConsentRecord } from '../consent/record.js';
import { cleanUp, guardCookies, type CleanUpResult } from '../storage/clean-up.js';
import { clearCookie } from '../storage/clear-cookie.js';
import { readDeclarations } from '../storage/declared-cookies.js';
import type { GateContext } from './core.js';
import type { Surfaces } from '../ui/surfaces.js';
import { tracesOf } from '../storage/google-cookies.js';

/**
 * How long the visitor can read what was removed before the page is loaded anew, and how long where something is left
 * that is named; milliseconds.
 */
const READING_TIME = 2500;
const LONG_READING_TIME = 7500;

/** When to look again for what a tag that runs on has set anew; milliseconds after a withdrawal. */
const AGAIN = [1000, 5000];

/**
 * Removes what denied categories keep, now and, where a tag runs on, whenever it comes back.
 * @param changed the categories that an answer changed; where one of them is denied, or another one of which a script has
 *   run, the page is loaded anew if a tag has run on it
 * @param isOwn whether the answer was given on this page
 */
export function sweep(
  { settings, manager, reader, source, use, ran = new Set() }: GateContext,
  surfaces: Surfaces | undefined,
  changed: readonly Category[],
  isOwn: boolean | undefined,
): CleanUpResult {
  const isDenied = (category: string) => !manager.isGranted(category);
  // What has been loaded once from its placeholder may stay until the visitor answers in another way.
  const undone = manager.record?.method === 'placeholder' ? changed : new Set([...changed, ...ran]);
  const withdrawn = [...undone].filter(isDenied);
  // What is wrong with them is told by the interface.
  const own = readDeclarations(source('cookies'), () => undefined);
  const traces = tracesOf(settings.tags, own);
  const task = { traces, isDenied, withdrawn, ours: settings.cookieName };
  const result = cleanUp(task);
  if (!withdrawn[0]) return result;

  const hadRun = withdrawn.filter((category) => ran.delete(category));
  const hasTag = !!hadRun[0] || !!document.querySelector('script[src^="https://www.googletagmanager.com/"]');
  const isReloading = hasTag && reader.text('reload') !== 'never';
  if (isOwn) surfaces?.tell(result, isReloading);
  if (hasTag) guardCookies(task);
  for (const time of AGAIN) setTimeout(() => cleanUp(task), time);
  const readingTime = surfaces ? (result.left[0] ? LONG_READING_TIME : READING_TIME) : 0;
  // Not before the proof of the withdrawal is kept.
  if (isReloading) void use('answer', () => reloadWhen(isOwn, readingTime, () => withdrawn.some(isDenied)));
  return result;
}

/** Loads the page anew: where the visitor answered, soon; in another tab, when it is not looked at. */
function reloadWhen(isOwn: boolean | undefined, time: number, isStillDenied: () => boolean): void {
  const reload = () => isStillDenied() && location.reload();
  if (isOwn) setTimeout(reload, time);
  else if (document.hidden) reload();
  else document.addEventListener('visibilitychange', reload, { once: true });
}

/**
 * Stores a choice, or removes it, together with what stands beside it by the same name: other domains, other paths.
 * @returns whether it is kept, or another one that counts
 */
export function keep(
  { settings, store, manager, report, tell }: GateContext,
  record: ConsentRecord | undefined,
): boolean {
  // What is stored by now is of a later answer, on this page or in another tab.
  if (record && (manager.record !== record || (store.read()?.time ?? '') >= record.time)) return true;
  try {
    clearCookie(settings.cookieName);
  } catch {
    // SecurityError in a sandboxed frame.
  }
  if (!record) return false;
  const isKept = store.write(record);
  if (!isKept) {
    report('The choice is not stored (cookies off?) and holds for this page only.');
    tell?.('notKept');
  }
  // Other tabs have looked too early.
  else new BroadcastChannel(settings.cookieName).postMessage(0);
  return isKept;
}
