import { css, html } from 'lit';
import { ADVERTISING, ANALYTICS, FUNCTIONAL, type Category } from '../consent/category.js';
import type { Declaration } from '../storage/declared-cookies.js';
import type { TraceKind } from '../storage/browser-storage.js';
import { fill } from '../locales/fill.js';
import type { CookieTexts } from '../locales/texts.js';
import { outboxKey } from '../records/outbox.js';
import { prefixOf } from '../google/google-tags.js';
import type { OwnTexts } from '../locales/own-texts.js';
import { formatAmount, type Notice, type Words } from './notice.js';

/**
 * What Google's products keep: name, how long, what for, and the host when it is not the site's.
 * @see https://support.google.com/analytics/answer/11397207
 * @see https://business.safety.google/adscookies/
 */
const GOOGLE_ADS = [
  ['_gcl_au', 90, 'day', 'purposeResult'],
  ['_gcl_aw', 90, 'day', 'purposeClick'],
  ['_gcl_gb', 90, 'day', 'purposeClick'],
  ['_gcl_ag', 90, 'day', 'purposeClick'],
  ['_gcl_gs', 90, 'day', 'purposeClick'],
  ['_gcl_ls', 0, '', 'purposeClick'],
  ['IDE', 13, 'month', 'purposeResult', 'doubleclick.net'],
  ['test_cookie', 15, 'minute', 'purposeTest', 'doubleclick.net'],
  ['NID', 6, 'month', 'purposeResult', 'google.com'],
] as const;

/** All that is kept for the ids in use and for the site itself; a declaration of the site replaces ours of that name. */
export function declarationsOf({ settings, controller, texts, words, own, isRecorded }: Notice): Declaration[] {
  const { tags, cookieName, maxAgeDays } = settings;
  const of = (kind: string) => tags.filter(({ id }) => id.startsWith(kind));
  const visitors = new Set(of('G-').map((tag) => `${prefixOf(tag)}_ga`));
  const lasting = (amount: number, unit: string) =>
    amount ? formatAmount(amount, unit, texts.lang) : words!.untilCleared;
  const row = (
    category: Category,
    name: string,
    duration: string,
    purpose: `purpose${string}` & keyof CookieTexts,
    host?: string,
    kind: TraceKind = 'cookie',
  ): Declaration => ({
    name,
    category,
    kind,
    provider: category === FUNCTIONAL ? controller : 'Google',
    purpose: words![purpose],
    duration,
    host,
  });
  const ours = [
    row(FUNCTIONAL, cookieName, lasting(maxAgeDays, 'day'), 'purposeChoice'),
    ...(isRecorded
      ? [row(FUNCTIONAL, outboxKey(cookieName), words!.untilSent, 'purposeRecord', undefined, 'localStorage')]
      : []),
    ...[...visitors].map((name) => row(ANALYTICS, name, lasting(2, 'year'), 'purposeVisitor')),
    ...of('G-').map((tag) =>
      row(ANALYTICS, prefixOf(tag) + tag.id.replace('G-', '_ga_'), lasting(2, 'year'), 'purposeVisit'),
    ),
    ...(of('AW-')[0]
      ? GOOGLE_ADS.map(([name, amount, unit, purpose, host]) =>
          row(ADVERTISING, name, lasting(amount, unit), purpose, host, name === '_gcl_ls' ? 'localStorage' : 'cookie'),
        )
      : []),
  ];
  const replaced = new Set(own.map(({ name }) => name));
  return [...ours.filter(({ name }) => !replaced.has(name)), ...own].map((declaration) => inWords(declaration, words!));
}

/** A declaration with what the owner says of it in the language that is spoken: `cookie.NAME.purpose` and such. */
function inWords(declaration: Declaration, words: Words): Declaration {
  const said = (what: 'provider' | 'purpose' | 'duration') =>
    (words as OwnTexts & Words)[`cookie.${declaration.name}.${what}`] ?? declaration[what];
  return { ...declaration, provider: said('provider'), purpose: said('purpose'), duration: said('duration') };
}

/** The table of what one category keeps. */
export function cookieTable(declarations: readonly Declaration[], title: string, words: CookieTexts) {
  const kinds = {
    cookie: words.kindCookie,
    localStorage: words.kindLocalStorage,
    sessionStorage: words.kindSessionStorage,
  };
  const columns = [
    words.columnName,
    words.columnProvider,
    words.columnPurpose,
    words.columnDuration,
    words.columnKind,
    words.columnReaders,
  ];
  const cells = ({ name, provider, host, purpose, duration, kind }: Declaration) => [
    html`<code>${name}</code>`,
    host ? `${provider} (${host})` : provider,
    purpose,
    duration,
    kinds[kind],
    provider,
  ];
  return html`
    <details>
      <summary>${fill(words.showCookies, { count: `${declarations.length}` })}</summary>
      <div class="table">
        <table>
          <caption>
            ${fill(words.tableCaption, { category: title })}
          </caption>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
          ${declarations.map(
            (declaration) =>
              html`<tr>
                ${cells(declaration).map((cell, at) => html`<td data-label=${columns[at]!}>${cell}</td>`)}
              </tr>`,
          )}
        </table>
      </div>
    </details>
  `;
}

/** The looks of the tables. */
export const tableStyle = css`
  summary {
    inline-size: fit-content;
    padding-block: max(0.4em, (44px - 1lh) / 2);
    color: var(--text);
    cursor: pointer;
    font-size: 0.875em;
    text-decoration: underline;
    text-decoration-color: var(--muted);
    text-underline-offset: 0.2em;
  }
  .table {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 0.8125em;
  }
  caption {
    position: absolute;
    clip-path: inset(50%);
  }
  th {
    color: var(--muted);
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 0.5em 0.75em 0.5em 0;
    border-block-start: 1px solid var(--line);
    vertical-align: top;
  }
  code {
    font:
      1em ui-monospace,
      monospace;
  }
  @media (max-width: 44em) {
    tr:has(th) {
      display: none;
    }
    tr {
      display: block;
      padding-block: 0.5em;
      border-block-start: 1px solid var(--line);
    }
    td {
      display: grid;
      grid-template-columns: 9em 1fr;
      padding: 0.15em 0;
      border: 0;
      overflow-wrap: anywhere;
    }
    td::before {
      content: attr(data-label);
      color: var(--muted);
    }
  }
`;
