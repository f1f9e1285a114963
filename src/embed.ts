import { bare } from './consent/bare.js';
import { openGate } from './gate.js';
import { denyByDefault } from './tags/google-consent-mode.js';

const report = (problem: string): void => console.error(`[cookiemelding] ${problem}`);

/** The settings in the page's inert JSON block. */
function readBlock(): unknown {
  try {
    return JSON.parse(document.querySelector('script[data-cookiemelding]')?.textContent ?? '{}');
  } catch (error) {
    report(`JSON block: ${error}`);
    return;
  }
}

function start(): void {
  denyByDefault();
  // Read through the prototype: on `document` itself an element named `currentScript` would answer.
  const script = Reflect.get(Document.prototype, 'currentScript', document) as HTMLScriptElement | null;
  if (!script) return report('Needs a plain <script src>.');
  const settings = Object.assign(bare(readBlock()), script.dataset);
  // An attribute without a value says that it is so.
  if (script.dataset.personalisedAds === '') settings.personalisedAds = 'true';
  window.cookiemelding = openGate({
    source: (name) => settings[name],
    nonce: script.nonce,
    report,
    load: (name) => import(/* @vite-ignore */ new URL(`cookiemelding-${name}.js`, script.src || document.baseURI).href),
  });
}

// An element with this name answers to `window.cookiemelding` too, hence the look for a method.
if (window.cookiemelding?.isGranted) {
  console.warn('[cookiemelding] Loaded twice.');
} else {
  try {
    start();
  } catch (error) {
    report(`Not started: ${error}`);
  }
}
