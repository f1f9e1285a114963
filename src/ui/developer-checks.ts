import type { Core } from '../core/core.js';
import { DEVELOPMENT_DELAY_MS, isDevelopmentHost } from '../platform/development-host.js';
import { dataLayer, wordsOfCommand } from '../google/data-layer.js';

/** How long a layer has to be on screen before it is checked, so that the style of the page has been applied. */
const DEBUG_DELAY_MS = 500;

/** How long the page's own code gets before its commands are checked. */
const PAGE_CHECK_DELAY_MS = 1000;

/** Settings for Google's tags that follow the visitor's choice, and must not be overruled. */
const CONSENT_SETTING = /^(allow_(google|ad)_|ads_data|url_pass)/;

function siteCheckDelay({ settings }: Core): number | undefined {
  if (settings.debug) return DEBUG_DELAY_MS;
  return isDevelopmentHost(location.hostname) ? DEVELOPMENT_DELAY_MS : undefined;
}

/** Checks the look of a layer that has just been shown, where sites are developed. */
export function scheduleSiteCheck(core: Core): void {
  const delay = siteCheckDelay(core);
  if (delay === undefined) return;
  setTimeout(() => void core.withPart('devtools', (devtools) => devtools.checkSite()), delay);
}

/** Whether a command in the data layer sets a default for consent, or configures a tag. */
function isSetUp(item: unknown): boolean {
  const [name, action] = wordsOfCommand(item);
  return name === 'config' || (name === 'consent' && action === 'default');
}

/** Whether the page sets up Google's tags before the visitor has chosen. The first such command is the library's own. */
const hasEarlySetUp = ({ consent }: Core): boolean => !consent.record && dataLayer().filter(isSetUp).length > 1;

/** Whether the site's configuration of Google's tags contains settings that could weaken a denial. */
function hasConsentSettings({ settings }: Core): boolean {
  const configs: unknown[] = Object.values(Object(settings.googleConfig) as object);
  return configs.some((config) => Object.keys(Object(config) as object).some((name) => CONSENT_SETTING.test(name)));
}

/** Checks the page's own code for Google's tags once it has run, and loads the developer tools if it looks wrong. */
export function schedulePageCheck(core: Core): void {
  setTimeout(() => {
    if (hasEarlySetUp(core) || hasConsentSettings(core)) {
      void core.withPart('devtools', (devtools) => devtools.check());
    }
  }, PAGE_CHECK_DELAY_MS);
}
