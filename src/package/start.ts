import { bare } from '../consent/without-prototype.js';
import { FUNCTIONAL } from '../consent/category.js';
import { openGate, type Cookiemelding } from '../core/start.js';
import type { Files } from '../core/core.js';
import { readBlock } from '../settings/json-block.js';
import { report } from '../platform/report.js';
import { denyByDefault } from '../google/consent-mode.js';
import { fetchMore, showWayBack } from './patient-way-back.js';
import { withoutLitNotice } from './without-lit-notice.js';

/** What is fetched when it is needed, so that a bundler finds it. */
const FILES: { readonly [Name in keyof Files]: () => Promise<Files[Name]> } = {
  ui: () => withoutLitNotice(() => import('../ui/surfaces.js')),
  // The way back is left out of it: an app is waited for.
  async held() {
    const { hold } = await import('../blocked/scanner.js');
    return {
      start(...task) {
        hold(task[0]);
        return showWayBack(...task);
      },
    };
  },
  embeds: () => import('../placeholders/embeds.js'),
  more: async () => ({
    start: showWayBack,
    setLanguage: async (context) => (await fetchMore()).setLanguage(context),
  }),
  sweep: () => import('../core/sweep.js'),
  answer: () => import('../core/answer.js'),
  import: () => import('../import/import-choice.js'),
  debug: () => import('../devtools/devtools.js'),
};

/** Where there is no page to ask on: nothing is granted, nothing is done. */
const NOWHERE: Cookiemelding = Object.freeze({
  record: undefined,
  isGranted: (category: string) => category === FUNCTIONAL,
  whenGranted: (category: string) => new Promise<void>((resolve) => category === FUNCTIONAL && resolve()),
  acceptAll() {},
  rejectAll() {},
  save() {},
  reset() {},
  showBanner() {},
  showPreferences() {},
  setLanguage() {},
  debug() {},
});

/** What it was started with, as text. */
let started: string | undefined;

/**
 * Starts the notice on this page. The second time it gives what there is, and warns if it was started otherwise.
 * @param settings by the names of the schema; they go before those in the page's JSON block
 * @param nonce of the page's content security policy; that of the page's first script with one when absent
 * @param given what is looked at for faults where sites are made
 * @returns what grants nothing where there is no page, and where it cannot be started
 */
export function start(settings: object, nonce: string | undefined, given?: object): Cookiemelding {
  if (typeof document === 'undefined') return NOWHERE;
  try {
    const text = JSON.stringify(settings);
    // An element with this name answers to `window.cookiemelding` too, hence the look for a method.
    if (window.cookiemelding?.isGranted) {
      if (text !== started) console.warn('[cookiemelding] Loaded twice.');
      return window.cookiemelding;
    }
    const all = Object.assign(bare(readBlock()), settings);
    denyByDefault(all.layerName);
    const source = Object.assign((name: string) => all[name], { given });
    // What could not be had is asked for with a question mark.
    const load = (file: string) => FILES[file.split('.')[0] as keyof Files]();
    const first = document.querySelector<HTMLScriptElement>('script[nonce]');
    window.cookiemelding = openGate(source, nonce ?? first?.nonce ?? '', report, load);
    started = text;
    return window.cookiemelding;
  } catch (error) {
    report(`${error}`);
    return NOWHERE;
  }
}
