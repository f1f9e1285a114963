// What waits in the page's markup, and the way back to the settings, so that a returning visitor has one file more and
// not two: cookiemelding-held.js.
import type { GateContext } from './core.js';
import { hold } from '../blocked/scanner.js';
import { showWayBack, type Show } from '../settings-button/way-back.js';

/** To be called whenever the page or the choice has changed. */
export function start(context: GateContext, show: Show): void {
  hold(context);
  showWayBack(context, show);
}
