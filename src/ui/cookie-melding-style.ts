import { css, type CSSResult } from 'lit';
import { layerStyle } from './layer-style.js';
import { tokens } from './tokens.js';

/*
 * Reasons, here because comments inside the template would be in every visitor's download:
 *
 * - `!important`: an important declaration here beats one of the page, so that a reset style sheet cannot undo the notice.
 * - `::backdrop`: it is transparent, and still Chromium says of all below it that it is not in sight (press.ts).
 * - `--scheme`: the colour scheme of the setting, or the system's if neither the setting nor the page has one.
 * - `[aside]`: the box would cover the focused element. With an opacity of 0 it can still be reached with the keyboard.
 * - `.message`, visually hidden: for screen readers only. A live region must exist before its text changes.
 * - `.text`: on a low screen the text scrolls, so that both answers stay visible; on one that is even lower, everything
 *   does, and part of the page stays in view.
 * - `--more`: a shadow at the end of the text, which what is drawn with the text covers once all of it has been seen.
 * - `100%`: of the screen, also where the page or its visitor has set a `zoom` on the page, which `100vw` does not know.
 * - `slot`: passes on the colours of its part to the button.
 * - `user-select`: without it, selecting the whole page in Chromium starts and ends at the buttons.
 */
const boxStyle = css`
  :host {
    all: initial !important;
    display: contents !important;
    color: var(--text) !important;
    color-scheme: var(--scheme, inherit) !important;
    direction: ltr !important;
    font: 400 var(--cookiemelding-font-size, medium) / 1.5 var(--cookiemelding-font, var(--site-font)) !important;
  }
  :host([dir='rtl']) {
    direction: rtl !important;
  }
  :host([theme='light']) {
    color-scheme: light !important;
  }
  :host([theme='dark']) {
    color-scheme: dark !important;
  }
  :host(:popover-open) {
    display: flex !important;
    position: fixed !important;
    inset: auto 0 0 !important;
    max-block-size: 100% !important;
  }
  :host::backdrop {
    display: none !important;
  }
  :host([position='top']:popover-open) {
    inset: 0 0 auto !important;
  }
  :host([aside]) {
    opacity: 0 !important;
    pointer-events: none !important;
  }
  @media (min-width: 30.01em) {
    :host(:popover-open) {
      inset: auto calc(1em + env(safe-area-inset-right)) calc(1em + env(safe-area-inset-bottom))
        calc(1em + env(safe-area-inset-left)) !important;
      margin: 0 auto !important;
      max-inline-size: 46em !important;
      max-block-size: calc(100% - 2em) !important;
    }
    :host([position='top']:popover-open) {
      inset-block: calc(1em + env(safe-area-inset-top)) auto !important;
    }
    :host([position='bottom-left']:popover-open) {
      margin: 0 auto 0 0 !important;
      max-inline-size: 27em !important;
    }
    :host([position='bottom-right']:popover-open) {
      margin: 0 0 0 auto !important;
      max-inline-size: 27em !important;
    }
    :host([position='center']:popover-open) {
      inset-block: 0 !important;
      margin: auto !important;
      block-size: fit-content !important;
    }
  }
  :host(:not(:popover-open)) section,
  section[hidden] {
    display: none;
  }
  .message {
    flex: 1;
    padding: var(--spacing) calc(var(--spacing) * 1.25);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    max-block-size: 50vh;
    overflow: auto;
  }
  .message:empty,
  :host(:not(:popover-open)) .message {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    border: 0;
    clip-path: inset(50%);
  }
  section {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: var(--spacing);
    min-block-size: 0;
    padding: calc(var(--spacing) * 1.25) calc(var(--spacing) * 1.5) calc(var(--spacing) * 1.375);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
  }
  .text {
    --more: linear-gradient(transparent, color-mix(in srgb, var(--text) 16%, transparent));
    display: grid;
    gap: 0.75em;
    min-block-size: 3em;
    overflow: auto;
    overscroll-behavior: contain;
    background:
      linear-gradient(transparent, var(--surface) 60%) center bottom / 100% 2em no-repeat local,
      var(--more) center bottom / 100% 0.5em no-repeat;
  }
  h2 {
    font-size: 1.0625em;
    line-height: 1.3;
    letter-spacing: -0.01em;
  }
  .plain {
    flex: 1 1 8.75em;
  }
  .message .actions {
    margin-block-start: var(--spacing);
  }
  button.plain {
    min-block-size: 44px;
    padding: 0.5em 0.75em;
    font-family: inherit;
    line-height: inherit;
    cursor: pointer;
  }
  button.plain:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  slot {
    background-color: inherit;
    border-radius: inherit;
  }
  ::slotted(button) {
    all: initial !important;
    box-sizing: border-box !important;
    display: block !important;
    inline-size: 100% !important;
    min-block-size: 44px !important;
    padding: 0.5em 0.25em !important;
    background-color: inherit !important;
    border-radius: inherit !important;
    color: inherit !important;
    color-scheme: inherit !important;
    pointer-events: inherit !important;
    cursor: pointer !important;
    font: inherit !important;
    text-align: center !important;
    user-select: none !important;
  }
  :host::before,
  :host::after,
  ::slotted(button)::before,
  ::slotted(button)::after {
    content: none !important;
  }
  ::slotted(button:focus-visible) {
    outline: 3px solid var(--accent) !important;
    outline-offset: 3px !important;
  }
  @media (max-width: 30em) {
    section,
    .message:not(:empty) {
      --room: calc(var(--spacing) * 1.125);
      padding: var(--room) calc(var(--room) + env(safe-area-inset-right))
        calc(var(--room) + env(safe-area-inset-bottom)) calc(var(--room) + env(safe-area-inset-left));
      border-width: 1px 0 0;
      border-radius: var(--radius) var(--radius) 0 0;
    }
    :host([position='top']) section {
      padding-block: calc(var(--room) + env(safe-area-inset-top)) var(--room);
      border-width: 0 0 1px;
      border-radius: 0 0 var(--radius) var(--radius);
    }
    .plain {
      flex: 1 1 100%;
    }
  }
  @media (max-height: 30em) {
    :host(:popover-open) {
      max-block-size: 88% !important;
    }
    section {
      gap: 0.5em;
      padding-block: 0.625em calc(0.625em + env(safe-area-inset-bottom)) !important;
    }
    .text {
      min-block-size: 2em;
    }
  }
  @media print {
    :host(:popover-open) {
      display: none !important;
    }
  }
`;

/** The style of `<cookie-melding>`. */
export const cookieMeldingStyles: CSSResult[] = [tokens, layerStyle, boxStyle];
