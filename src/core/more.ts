// The way back to the settings where a page has none, in a file of its own: cookiemelding-more.js.
import type { GateContext } from './core.js';
import { knownLanguage } from '../locales/language.js';

export { showWayBack as start } from '../settings-button/way-back.js';

/** Has everything said in the language that the site's code has asked for last. */
export function setLanguage({ language, followers, report }: GateContext): void {
  if (language !== '' && !knownLanguage(`${language}`)) report(`setLanguage: "${language}" is not there`);
  for (const follow of followers ?? []) follow();
}
