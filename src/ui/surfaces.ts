import type { CleanUpResult } from '../cookies/clean-up.js';
import { readDeclarations } from '../cookies/declarations.js';
import type { GateContext } from '../gate-context.js';
import { nl } from '../locales/nl.js';
import type { ConsentChoiceEvent } from './consent-choice-event.js';
import { checkSettings } from './check-settings.js';
import { CookieMelding } from './cookie-melding.js';
import { readDisplaySettings } from './display-settings.js';
import { createNotice } from './notice.js';

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
  /** Fills the `<cookie-declaration>` elements of the page. */
  declare(): Promise<void>;
  /** Tells the visitor what a withdrawal removed and left. */
  tell(result: CleanUpResult, isReloading: boolean): void;
}

/** Lets the page have its turn, so that the notice is put together in several short tasks. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Has the notice use the font of the page, also when the style sheet that names it comes later. */
function lendFont(element: HTMLElement): void {
  const { body, documentElement } = document;
  element.style.setProperty('--site-font', getComputedStyle(body ?? documentElement).fontFamily);
  if (document.readyState !== 'complete') addEventListener('load', () => lendFont(element), { once: true });
}

/** How long the page's own code may take before it is looked at; milliseconds. */
const LATER = 1000;

/** Settings for Google that are not passed on. */
const REFUSED = /"(allow_(google|ad)_|ads_data|url_pass)/;

/**
 * Has it told when the page's own code sets a default of its own, or passes on what is refused: each visitor without a
 * choice has this file.
 */
function watchOrder(context: GateContext): void {
  setTimeout(() => {
    const commands = context
      .dataLayer()
      .filter((item) => /^default|^\w+-/.test((item as string[] | undefined)?.[1] ?? ''));
    if ((commands[1] && !context.manager.record) || REFUSED.test(JSON.stringify(context.source('googleConfig') ?? 0)))
      void context.use('debug', ({ help }) => help(context, true));
  }, LATER);
}

let made: Promise<Surfaces> | undefined;

/** The interface on this page, made when it is first asked for. */
export const createSurfaces = (context: GateContext): Promise<Surfaces> =>
  (made ??= make(context).catch((error: unknown) => {
    // The next call tries again.
    made = undefined;
    throw error;
  }));

/** Puts the notice on the page, hidden. The element may already stand there, placed by hand. */
async function make(context: GateContext): Promise<Surfaces> {
  const { settings, store, manager, answer, reader, source, isRefused, report, use } = context;
  // Throws in a frame of another site and in a sandbox: there the visitor came for something else.
  void window.top?.location.href;
  await pause();
  // A page that has an element of its own by this name keeps it.
  if (!customElements.get('cookie-melding')) customElements.define('cookie-melding', CookieMelding);
  checkSettings(context);
  const display = readDisplaySettings(reader);
  const element =
    document.querySelector<CookieMelding>('cookie-melding') ??
    (document.createElement('cookie-melding') as CookieMelding);
  const own = readDeclarations(source('cookies'), report);
  const notice = () =>
    createNotice(settings, display, nl, {
      hostname: location.hostname,
      stored: manager.record ? undefined : store.read(),
      refusedByBrowser: isRefused && !manager.record,
      own,
    });
  element.lang = nl.lang;
  for (const name of ['position', 'theme']) element.setAttribute(name, reader.text(name));
  element.addEventListener('consent-choice', (event) => {
    const { method, choices } = event as ConsentChoiceEvent;
    context.layer = element.layer;
    answer(choices, method);
  });
  element.addEventListener('settings', () => void showPreferences().catch((error) => report(`${error}`)));
  lendFont(element);
  watchOrder(context);
  await pause();

  context.shown = () => element.notice!;
  /** Has the file for the answer there before it is needed. */
  const shown = (layer: 1 | 2) => void use('answer', ({ count }) => count(context, 'shown', layer));

  /** Between head and body it survives a swapped body, and comes first in reading order. */
  const attach = () => {
    if (!element.isConnected) document.head.after(element);
  };
  const update = () => {
    element.notice = notice();
    element.record = manager.record;
    if (manager.record) element.hide();
    if (document.querySelector('cookie-declaration')) void declare();
  };
  const showBanner = () => {
    if (!settings.categories[0]) return;
    attach();
    element.showBanner();
    shown(1);
  };
  /** Fills the overviews on a page with the statement. */
  const declare = async () => {
    await import('./settings-layer.js');
    const actions = { change: () => void showPreferences(), withdraw: () => answer(false, 'reject-all') };
    for (const overview of document.querySelectorAll('cookie-declaration')) {
      Object.assign(overview, { notice: element.notice, manager, actions });
    }
  };
  const showPreferences = () => {
    attach();
    shown(2);
    return element.showPreferences();
  };
  update();
  return {
    lang: nl.lang,
    update,
    declare,
    ask() {
      if (!manager.record) showBanner();
    },
    showBanner,
    tell({ removed, left }, isReloading) {
      attach();
      element.tell(nl.withdrawn(removed.length, [...new Set(left.map(({ name }) => name))], isReloading));
    },
    showPreferences,
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cookie-melding': CookieMelding;
  }
}
