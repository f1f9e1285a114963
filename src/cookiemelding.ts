// The script that a site pastes into its pages: it reads its settings from its own tag and the JSON block.
import { withoutPrototype } from './consent/without-prototype.js';
import { importByUrl } from './core/import-by-url.js';
import { start } from './core/start.js';
import { denyByDefault } from './google/consent-mode.js';
import { nameDataLayer } from './google/data-layer.js';
import { fromPrototype } from './platform/native.js';
import { report, warn } from './platform/report.js';
import { readJsonBlock } from './settings/json-block.js';

function startFromScript(): void {
  const script = fromPrototype(document, 'currentScript') as HTMLScriptElement | null;
  const given = Object.assign(withoutPrototype(readJsonBlock(report)), script?.dataset);
  nameDataLayer(given.layerName, report);
  denyByDefault();
  if (!script) return report('No plain <script>.');
  window.cookiemelding = start({
    given,
    nonce: script.nonce,
    report,
    // A site that pins this file wants no other ones to run either.
    importFile: importByUrl({
      scriptUrl: script.src || document.baseURI,
      isPinned: !!script.integrity,
      nonce: script.nonce,
    }),
    settingsButtonDelayMs: 0,
  });
}

// An element with this id is `window.cookiemelding` too, hence the check for a method.
if (window.cookiemelding?.isGranted) {
  warn('Loaded twice.');
} else {
  try {
    startFromScript();
  } catch (error) {
    report(`${error}`);
  }
}
