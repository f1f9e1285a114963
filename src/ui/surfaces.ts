import type { CleanUpResult } from '../storage/clean-up.js';
import { readDeclarations } from '../storage/declared-cookies.js';
import type { GateContext } from '../core/core.js';
import { fill } from '../locales/fill.js';
import * as nl from '../locales/nl.js';
import type { BannerTexts } from '../locales/texts.js';
import type { ConsentChoiceEvent } from './consent-choice-event.js';
import { CookieMelding } from './cookie-melding.js';
import { lendPageStyle } from './page-style.js';
import { readDisplaySettings } from './display-settings.js';
import { createSpeaker, languageAttributes, textsIn } from '../locales/language.js';
import { createNotice, savedText, type Words } from './notice.js';

/** The interface on this page. */
export interface Surfaces {
  /** Shows the present choice; a first layer that has been answered goes away. */
  update(): void;
  /** Shows the first layer, unless the visitor has chosen in the meantime, or with another tool before. */
  ask(): Promise<void>;
  showBanner(): void;
  showPreferences(): Promise<void>;
  /** Fills the `<cookie-declaration>` elements of the page. */
  declare(): Promise<void>;
  /** Tells the visitor what a withdrawal removed and left. */
  tell(result: CleanUpResult, isReloading: boolean): void;
}

/** Lets the page have its turn, so that the notice is put together in several short tasks. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

let made: Promise<Surfaces> | undefined;

/** The interface on this page, made when it is first asked for. */
export const start = (context: GateContext): Promise<Surfaces> =>
  (made ??= make(context).catch((error: unknown) => {
    // The next call tries again.
    made = undefined;
    throw error;
  }));

/** Puts the notice on the page, hidden. The element may already stand there, placed by hand. */
async function make(context: GateContext): Promise<Surfaces> {
  const { settings, store, manager, answer, reader, source, refused, report, use } = context;
  // Throws in a frame of another site and in a sandbox: there the visitor came for something else.
  void window.top?.location.href;
  // What draws the interface cannot read its own templates there.
  if (document.contentType.endsWith('xml')) throw new Error('Not in XHTML.');
  await pause();
  // A page that has an element of its own by this name keeps it.
  if (!customElements.get('cookie-melding')) customElements.define('cookie-melding', CookieMelding);
  void use('answer', ({ check, surround }) => {
    element.surround = surround;
    check(context);
  });
  const display = readDisplaySettings(reader);
  const element =
    document.querySelector<CookieMelding>('cookie-melding') ??
    (document.createElement('cookie-melding') as CookieMelding);
  const own = readDeclarations(source('cookies'), report);
  const dutch: BannerTexts = { ...nl.names, ...nl.banner };
  let texts = dutch;
  let words: Words | undefined;
  /** Whether the texts of the second layer are wanted too. */
  let isLong = false;
  const refresh = () => {
    const moment = {
      hostname: location.hostname,
      stored: manager.record ? undefined : store.read(),
      refusedByBrowser: refused && !manager.record,
      own,
    };
    const { lang } = texts;
    context.lang = lang;
    const notice = createNotice(settings, display, texts, moment, words);
    Object.assign(element, languageAttributes(lang), { notice, record: manager.record });
    fillOverviews();
  };
  const fail = (error: unknown) => report(`${error}`);
  for (const name of ['position', 'theme']) element.setAttribute(name, reader.text(name));
  const choose = (event: Event) => {
    const { method, choices } = event as ConsentChoiceEvent;
    context.layer = element.layer;
    answer(choices, method);
    element.tell(savedText(element.notice!, manager.record), true);
  };
  element.change = () => void showPreferences().catch(fail);
  lendPageStyle(element, reader.text('theme'));
  await pause();

  context.shown = () => element.notice!;
  context.tell = (what) => {
    attach();
    element.tell(texts[what]);
  };
  /** Has the file for the answer there before it is needed. */
  const shown = (layer: 1 | 2) => void use('answer', ({ accompany }) => accompany(context, layer));

  /** Between head and body it survives a swapped body, and comes first in reading order. */
  const attach = () => {
    if (!element.isConnected) document.head.after(element);
    // Where the document has been written anew, it has been taken off.
    element.addEventListener('consent-choice', choose);
  };
  const update = () => {
    refresh();
    if (manager.record) element.hide();
  };
  const showBanner = () => {
    if (!settings.categories[0]) return;
    attach();
    element.showBanner();
    shown(1);
  };
  /** Fills the overviews on a page with the statement. */
  const declare = async () => {
    await element.prepare();
    fillOverviews();
  };
  const actions = { change: element.change, withdraw: () => answer(false, 'reject-all') };
  const fillOverviews = () => {
    for (const overview of document.querySelectorAll('cookie-declaration')) {
      Object.assign(overview, { notice: element.notice, manager, actions });
    }
  };
  const showPreferences = () => {
    attach();
    return element.showPreferences().then(() => shown(2));
  };
  const speak = createSpeaker(
    context,
    async (lang) => {
      const next = await textsIn(context, lang, dutch);
      const nextWords = isLong ? await (await import('./settings-layer.js')).wordsIn(context, next.lang) : undefined;
      return [next, nextWords] as const;
    },
    (said) => {
      [texts, words] = said;
      refresh();
    },
  );
  /** Has the second layer there, with its words. */
  element.prepare = async () => {
    try {
      isLong = true;
      // Another language may be wanted on the way.
      for (let isFirst = true; !element.notice?.words; isFirst = false) await speak(isFirst);
    } catch (error) {
      isLong = false;
      throw error;
    }
  };
  await speak();
  update();
  return {
    update,
    declare,
    async ask() {
      if (!manager.record && reader.text('import') && !store.read())
        await use('import', ({ takeOver }) => takeOver(context));
      if (!manager.record) showBanner();
    },
    showBanner,
    tell({ removed, left }, isReloading) {
      attach();
      const { length } = removed;
      const leftNames = [...new Set(left.map(({ name }) => name))].join(', ');
      const sentences = [
        texts.withdrawn,
        ...(length ? [length === 1 ? texts.removedOne : fill(texts.removed, { count: `${length}` })] : []),
        ...(leftNames ? [fill(texts.left, { names: leftNames })] : []),
        ...(isReloading ? [texts.reloading] : []),
      ];
      element.tell(sentences.join(' '));
    },
    showPreferences,
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cookie-melding': CookieMelding;
  }
}
