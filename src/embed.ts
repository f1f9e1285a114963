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
  if (!script) return report('Not started: a plain <script src> is needed, not a module.');
  const settings = Object.assign(bare(readBlock()), script.dataset);
  window.cookiemelding = openGate({
    source: (name) => settings[name],
    nonce: script.nonce,
    report,
    load: (query) =>
      import(/* @vite-ignore */ new URL(`cookiemelding-ui.js${query}`, script.src || document.baseURI).href),
  });
}

// An element with this name answers to `window.cookiemelding` too, hence the check for a method.
if (typeof window.cookiemelding?.isGranted === 'function') {
  console.warn('[cookiemelding] This script is here twice; the first one counts.');
} else {
  try {
    start();
  } catch (error) {
    report(`Not started: ${error}`);
  }
}
