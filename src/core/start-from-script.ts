import { withoutPrototype } from '../consent/without-prototype.js';
import { denyByDefault } from '../google/consent-mode.js';
import { nameDataLayer } from '../google/data-layer.js';
import { page } from '../platform/native.js';
import { report, warn } from '../platform/report.js';
import { readJsonBlock } from '../settings/json-block.js';
import { readSettingValue } from '../settings/read-setting.js';
import { SETTING_TABLE } from '../settings/setting-table.js';
import { importByUrl } from './import-by-url.js';
import type { ImportFile } from './load-part.js';
import { startedApi } from './public-api.js';
import { start } from './start.js';

/**
 * A file that the script brings along.
 * @returns `undefined` for one that it has to import
 */
export type BundledFile = (name: string) => Promise<unknown> | undefined;

function startOnce(bundledFile: BundledFile): void {
  const script = page.currentScript as HTMLScriptElement | null;
  const block = script ? readJsonBlock({ tag: script, nonce: script.nonce }, report) : {};
  const given = Object.assign(withoutPrototype(block), script?.dataset);
  nameDataLayer(readSettingValue('layerName', given), report);
  denyByDefault();
  if (!script) return report('Not started: this file needs a plain <script>, not a module.');
  // A site that wants nothing asked has no use for the library, so the settings have been lost. Optimisers mark what they
  // have made with attributes of their own.
  if (!Object.keys(given).some((name) => Object.hasOwn(SETTING_TABLE, name)))
    warn(
      'The script tag has no settings, so nothing is asked. Tools that combine or minify scripts must leave it alone.',
    );
  const importFile: ImportFile = importByUrl({
    scriptUrl: script.src || page.baseURI,
    // A site that pins this file wants no other ones to run either.
    isPinned: !!script.integrity,
    nonce: script.nonce,
  });
  window.cookiemelding = start({
    given,
    nonce: script.nonce,
    report,
    importFile: (name, attempt) => bundledFile(name) ?? importFile(name, attempt),
    settingsButtonDelayMs: 0,
    // With developer tools or Lighthouse attached, Chromium looks up the position of every function on the stack when
    // `document.cookie` is read. On the stack of this script that took half of its time: V8 parses the whole file again.
    schedule: queueMicrotask,
  });
}

/** Starts the library with the settings of the running script's tag and of the JSON block. */
export function startFromScript(bundledFile: BundledFile = () => undefined): void {
  if (startedApi()) {
    const { src = '' } = (page.currentScript as HTMLScriptElement | null) ?? {};
    return warn(
      `Loaded twice. The library is already running, so ${src || 'this script'} is ignored; remove one of the two.`,
    );
  }
  try {
    startOnce(bundledFile);
  } catch (error) {
    report(`${error}`);
  }
}
