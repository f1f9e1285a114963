import { css, type CSSResult } from 'lit';
import { cookieTableStyle } from './cookie-table-style.js';
import { layerStyle } from './layer-style.js';

const dialogStyle = css`
  dialog {
    inline-size: min(38em, 100% - 2em - env(safe-area-inset-left) - env(safe-area-inset-right));
    max-block-size: calc(100% - 2em);
    max-inline-size: none;
    padding: 0;
    overflow: hidden;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    color: inherit;
    font: inherit;
  }
  dialog[open],
  form {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  dialog::backdrop {
    background: rgb(10 14 20 / 0.45);
  }
  .scroll {
    overflow: auto;
    overscroll-behavior: contain;
  }
  .head {
    display: grid;
    gap: 0.5em;
    grid-template-columns: 1fr auto;
    padding: calc(var(--spacing) * 1.375) calc(var(--spacing) * 1.5) var(--spacing);
  }
  .head p {
    grid-column: 1 / -1;
  }
  .category p + p {
    margin-block-start: 0.5em;
  }
  h2 {
    font-size: 1.25em;
    letter-spacing: -0.01em;
    line-height: 1.3;
    outline: none;
  }
  .category {
    padding: var(--spacing) calc(var(--spacing) * 1.5);
    border-block-start: 1px solid var(--line);
  }
  label {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
    min-block-size: 2.75em;
    margin-block: -0.375em 0.125em;
    font-weight: 600;
    cursor: pointer;
  }
  label span:first-child {
    flex: 1;
  }
  .service {
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--line);
  }
  p + .service {
    margin-block-start: 0.75em;
  }
  .service + .service {
    padding-block-start: 0.25em;
  }
  .service + details {
    margin-block-start: 0.75em;
  }
  .service label {
    margin-block: 0;
    font-weight: 400;
  }
  .state {
    color: var(--muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  .category p {
    color: var(--muted);
    font-size: 0.9em;
  }
  input {
    appearance: none;
    flex: none;
    position: relative;
    inline-size: 46px;
    block-size: 28px;
    margin: 0;
    background: var(--surface);
    border: 2px solid var(--edge);
    border-radius: 99px;
    cursor: inherit;
  }
  input::before {
    content: '';
    position: absolute;
    inset-block: 2px;
    inset-inline-start: 2px;
    inline-size: 20px;
    background: var(--edge);
    border: 1px solid transparent;
    border-radius: 50%;
    transition: translate 0.15s;
  }
  input:checked {
    background: var(--accent);
    border-color: var(--accent);
  }
  input:checked::before {
    background: var(--on-accent);
    translate: 18px;
  }
  input:checked:dir(rtl)::before {
    translate: -18px;
  }
  label:has(:disabled) {
    cursor: default;
  }
  input:disabled {
    background: var(--muted);
    border-color: var(--muted);
  }
  input:disabled::before {
    background: var(--surface);
  }
  .foot {
    display: grid;
    gap: 0.75em;
    padding: var(--spacing) calc(var(--spacing) * 1.5) calc(var(--spacing) * 1.375);
    background: var(--soft);
    border-block-start: 1px solid var(--line);
  }
  .plain {
    flex: 1 1 8em;
  }
  button {
    place-content: center;
    padding: 0.5em 0.25em;
    min-block-size: 44px;
    font: inherit;
    cursor: pointer;
  }
  .close {
    display: grid;
    place-items: center;
    inline-size: 44px;
    margin: -0.625em;
    padding: 0;
    background: none;
    border: 0;
    border-radius: var(--button-radius);
    color: var(--muted);
  }
  .close:hover {
    background: var(--soft);
    color: var(--text);
  }
  .close svg {
    inline-size: 20px;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-width: 2;
  }
  button:focus-visible,
  input:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 3px;
  }
  .close:focus-visible {
    outline-offset: -3px;
  }
  @media (max-width: 30em) {
    dialog {
      inline-size: 100%;
      max-block-size: calc(100% - max(4%, env(safe-area-inset-top)));
      margin-block-end: 0;
      border-width: 1px 0 0;
      border-radius: var(--radius) var(--radius) 0 0;
    }
    .head,
    .category,
    .foot {
      padding-inline: calc(var(--spacing) * 1.125);
    }
    .foot {
      padding-block-end: calc(var(--spacing) * 1.125 + env(safe-area-inset-bottom));
    }
  }
  /*
   * On a low screen the foot has the buttons alone, in one row, so that there is room for the switches. With text so large
   * that they do not fit in a row, it has both answers alone.
   */
  @media (max-height: 38em) {
    .foot,
    .foot .actions {
      --side: 0.75em;
      padding: 0.5em var(--side) calc(0.5em + env(safe-area-inset-bottom));
    }
    dialog {
      overflow: auto;
      overscroll-behavior: contain;
    }
    .scroll {
      overflow: visible;
    }
    .foot {
      display: contents;
    }
    .foot p {
      order: 1;
      margin: calc(var(--spacing) * 1.125);
    }
    .foot button {
      padding-inline: 0.2em;
      font-size: 0.8125em;
    }
    .foot .actions {
      position: sticky;
      inset-block-end: 0;
      order: 2;
      flex-wrap: nowrap;
      gap: 0.5em;
      background: var(--soft);
      border-block-start: 1px solid var(--line);
    }
    .foot .answers {
      flex: 2 1 0;
      grid-template-columns: 1fr 1fr;
    }
    .foot .plain {
      flex: 1 1 0;
    }
  }
  @media (max-height: 38em) and (max-width: 17em) {
    .foot .actions {
      display: contents;
    }
    .foot .plain {
      flex: none;
      margin: 0 var(--side);
    }
    .foot button {
      font-size: 0.9375em;
    }
    .foot .answers {
      position: sticky;
      inset-block-end: 0;
      order: 2;
      flex: none;
      grid-template-columns: 1fr;
      padding: 0.5em var(--side);
      background: var(--soft);
      border-block-start: 1px solid var(--line);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    input::before {
      transition: none;
    }
  }
  @media print {
    dialog[open] {
      display: none;
    }
  }
  @media (forced-colors: active) {
    input {
      border-color: ButtonText;
    }
    input::before {
      background: ButtonText;
    }
    input:checked,
    input:checked::before {
      background: Highlight;
    }
    input:checked::before {
      background: HighlightText;
    }
    input:disabled {
      opacity: 1;
    }
  }
`;

/** The style of `<consent-preferences>`. Its tokens are inherited from `<cookie-melding>`. */
export const consentPreferencesStyles: CSSResult[] = [layerStyle, cookieTableStyle, dialogStyle];
