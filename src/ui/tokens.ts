import { css, unsafeCSS } from 'lit';
import { TOKENS } from './token-values.js';

/** The design tokens as a style sheet, on the element itself. */
export const tokens = css`
  ${unsafeCSS(TOKENS)}
`;
