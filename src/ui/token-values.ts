/**
 * All colours and sizes. A site sets `--cookiemelding-*` on `:root`; the shorter names are internal.
 * No property applies to only one of the two answers.
 *
 * @cssproperty --cookiemelding-accent - Background of both answers and of a switch that is on.
 * @cssproperty --cookiemelding-on-accent - Text on the accent.
 * @cssproperty --cookiemelding-surface - Background of both layers.
 * @cssproperty --cookiemelding-text - Text.
 * @cssproperty --cookiemelding-muted - Less important text.
 * @cssproperty --cookiemelding-line - Lines between parts.
 * @cssproperty --cookiemelding-edge - Border of controls; 3:1 against the surface.
 * @cssproperty --cookiemelding-soft - Background of the foot of the second layer.
 * @cssproperty --cookiemelding-font - Font family; the page's own by default.
 * @cssproperty --cookiemelding-font-size - Font size that all sizes are relative to.
 * @cssproperty --cookiemelding-spacing - Space around and between parts.
 * @cssproperty --cookiemelding-radius - Radius of the layers.
 * @cssproperty --cookiemelding-button-radius - Radius of the buttons.
 * @cssproperty --cookiemelding-shadow - Shadow of the layers.
 * @cssproperty --cookiemelding-z-index - Stacking order of the small settings button; the layers are above everything.
 */
const VALUES = {
  accent: 'light-dark(#1f4d7a, #a9cdf2)',
  'on-accent': 'light-dark(#fff, #10202f)',
  surface: 'light-dark(#fff, #1b1d21)',
  text: 'light-dark(#1d1f23, #eceef1)',
  muted: 'light-dark(#565b64, #a9afb9)',
  line: 'light-dark(#e3e5e9, #33373e)',
  edge: 'light-dark(#747b86, #7f8793)',
  soft: 'light-dark(#f5f6f8, #24272c)',
  spacing: '1em',
  radius: '14px',
  'button-radius': '10px',
  shadow: '0 1px 2px rgb(16 24 40 / 0.08), 0 12px 40px rgb(16 24 40 / 0.18)',
};

/** An important declaration here beats one of the page, which may use `--text` for something else. */
export const TOKENS = `
  :host {
    ${Object.entries(VALUES)
      .map(([name, value]) => `--${name}: var(--cookiemelding-${name}, ${value}) !important;`)
      .join('')}
  }
  @media (prefers-contrast: more) {
    :host {
      --muted: var(--text) !important;
      --line: var(--text) !important;
      --edge: var(--text) !important;
    }
  }
`;
