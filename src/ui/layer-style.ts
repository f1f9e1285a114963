import { css } from 'lit';

/**
 * The style that the banner, the preferences and the declaration share. Both answers look alike, side by side or one
 * below the other; the third button is not an answer. The buttons are grids because a grid stretches a slotted button.
 */
export const layerStyle = css`
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p {
    margin: 0;
  }
  p {
    font-size: 0.9375em;
    text-wrap: pretty;
  }
  h2,
  h3,
  p {
    overflow-wrap: anywhere;
  }
  .muted {
    color: var(--muted);
    font-size: 0.875em;
  }
  a {
    color: inherit;
    text-decoration-color: var(--muted);
    text-underline-offset: 0.2em;
  }
  a:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
  }
  .answers {
    display: grid;
    flex: 999 1 17em;
    gap: inherit;
    grid-auto-rows: 1fr;
    grid-template-columns: repeat(auto-fit, minmax(min(8em, 100%), 1fr));
  }
  .answer,
  .plain {
    display: grid;
    flex: 1 1 auto;
    place-content: stretch;
    border: 1px solid transparent;
    border-radius: var(--button-radius);
    font-size: 0.9375em;
    font-weight: 600;
  }
  /* Of two labels the shorter one stands in the middle as well. */
  button.answer,
  button.plain {
    place-content: center;
    overflow-wrap: anywhere;
    hyphens: auto;
    text-align: center;
  }
  .answer {
    background-color: var(--accent);
    color: var(--on-accent);
  }
  .plain {
    background-color: var(--surface);
    border-color: var(--edge);
    color: var(--text);
  }
  /* Where the style of the page makes the answers differ. Important here goes before important there. */
  .answers[data-equal] .answer {
    all: initial !important;
    --accent: inherit !important;
    --on-accent: inherit !important;
    --button-radius: inherit !important;
    box-sizing: border-box !important;
    display: grid !important;
    place-content: stretch !important;
    background-color: var(--accent) !important;
    border: 1px solid transparent !important;
    border-radius: var(--button-radius) !important;
    color: var(--on-accent) !important;
    cursor: pointer !important;
    direction: inherit !important;
    font: inherit !important;
    font-size: 0.9375em !important;
    font-weight: 600 !important;
  }
  .answers[data-equal] .answer::before,
  .answers[data-equal] .answer::after {
    content: none !important;
  }
  .answers[data-equal] button.answer {
    min-block-size: 44px !important;
    padding: 0.5em 0.25em !important;
    place-content: center !important;
    text-align: center !important;
  }
  .answers[data-equal] .answer:focus-visible {
    outline: 3px solid var(--accent) !important;
    outline-offset: 3px !important;
  }
  /* After a touch the pointer stays where the finger was. */
  @media (hover: hover) {
    .answer:hover {
      background-color: color-mix(in srgb, var(--accent) 88%, var(--text));
    }
    .plain:hover {
      background-color: color-mix(in srgb, var(--surface) 94%, var(--text));
    }
  }
`;
