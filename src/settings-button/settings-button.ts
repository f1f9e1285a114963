import type { Names } from '../locales/texts.js';
import { keepOffFocus } from '../ui/focus-behind.js';
import { languageAttributes } from '../locales/language.js';
import { lendPageStyle } from '../ui/page-style.js';
import { TOKENS } from '../ui/token-values.js';

/** Height of the room below the page; pixels. */
const ROOM = 68;

/** Anything that opens the settings. */
export const CONTROL = '[data-cookie-preferences]';

/** The looks of the button; the page's own style does not reach it. */
const STYLE = `
  ${TOKENS}
  :host {
    all: initial !important;
    color-scheme: var(--scheme, inherit) !important;
    display: block !important;
  }
  /* Room at the end of a page that scrolls, so that the button covers nothing there. */
  :host([room]) {
    block-size: ${ROOM}px !important;
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
  /* On a phone it stands below a page that scrolls, so that it covers nothing of it. */
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

/** The small fixed button that opens the settings again. */
export interface Trigger {
  /** Shows it if it is wanted and the page has no control of its own, else takes it away. */
  update(isWanted: boolean): void;
  /** Gives it its name; it is not shown before. */
  say(names: Names): void;
}

/**
 * Makes the button; not yet on the page. Its element is found by `::part(trigger)`.
 * @param theme setting of the site
 * @param open opens the settings
 */
export function createTrigger(theme: string, open: () => void): Trigger {
  const host = document.createElement('cookie-trigger');
  lendPageStyle(host, theme);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  const shadow = host.attachShadow({ mode: 'open', delegatesFocus: true });
  shadow.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('part', 'trigger');
  button.addEventListener('click', open);
  shadow.append(button);
  keepOffFocus(host, button);
  // Not where the page is as high as the screen: it would have to scroll, or would be cut off.
  const root = document.documentElement;
  const measure = () => {
    const height = root.getBoundingClientRect().height - host.getBoundingClientRect().height;
    host.toggleAttribute('room', height > innerHeight);
  };
  new ResizeObserver(measure).observe(root);
  addEventListener('resize', measure);
  let isWanted = false;
  const follow = () => {
    const isShown = isWanted && button.textContent && !document.querySelector(CONTROL);
    if (!isShown) host.remove();
    // After the body, at the end of the reading order; a swapped body leaves it where it is.
    else if (!host.isConnected) document.documentElement.append(host);
  };
  return {
    update(wanted) {
      isWanted = wanted;
      follow();
    },
    say({ lang, preferencesTitle }) {
      Object.assign(host, languageAttributes(lang));
      button.textContent = preferencesTitle;
      follow();
    },
  };
}
