import { FUNCTIONAL, type Category } from '../consent/category.js';
import { withoutPrototype } from '../consent/without-prototype.js';
import { denyByDefault } from '../google/consent-mode.js';
import { nameDataLayer } from '../google/data-layer.js';
import { pageNonce } from '../platform/page-nonce.js';
import { report, warn } from '../platform/report.js';
import { readSettingValue } from '../settings/read-setting.js';
import { readJsonBlock } from '../settings/json-block.js';
import { importBundled } from './bundled-files.js';
import { startedApi, type Cookiemelding } from './public-api.js';
import { start } from './start.js';
import { page } from '../platform/native.js';

/** How long an app gets until its first rendering, its own files included; milliseconds. */
const FIRST_RENDERING_MS = 2000;

/** The API where there is no page, and where the library cannot start: nothing is granted, nothing happens. */
const INERT_API: Cookiemelding = Object.freeze({
  record: undefined,
  isGranted: (category: Category) => category === FUNCTIONAL,
  whenGranted: (category: Category) => new Promise<void>((resolve) => category === FUNCTIONAL && resolve()),
  acceptAll() {},
  rejectAll() {},
  save() {},
  reset() {},
  showBanner() {},
  showPreferences() {},
  scan() {},
  setLanguage() {},
  debug() {},
});

/** The script tag of the bundle, where that is a classic script; a module has none that it could name. */
const bundleTag =
  typeof document === 'undefined' ? undefined : ((page.currentScript ?? undefined) as HTMLScriptElement | undefined);

/** The properties of what a site has passed, without those that cannot be read. */
const readProperties = (settings: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(Object(settings) as object).flatMap((name) => {
      try {
        return [[name, (settings as Record<string, unknown>)[name]]];
      } catch (error) {
        report(`${name} cannot be read: ${error}`);
        return [];
      }
    }),
  );

/** Settings as text, to tell whether others are the same. */
function textOf(settings: object): string | undefined {
  try {
    return JSON.stringify(settings);
  } catch {
    // A circle, or a property that throws.
    return;
  }
}

/** The settings that it was started with, as text. */
let startedWith: string | undefined;

/**
 * Starts the library on this page. Later calls return the same API, and warn if their settings differ.
 * @param settings by the names of the schema; they go before those in the page's JSON block
 * @param nonce of the page's content security policy; that of its scripts when absent
 * @returns an API that grants nothing where there is no page, and where the library cannot start
 */
export function startBundled(settings: object, nonce: string | undefined): Cookiemelding {
  if (typeof document === 'undefined') return INERT_API;
  try {
    const text = textOf(settings);
    const started = startedApi();
    if (started) {
      if (text !== startedWith)
        warn(
          'Loaded twice. The library is already running, so these settings are ignored; start it once, with all settings.',
        );
      return started;
    }
    const trusted = nonce ?? (bundleTag?.nonce || pageNonce());
    const block = readJsonBlock({ tag: bundleTag, nonce: trusted }, report);
    const given = Object.assign(withoutPrototype(block), readProperties(settings));
    nameDataLayer(readSettingValue('layerName', given), report);
    denyByDefault();
    window.cookiemelding = start({
      given,
      nonce: trusted ?? '',
      report,
      importFile: importBundled,
      settingsButtonDelayMs: FIRST_RENDERING_MS,
      // What the caller queues next for Google's tags comes after the consent update.
      schedule: (task) => task(),
    });
    startedWith = text;
    return window.cookiemelding;
  } catch (error) {
    report(`${error}`);
    return INERT_API;
  }
}
