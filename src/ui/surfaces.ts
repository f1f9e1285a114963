import type { Answer, ConsentManager } from '../consent-manager.js';
import { nl } from '../locales/nl.js';
import type { Report, SettingReader } from '../setting-reader.js';
import type { Settings } from '../settings.js';
import type { ConsentChoiceEvent } from './consent-choice-event.js';
import { ConsentPreferences } from './consent-preferences.js';
import { CookieMelding } from './cookie-melding.js';
import { readDisplaySettings } from './display-settings.js';
import { createNotice } from './notice.js';

/** What the gate hands to the interface. */
export interface Context {
  readonly settings: Settings;
  readonly manager: ConsentManager;
  readonly answer: Answer;
  readonly reader: SettingReader;
  readonly report: Report;
}

/** The interface on this page. */
export interface Surfaces {
  /** Language it speaks, BCP 47. */
  readonly lang: string;
  /** Shows the present choice; a first layer that has been answered goes away. */
  update(): void;
  /** Shows the first layer, unless the visitor has chosen in the meantime. */
  ask(): void;
  showBanner(): void;
  showPreferences(): Promise<void>;
}

/** A page that has an element of its own by this name keeps it. */
function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}

/** Lets the page have its turn, so that the notice is put together in several short tasks. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Has the notice use the font of the page, also when the style sheet that names it comes later. */
function lendFont(element: HTMLElement): void {
  const { body, documentElement } = document;
  element.style.setProperty('--site-font', getComputedStyle(body ?? documentElement).fontFamily);
  if (document.readyState !== 'complete') addEventListener('load', () => lendFont(element), { once: true });
}

/** Puts the notice on the page, hidden. The element may already stand there, placed by hand. */
export async function createSurfaces({ settings, manager, answer, reader, report }: Context): Promise<Surfaces> {
  await pause();
  define('consent-preferences', ConsentPreferences);
  define('cookie-melding', CookieMelding);
  const display = readDisplaySettings(reader, report);
  const element =
    document.querySelector<CookieMelding>('cookie-melding') ??
    (document.createElement('cookie-melding') as CookieMelding);
  element.notice = createNotice(settings, display, nl, location.hostname);
  element.lang = nl.lang;
  element.setAttribute('position', display.position);
  element.setAttribute('theme', display.theme);
  element.addEventListener('consent-choice', (event) => {
    const { method, choices } = event as ConsentChoiceEvent;
    answer(choices, method);
  });
  lendFont(element);
  await pause();

  /** Between head and body it survives a swapped body, and comes first in reading order. */
  const attach = () => {
    if (!element.isConnected) document.head.after(element);
  };
  const update = () => {
    element.record = manager.record;
    if (manager.record) element.hide();
  };
  const showBanner = () => {
    if (!settings.categories[0]) return;
    attach();
    element.showBanner();
  };
  update();
  return {
    lang: nl.lang,
    update,
    ask() {
      if (!manager.record) showBanner();
    },
    showBanner,
    showPreferences() {
      attach();
      return element.showPreferences();
    },
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cookie-melding': CookieMelding;
    'consent-preferences': ConsentPreferences;
  }
}
