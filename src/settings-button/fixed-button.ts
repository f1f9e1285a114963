import { languageAttributes } from '../locales/language.js';
import type { Names } from '../locales/texts.js';
import { onResize } from '../platform/on-resize.js';
import { keepOffFocus } from '../ui/keep-off-focus.js';
import { endPressesWithUs, keepEvents, KEYS } from '../ui/own-events.js';
import { lendPageStyle } from '../ui/page-style.js';
import { TOKENS } from '../ui/token-values.js';
import { page, removeNode } from '../platform/native.js';

const ROOM_BELOW_PAGE_PX = 68;

/** Pictures and fonts that arrive late make any page longer; a list without an end does so again and again. */
const MAX_GROWTHS = 3;

/** Important declarations of `:host` win over the page's, important or not. */
const STYLE = `
  ${TOKENS}
  :host {
    all: initial !important;
    color-scheme: var(--scheme, inherit) !important;
    display: block !important;
  }
  /* Room below a page that scrolls, so that the button covers nothing at its end. */
  :host([room]) {
    block-size: ${ROOM_BELOW_PAGE_PX}px !important;
  }
  :host([aside]) {
    opacity: 0 !important;
    pointer-events: none !important;
  }
  button {
    position: fixed;
    inset-block-end: calc(12px + env(safe-area-inset-bottom));
    inset-inline-start: calc(12px + env(safe-area-inset-left));
    z-index: var(--cookiemelding-z-index, 2147483000);
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    padding: 0 0.9em;
    background: var(--surface);
    border: 1px solid var(--edge);
    border-radius: 99px;
    box-shadow: 0 2px 10px rgb(16 24 40 / 0.14);
    color: var(--text);
    cursor: pointer;
    font: 500 0.875em/1.2 var(--cookiemelding-font, var(--site-font));
  }
  button:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  /* On a phone the button would cover too much of a page that scrolls, so it stands below the page. */
  @media (max-width: 30em) {
    :host([room]) {
      display: flex !important;
      justify-content: center !important;
      block-size: auto !important;
      padding: 12px !important;
    }
    :host([room]) button {
      position: static;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;

/**
 * The small button at the bottom of the screen that opens the preferences.
 * @csspart trigger - The button.
 */
export class FixedButton {
  readonly #host = page.createElement('cookie-trigger');
  readonly #button = page.createElement('button');
  #isWanted = false;
  #pageHeight = 0;
  /** How often the page has become longer after the visitor has begun to scroll. */
  #growths = 0;

  /**
   * @param theme setting of the site
   * @param onPress opens the preferences
   */
  constructor(theme: string, onPress: () => void) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    const shadow = this.#host.attachShadow({ mode: 'open', delegatesFocus: true });
    shadow.adoptedStyleSheets = [sheet];
    this.#button.type = 'button';
    this.#button.setAttribute('part', 'trigger');
    this.#button.addEventListener('click', onPress);
    shadow.append(this.#button);
    keepEvents(this.#button, KEYS);
    endPressesWithUs();
    lendPageStyle(this.#host, theme);
    keepOffFocus(this.#host, this.#button);
    onResize(page.documentElement, this.#makeRoom);
    addEventListener('resize', this.#makeRoom);
  }

  /** Shows the button, once it has its texts, or removes it. */
  toggle(isWanted: boolean): void {
    this.#isWanted = isWanted;
    this.#attach();
  }

  setTexts({ lang, preferencesTitle }: Names): void {
    Object.assign(this.#host, languageAttributes(lang));
    this.#button.textContent = preferencesTitle;
    this.#attach();
  }

  #attach(): void {
    const isShown = this.#isWanted && this.#button.textContent !== '';
    if (!isShown) removeNode(this.#host);
    // After the body: last in reading order, and not lost when the page replaces its body.
    else if (!this.#host.isConnected) page.documentElement.append(this.#host);
  }

  /**
   * Leaves a page alone that fits on the screen: it would start to scroll. Below a page that does not scroll, or that grows
   * whenever its end comes near, nobody could reach the button.
   */
  readonly #makeRoom = () => {
    const { documentElement: root, body } = page;
    const pageHeight = root.getBoundingClientRect().height - this.#host.getBoundingClientRect().height;
    if (pageHeight > this.#pageHeight && scrollY > 0) this.#growths += 1;
    this.#pageHeight = pageHeight;
    // The page scrolls by the style of the root, or that of the body where the root has none.
    const overflow = [root, body].map((element) => getComputedStyle(element).overflowY);
    const isLocked = overflow.some((value) => value === 'hidden' || value === 'clip');
    const isEndless = this.#growths > MAX_GROWTHS;
    this.#host.toggleAttribute('room', pageHeight > innerHeight && !isLocked && !isEndless);
  };
}
