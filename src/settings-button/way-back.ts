import type { GateContext } from '../core/core.js';
import * as nl from '../locales/nl.js';
import type { Names } from '../locales/texts.js';
import { createSpeaker, textsIn } from '../locales/language.js';
import { CONTROL, createTrigger, type Trigger } from './settings-button.js';

/** Has one of the layers shown, or the overviews of a statement filled. */
export type Show = (layer: 'declare' | 'showPreferences') => unknown;

/** The button, spoken for. */
function createWayBack(context: GateContext, show: Show): Trigger {
  const trigger = createTrigger(context.reader.text('theme'), () => show('showPreferences'));
  const say = (names: Names) => {
    context.lang = names.lang;
    trigger.say(names);
  };
  void createSpeaker(context, (lang) => textsIn(context, lang, nl.names), say)();
  return trigger;
}

/**
 * Shows the button that goes back to the settings while the page has no way of its own and there is something to go
 * back to: a choice, or a browser that has refused for the visitor. Fills the overviews of the statement. To be called
 * whenever the page or the choice has changed.
 */
export function showWayBack(context: GateContext, show: Show): void {
  const { settings, manager, reader, refused } = context;
  const isWanted = !!settings.categories[0] && reader.text('trigger') !== 'none' && !!(manager.record ?? refused);
  // A control of the page's own may be in what has not been read yet.
  if (isWanted && document.readyState !== 'loading' && !document.querySelector(CONTROL))
    context.trigger ??= createWayBack(context, show);
  context.trigger?.update(isWanted);
  const filled = (context.filled ??= new WeakSet());
  const overviews = [...document.querySelectorAll('cookie-declaration')];
  if (!overviews.every((overview) => filled.has(overview))) show('declare');
  for (const overview of overviews) filled.add(overview);
}
