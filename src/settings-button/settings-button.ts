// The entry of cookiemelding-settings-button.js.
import { PREFERENCES_CONTROL } from '../blocked/selectors.js';
import type { Core } from '../core/core.js';
import type { SettingsButton } from '../core/parts.js';
import { loadTexts, watchLanguage } from '../locales/language.js';
import { names as dutch } from '../locales/nl.js';
import type { Names } from '../locales/texts.js';
import { FixedButton } from './fixed-button.js';
import { page } from '../platform/native.js';

export { build } from '../platform/build.js';

/** Whether the page needs the button: there is a choice to go back to, and nothing else on the page that leads there. */
function isNeeded({ settings, consent, gpcOptOut }: Core): boolean {
  const hasChoice = consent.record !== undefined || gpcOptOut;
  return (
    settings.trigger !== 'none' &&
    settings.categories.length > 0 &&
    hasChoice &&
    // The page's own control may be in the part that has not been parsed yet.
    page.readyState !== 'loading' &&
    !page.querySelector(PREFERENCES_CONTROL)
  );
}

function createButton(core: Core): FixedButton {
  const button = new FixedButton(core.settings.theme, core.showPreferences);
  const setTexts = (texts: Names) => {
    core.language.shown = texts.lang;
    button.setTexts(texts);
  };
  void watchLanguage(core, (lang) => loadTexts(core, lang, 'texts', dutch), setTexts).update();
  return button;
}

/** Shows the button whenever the page needs it. */
export function start(core: Core): SettingsButton {
  let button: FixedButton | undefined;
  const update = () => {
    const isShown = isNeeded(core);
    // Not created earlier, so that a page with a control of its own loads no texts for it.
    if (isShown) button ??= createButton(core);
    button?.toggle(isShown);
  };
  core.blocked.onScan(update);
  core.onChange(update);
  update();
  return { update };
}
