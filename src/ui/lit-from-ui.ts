// Takes the place of `lit` in the file of the second layer: Lit is in the file of the first, under the address that it
// was loaded with.
import type * as ui from './ui.js';

const url = new URL('cookiemelding-ui.js', import.meta.url);
const { searchParams } = new URL(import.meta.url);
const attempt = searchParams.get('ui-attempt');
searchParams.delete('attempt');
searchParams.delete('ui-attempt');
if (attempt) searchParams.set('attempt', attempt);
url.search = `${searchParams}`;
const { lit } = (await import(/* @vite-ignore */ url.href)) as typeof ui;

export const { LitElement, css, html, nothing, unsafeCSS } = lit;
