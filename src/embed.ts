import { bare } from './consent/bare.js';
import { openGate } from './gate.js';

const report = (problem: string): void => console.error(`[cookiemelding] ${problem}`);

/** The settings in the page's inert JSON block. */
function readBlock(): unknown {
  try {
    return JSON.parse(
      document.querySelector('script[type="application/json"][data-cookiemelding]')?.textContent ?? '{}',
    );
  } catch (error) {
    report(`The JSON block is not usable: ${error}`);
    return;
  }
}

// An element with this name answers to `window.cookiemelding` too, hence the check for a method.
if (typeof window.cookiemelding?.isGranted === 'function') {
  console.warn('[cookiemelding] The script is on this page twice; the first one counts.');
} else {
  try {
    // Read through the prototype: on `document` itself an element named `currentScript` would answer.
    const script = Reflect.get(Document.prototype, 'currentScript', document) as HTMLScriptElement;
    const settings = Object.assign(bare(readBlock()), script.dataset);
    window.cookiemelding = openGate({
      source: (name) => settings[name],
      nonce: script.nonce,
      report,
      load: (query) =>
        import(/* @vite-ignore */ new URL(`cookiemelding-ui.js${query}`, script.src || document.baseURI).href),
    });
  } catch (error) {
    report(`Not started, so everything stays denied: ${error}`);
  }
}
