import { readBlock } from './settings/json-block.js';
import { denyByDefault } from './google/consent-mode.js';
import { report } from './platform/report.js';
import { openGate } from './core/start.js';
import { bare } from './consent/without-prototype.js';

function start(): void {
  // Read through the prototype: on `document` itself an element named `currentScript` would answer.
  const script = Reflect.get(Document.prototype, 'currentScript', document) as HTMLScriptElement | null;
  const settings = Object.assign(bare(readBlock()), script?.dataset);
  denyByDefault(settings.layerName);
  if (!script) return report('No plain <script>.');
  window.cookiemelding = openGate(
    (name) => settings[name],
    script.nonce,
    report,
    (file) => import(/* @vite-ignore */ new URL(`cookiemelding-${file}`, script.src || document.baseURI).href),
  );
}

// An element with this name answers to `window.cookiemelding` too, hence the look for a method.
if (window.cookiemelding?.isGranted) {
  console.warn('[cookiemelding] Loaded twice.');
} else {
  try {
    start();
  } catch (error) {
    report(`${error}`);
  }
}
