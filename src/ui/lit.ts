// The part of Lit that cookiemelding-settings.js takes from cookiemelding-ui.js, so that a page loads Lit once.
import { LitElement, css, html, nothing, unsafeCSS } from 'lit';

export const lit = { LitElement, css, html, nothing, unsafeCSS };

/** The globals in which each copy of Lit on a page notes its version, for a warning of its development build. */
const VERSIONS = ['litHtmlVersions', 'litElementVersions', 'reactiveElementVersions'];

// A page of others is left as it was: no globals but the library's own, and no warning about a second copy.
const page = globalThis as unknown as Record<string, unknown[] | undefined>;
for (const name of VERSIONS) {
  page[name]?.pop();
  if (page[name]?.length === 0) delete page[name];
}
