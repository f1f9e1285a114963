import { LitElement, css, html, nothing } from 'lit';
import type { ConsentManager } from '../consent/consent-manager.js';
import { fill } from '../locales/fill.js';
import { cookieTable, declarationsOf, tableStyle } from './cookie-list.js';
import { languageAttributes } from '../locales/language.js';
import type { Notice } from './notice.js';
import { richText } from './rich-text.js';
import { layer, tokens } from './tokens.js';
import { keptText } from './kept-text.js';
import { describedCategories, presentChoice } from './words.js';

/** What the overview can ask for. */
export interface DeclarationActions {
  /** Opens the settings. */
  change(): void;
  /** Takes every grant back. */
  withdraw(): void;
}

/**
 * For the page with the privacy and cookie statement: what is kept per category, the visitor's present choice, and what
 * can be done about it. It stands in the page's own flow and takes the page's own font and colours.
 *
 * @csspart category - One category.
 */
export class CookieDeclaration extends LitElement {
  static override styles = [
    tokens,
    layer,
    tableStyle,
    css`
      :host {
        display: block;
        color-scheme: inherit;
      }
      section {
        padding-block: 1em;
        border-block-start: 1px solid var(--line);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
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
    `,
  ];

  static override properties = {
    notice: { attribute: false },
    manager: { attribute: false },
    actions: { attribute: false },
    status: { state: true },
    copy: { state: true },
  };

  /** What is shown. */
  declare notice: Notice | undefined;
  declare manager: ConsentManager | undefined;
  declare actions: DeclarationActions | undefined;

  declare private status: string;
  /** What it is said in. */
  #lang = '';
  /** The text to copy by hand, where the browser does not let us. */
  declare private copy: string;

  /** Of its headings: one below that of the page which it stands under. */
  get #level(): number {
    const above = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].findLast(
      (heading) => heading.compareDocumentPosition(this) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return above ? Math.min(Number(above.localName[1]) + 1, 6) : 2;
  }

  #update = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('consent-change', this.#update);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('consent-change', this.#update);
  }

  async #copy(notice: Notice): Promise<void> {
    const text = keptText(declarationsOf(notice));
    this.#lang = notice.texts.lang;
    try {
      await navigator.clipboard.writeText(text);
      this.status = notice.words!.copied;
      this.copy = '';
    } catch {
      // Without https, or where the visitor does not allow it.
      this.copy = text;
      this.status = notice.words!.copyByHand;
    }
  }

  #withdraw({ withdraw }: DeclarationActions): void {
    withdraw();
    // The button goes away, and the focus in it.
    void this.updateComplete.then(() => this.shadowRoot?.querySelector('button')?.focus());
  }

  #download(notice: Notice): void {
    const { record } = this.manager ?? {};
    const receipt = {
      ...record,
      controller: notice.controller,
      policyUrl: notice.policyUrl,
      texts: notice.words!.version,
    };
    const url = URL.createObjectURL(new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${notice.settings.cookieName}-${record?.time.slice(0, 10)}.json`;
    link.click();
    // Some browsers have not begun to read it yet.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  override render() {
    const { notice, manager, actions } = this;
    if (!notice?.words || !manager || !actions) return nothing;
    const { words, categories } = notice;
    const declarations = declarationsOf(notice);
    const level = this.#level;
    const { lang, dir } = languageAttributes(notice.texts.lang);
    // Not on the element itself: a framework that takes over what its server has made would find it changed.
    return html`
      <div lang=${lang} dir=${dir}>
        <p>${richText(presentChoice(notice, manager.record))}</p>
        <div class="buttons">
          <button class="plain" type="button" @click=${actions.change}>${words.change}</button>
          ${
            categories.some(({ name }) => manager.isGranted(name))
              ? html`<button class="plain" type="button" @click=${() => this.#withdraw(actions)}>
                  ${words.withdraw}
                </button>`
              : nothing
          }
          <button class="plain" type="button" @click=${() => void this.#copy(notice)}>${words.copyCookies}</button>
          ${
            manager.record
              ? html`<button class="plain" type="button" @click=${() => this.#download(notice)}>
                  ${words.download}
                </button>`
              : nothing
          }
        </div>
        <p role="status">${this.#lang === notice.texts.lang ? this.status : ''}</p>
        ${this.copy ? html`<textarea readonly aria-label=${words.copyCookies} .value=${this.copy}></textarea>` : nothing}
        <p class="muted">
          ${richText(words.notVisible)} ${richText(fill(words.copyWarning, { controller: notice.controller }))}
        </p>
        ${describedCategories(notice).map(({ name, title, description }) => {
          const cookies = declarations.filter(({ category }) => category === name);
          return html`<section part="category">
            <h3 aria-level=${level}>${title}</h3>
            <p>${richText(description)}</p>
            ${cookies[0] ? cookieTable(cookies, title, words) : nothing}
          </section>`;
        })}
      </div>
    `;
  }
}
