import type { Category } from '../consent/category.js';
import type { ConsentChange } from '../consent/consent-change.js';
import { knownCookiesOf } from '../google/google-cookies.js';
import { isGoogleTagOnPage } from '../google/google-script.js';
import { cleanUp, type CleanUpOptions, type CleanUpResult } from '../storage/clean-up.js';
import { cleanUpDatabases } from '../storage/clean-up-databases.js';
import { readDeclaredCookies } from '../storage/declared-cookies.js';
import { guardCookies } from '../storage/guard-cookies.js';
import { vendorCookies } from '../storage/vendor-cookies.js';
import type { Core, ReloadMode } from './core.js';
import { hasUnsentInput } from './unsent-input.js';

/** When to clean up again after a withdrawal, because a running tag may have set its cookies again; milliseconds. */
const CLEAN_UP_AGAIN_MS = [1000, 5000];

/** What taking back grants did. */
export interface Withdrawal {
  /** The categories that were granted, or whose scripts have run, and are denied now. */
  readonly withdrawn: readonly Category[];
  /** What was removed and what is left; `undefined` when everything is granted. */
  readonly cleanUp: CleanUpResult | undefined;
  /** The same with databases and caches, which are removed in their own time. */
  readonly wholeCleanUp: Promise<CleanUpResult> | undefined;
  /** What becomes of the page: a tag that has run cannot be removed from it. */
  readonly reload: ReloadMode;
}

export const NO_WITHDRAWAL: Withdrawal = {
  withdrawn: [],
  cleanUp: undefined,
  wholeCleanUp: undefined,
  reload: 'never',
};

/** The clean-up for what is denied now. */
function cleanUpOptions({ settings, consent }: Core, withdrawn: readonly Category[]): CleanUpOptions {
  // The interface reports declarations that are not usable.
  const declared = readDeclaredCookies(settings.cookies, () => undefined);
  return {
    cookies: knownCookiesOf(settings.tags, [...declared, ...vendorCookies(settings.vendors, declared)]),
    isDenied: (category) => !consent.isGranted(category),
    withdrawn,
    consentCookieName: settings.cookieName,
  };
}

/** Removes what denied categories have left in this browser on earlier pages. */
export function cleanUpDenied(core: Core): void {
  const options = cleanUpOptions(core, []);
  cleanUp(options);
  void cleanUpDatabases(options);
}

/** Removes what the categories that are denied now keep, and keeps tags that go on running from setting it again. */
export function withdraw({ record, changed }: ConsentChange, core: Core): Withdrawal {
  const { settings, consent, blocked } = core;
  const executed = blocked.takeWithdrawn();
  if (consent.isEverythingGranted) return NO_WITHDRAWAL;
  // Content that was loaded once from its placeholder may stay until the visitor answers elsewhere.
  const affected = record?.method === 'placeholder' ? changed : new Set([...changed, ...executed]);
  const withdrawn = [...affected].filter((name) => blocked.isDenied(name));
  const options = cleanUpOptions(core, withdrawn);
  const result = cleanUp(options);
  const wholeCleanUp = cleanUpDatabases(options).then(({ removed, left }) => ({
    removed: [...result.removed, ...removed],
    left: [...result.left, ...left],
  }));
  const cleanedUp = { withdrawn, cleanUp: result, wholeCleanUp };
  if (withdrawn.length === 0) return { ...cleanedUp, reload: 'never' };

  const hasRun = withdrawn.some((category) => blocked.executed.has(category)) || isGoogleTagOnPage();
  if (hasRun) guardCookies(options);
  for (const time of CLEAN_UP_AGAIN_MS) setTimeout(() => cleanUp(options), time);
  const reload = hasUnsentInput() ? 'when-moved' : 'now';
  return { ...cleanedUp, reload: hasRun && settings.reload !== 'never' ? reload : 'never' };
}
