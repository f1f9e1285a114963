import { css } from 'lit';

/**
 * Every colour and size in one place. A site sets `--cookiemelding-*` on `:root`; the shorter names are ours.
 *
 * @cssproperty --cookiemelding-accent - Background of both answers and of a switch that is on.
 * @cssproperty --cookiemelding-on-accent - Text on the accent.
 * @cssproperty --cookiemelding-surface - Background of both layers.
 * @cssproperty --cookiemelding-text - Text.
 * @cssproperty --cookiemelding-muted - Text of less weight.
 * @cssproperty --cookiemelding-line - Lines between parts.
 * @cssproperty --cookiemelding-edge - Border of controls; 3:1 against the surface.
 * @cssproperty --cookiemelding-soft - Background of the last part of the second layer.
 * @cssproperty --cookiemelding-font - Font family; the page's own when absent.
 * @cssproperty --cookiemelding-font-size - Size that all others follow.
 * @cssproperty --cookiemelding-radius - Radius of the layers.
 * @cssproperty --cookiemelding-button-radius - Radius of the buttons.
 * @cssproperty --cookiemelding-shadow - Shadow of the layers.
 */
export const tokens = css`
  :host {
    --accent: var(--cookiemelding-accent, light-dark(#1f4d7a, #a9cdf2));
    --on-accent: var(--cookiemelding-on-accent, light-dark(#fff, #10202f));
    --surface: var(--cookiemelding-surface, light-dark(#fff, #1b1d21));
    --text: var(--cookiemelding-text, light-dark(#1d1f23, #eceef1));
    --muted: var(--cookiemelding-muted, light-dark(#565b64, #a9afb9));
    --line: var(--cookiemelding-line, light-dark(#e3e5e9, #33373e));
    --edge: var(--cookiemelding-edge, light-dark(#747b86, #7f8793));
    --soft: var(--cookiemelding-soft, light-dark(#f5f6f8, #24272c));
    --radius: var(--cookiemelding-radius, 14px);
    --button-radius: var(--cookiemelding-button-radius, 10px);
    --shadow: var(--cookiemelding-shadow, 0 1px 2px rgb(16 24 40 / 0.08), 0 12px 40px rgb(16 24 40 / 0.18));
  }
`;

/** What both layers have in common. */
export const layer = css`
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
  /* Both answers alike, side by side or one below the other; the third button is no answer. */
  .answers {
    display: grid;
    flex: 1 1 17em;
    gap: inherit;
    grid-auto-rows: 1fr;
    grid-template-columns: repeat(auto-fit, minmax(min(8em, 100%), 1fr));
  }
  .answer,
  .plain {
    /* A grid stretches the button that is slotted in here. */
    display: grid;
    flex: 1 1 auto;
    place-content: stretch;
    border: 1px solid transparent;
    border-radius: var(--button-radius);
    font-size: 0.9375em;
    font-weight: 600;
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
  .answer:hover {
    background-color: color-mix(in srgb, var(--accent) 88%, var(--text));
  }
  .plain:hover {
    background-color: color-mix(in srgb, var(--surface) 94%, var(--text));
  }
`;
