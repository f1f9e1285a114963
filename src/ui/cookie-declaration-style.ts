import { css, type CSSResult } from 'lit';
import { cookieTableStyle } from './cookie-table-style.js';
import { layerStyle } from './layer-style.js';
import { tokens } from './tokens.js';

const declarationStyle = css`
  :host {
    display: block;
    color-scheme: inherit;
  }
  section {
    padding-block: 1em;
    border-block-start: 1px solid var(--line);
  }
  .buttons {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 0.6em;
    margin-block: 1em;
  }
  .buttons .plain {
    flex: 0 1 auto;
    place-content: center;
  }
  .muted {
    margin-block: 0.5em 1.25em;
  }
  h3 {
    margin-block-end: 0.35em;
  }
  button {
    min-block-size: 44px;
    padding: 0.4em 1.1em;
    cursor: pointer;
    font: inherit;
    font-weight: 600;
  }
  button:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  textarea {
    inline-size: 100%;
    block-size: 9em;
    font:
      0.8125em ui-monospace,
      monospace;
  }
`;

/** The style of `<cookie-declaration>`. */
export const cookieDeclarationStyles: CSSResult[] = [tokens, layerStyle, cookieTableStyle, declarationStyle];
