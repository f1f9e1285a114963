// The banner, in a file of its own: cookiemelding-ui.js.
import './shield-lit.js';
import type { Core } from '../core/core.js';
import type { Ui } from '../core/parts.js';
import type { Settings } from '../settings/settings.js';
import { CookieMelding } from './cookie-melding.js';
import { schedulePageCheck } from './developer-checks.js';
import { NoticeUi } from './notice-ui.js';
import { endPressesWithUs } from './own-events.js';
import { lendPageStyle } from './page-style.js';
import { page } from '../platform/native.js';
import { yieldToPage } from '../platform/yield-to-page.js';

export { build } from '../platform/build.js';
// cookiemelding-settings.js takes Lit from this file.
export { lit } from './lit.js';

/** @throws where the notice does not belong, or cannot be rendered */
function checkPage(core: Core): void {
  // The visitor came for something else, and may be made to press what is not to be seen.
  if (core.isInForeignFrame)
    throw new DOMException('The notice is not shown in a cross-origin frame.', 'SecurityError');
  // Lit's templates are not well-formed XML.
  if (page.contentType.endsWith('xml')) throw new Error('The notice cannot be shown in XHTML.');
}

/** The element, hidden. The site, or its server, may have put it on the page. */
function createElement({ position, theme }: Settings): CookieMelding {
  // A page that has an element of its own by this name keeps it.
  if (!customElements.get('cookie-melding')) customElements.define('cookie-melding', CookieMelding);
  const element = page.querySelector('cookie-melding') ?? page.createElement('cookie-melding');
  element.setAttribute('position', position);
  element.setAttribute('theme', theme);
  lendPageStyle(element, theme);
  return element;
}

/** Builds the notice, in several short tasks. It stays hidden until it is asked for. */
export async function start(core: Core): Promise<Ui> {
  checkPage(core);
  endPressesWithUs();
  await yieldToPage();
  // In one task: what a server has sent can be pressed as soon as it is upgraded.
  const ui = new NoticeUi(core, createElement(core.settings));
  await yieldToPage();
  await ui.start();
  schedulePageCheck(core);
  return ui;
}
