// The way back to the settings where a page has none, in a file of its own: cookiemelding-more.js.
import type { GateContext } from './gate-context.js';
import { knownLanguage } from './ui/language.js';

export { showWayBack as start } from './way-back.js';

/** Has everything said in the language that the site's code has asked for last. */
export function setLanguage({ language, followers, report }: GateContext): void {
  if (language !== '' && !knownLanguage(`${language}`)) report(`setLanguage: "${language}" is not there`);
  for (const follow of followers ?? []) follow();
}
