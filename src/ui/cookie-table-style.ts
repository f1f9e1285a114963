import { css } from 'lit';

/** The style of the tables of cookies. */
export const cookieTableStyle = css`
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
    container-type: inline-size;
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
    overflow-wrap: anywhere;
  }
  @container (max-width: 30em) {
    tr:has(th) {
      position: absolute;
      clip-path: inset(50%);
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
