import { FUNCTIONAL, type Category } from '../consent/category.js';
import { withoutPrototype } from '../consent/without-prototype.js';
import { denyByDefault } from '../google/consent-mode.js';
import { nameDataLayer } from '../google/data-layer.js';
import { fromPrototype } from '../platform/native.js';
import { pageNonce } from '../platform/page-nonce.js';
import { report, warn } from '../platform/report.js';
import { readJsonBlock } from '../settings/json-block.js';
import { importBundled } from './bundled-files.js';
import type { Cookiemelding } from './public-api.js';
import { start } from './start.js';

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
  typeof document === 'undefined'
    ? undefined
    : ((fromPrototype(document, 'currentScript') ?? undefined) as HTMLScriptElement | undefined);

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
    const text = JSON.stringify(settings);
    // An element with this id is `window.cookiemelding` too, hence the check for a method.
    if (window.cookiemelding?.isGranted) {
      if (text !== startedWith) warn('Loaded twice.');
      return window.cookiemelding;
    }
    const trusted = nonce ?? (bundleTag?.nonce || pageNonce());
    const block = readJsonBlock({ tag: bundleTag, nonce: trusted }, report);
    const given = Object.assign(withoutPrototype(block), settings);
    nameDataLayer(given.layerName, report);
    denyByDefault();
    window.cookiemelding = start({
      given,
      nonce: trusted ?? '',
      report,
      importFile: importBundled,
      settingsButtonDelayMs: FIRST_RENDERING_MS,
    });
    startedWith = text;
    return window.cookiemelding;
  } catch (error) {
    report(`${error}`);
    return INERT_API;
  }
}
