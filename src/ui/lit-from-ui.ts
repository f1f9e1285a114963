// Takes the place of `lit` in the file of the second layer: Lit is in the file of the first, under the address that this
// file was loaded with.
import type * as ui from './ui.js';

const { search } = new URL(import.meta.url);
// A second attempt at this file is no reason to fetch the other one again.
const url = `./cookiemelding-ui.js${search.replace(/&attempt=\d+/, '')}`;
const { lit } = (await import(/* @vite-ignore */ url)) as typeof ui;

export const { LitElement, css, html, nothing, unsafeCSS } = lit;
