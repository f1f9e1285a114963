import type { ConsentManager } from '../consent-manager.js';
import { nl } from '../locales/nl.js';
import type { Report, SettingReader, SettingSource } from '../setting-reader.js';
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
  readonly source: SettingSource;
  readonly read: SettingReader;
  readonly report: Report;
}

/** The interface on this page. */
export interface Surfaces {
  /** Language it speaks, BCP 47. */
  readonly lang: string;
  /** Shows the present choice; a first layer that has been answered goes away. */
  update(): void;
  showBanner(): void;
  showPreferences(): void;
}

/** The tag is the site's word for it; a page that has one of its own by this name keeps it. */
function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}

/** Lets the page have its turn, so that the notice is put together in several short tasks. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Puts the notice on the page, hidden. The element may already stand there, placed by hand. */
export async function createSurfaces({ settings, manager, source, read, report }: Context): Promise<Surfaces> {
  await pause();
  define('consent-preferences', ConsentPreferences);
  define('cookie-melding', CookieMelding);
  const display = readDisplaySettings(source, read, report);
  const element =
    document.querySelector<CookieMelding>('cookie-melding') ??
    (document.createElement('cookie-melding') as CookieMelding);
  element.notice = createNotice(settings, display, nl, location.hostname);
  element.lang = nl.lang;
  element.setAttribute('position', display.position);
  element.setAttribute('theme', display.theme);
  element.addEventListener('consent-choice', (event) => {
    const { method, choices } = event as ConsentChoiceEvent;
    if (method === 'save') manager.save(choices, method);
    else if (method === 'accept-all') manager.acceptAll(method);
    else manager.rejectAll(method);
  });

  const useSiteFont = () =>
    element.style.setProperty('--site-font', getComputedStyle(document.body ?? document.documentElement).fontFamily);
  useSiteFont();
  if (!document.body) document.addEventListener('DOMContentLoaded', useSiteFont);
  await pause();
  // Between head and body it survives a swapped body, and comes first in reading order.
  if (!element.isConnected) document.head.after(element);

  const update = () => {
    element.record = manager.record;
    if (manager.record) element.hide();
  };
  update();
  return {
    lang: nl.lang,
    update,
    showBanner() {
      if (settings.categories[0]) element.showBanner();
    },
    showPreferences: () => void element.showPreferences(),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cookie-melding': CookieMelding;
    'consent-preferences': ConsentPreferences;
  }
}
