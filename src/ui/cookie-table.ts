import { html } from 'lit';
import { fill } from '../locales/fill.js';
import type { CookieTexts } from '../locales/texts.js';
import type { DeclaredCookie } from '../storage/declared-cookies.js';

/** The table of the cookies of one category. */
export function cookieTable(cookies: readonly DeclaredCookie[], categoryTitle: string, texts: CookieTexts) {
  const kindTexts = {
    cookie: texts.kindCookie,
    localStorage: texts.kindLocalStorage,
    sessionStorage: texts.kindSessionStorage,
    indexedDB: texts.kindLocalStorage,
    cacheStorage: texts.kindLocalStorage,
  };
  const columns = [
    texts.columnName,
    texts.columnProvider,
    texts.columnPurpose,
    texts.columnDuration,
    texts.columnKind,
    texts.columnReaders,
  ];
  const cells = ({ name, provider, host, purpose, duration, kind, readers = provider, country }: DeclaredCookie) => [
    html`<code translate="no">${name}</code>`,
    host ? `${provider} (${host})` : provider,
    purpose,
    duration,
    kindTexts[kind],
    country ? `${readers} (${country})` : readers,
  ];
  return html`
    <details>
      <summary>${fill(texts.showCookies, { count: `${cookies.length}` })}</summary>
      <div class="table">
        <table>
          <caption>
            ${fill(texts.tableCaption, { category: categoryTitle })}
          </caption>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
          ${cookies.map(
            (cookie) =>
              html`<tr>
                ${cells(cookie).map((cell, at) => html`<td data-label=${columns[at]!}>${cell}</td>`)}
              </tr>`,
          )}
        </table>
      </div>
    </details>
  `;
}
