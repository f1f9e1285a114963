import { LitElement, html, nothing } from 'lit';
import type { ConsentManager } from '../consent/consent-manager.js';
import { fill } from '../locales/fill.js';
import { languageAttributes } from '../locales/language.js';
import type { DeclaredCookie } from '../storage/declared-cookies.js';
import { describeCategories } from './category-descriptions.js';
import { presentChoiceText } from './choice-texts.js';
import { cookieCopy } from './cookie-copy.js';
import { cookieDeclarationStyles } from './cookie-declaration-style.js';
import { listCookies } from './cookie-list.js';
import { cookieTable } from './cookie-table.js';
import type { Notice, PreferencesTexts } from './notice.js';
import { KEYS, keepEvents } from './own-events.js';
import { pressOf } from './press.js';
import { richText } from './rich-text.js';
import { page } from '../platform/native.js';

/** How long a download may take to begin in any browser. */
const REVOKE_DOWNLOAD_AFTER_MS = 60_000;

/** What the visitor can do in the declaration. */
export interface DeclarationActions {
  /** Opens the preferences. */
  change(): void;
  /** Withdraws every grant. @param isPressed whether the visitor has pressed it, on screen */
  withdraw(isPressed: boolean): void;
}

/** A message below the buttons, in the language of the texts it comes from. */
interface Status {
  readonly text: string;
  readonly lang: string;
}

/**
 * For the page with the privacy and cookie statement: the cookies per category, the visitor's present choice, and
 * buttons to change and withdraw it and to copy the cookies. It is part of the page's flow and takes the page's font and
 * colours.
 *
 * @csspart category - One category.
 */
export class CookieDeclaration extends LitElement {
  static override styles = cookieDeclarationStyles;

  static override properties = {
    notice: { attribute: false },
    consent: { attribute: false },
    actions: { attribute: false },
    status: { state: true },
    copy: { state: true },
  };

  /** What is shown. A new notice is set after each change of consent. */
  declare notice: Notice | undefined;
  declare consent: ConsentManager | undefined;
  declare actions: DeclarationActions | undefined;

  declare private status: Status | undefined;
  /** The text to copy by hand, where the browser does not allow us to; empty otherwise. */
  declare private copy: string | undefined;

  /** The level of the headings: one below the heading of the page that comes before them. */
  get #headingLevel(): number {
    const heading = [...page.querySelectorAll('h1,h2,h3,h4,h5,h6')].findLast(
      (candidate) => candidate.compareDocumentPosition(this) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return heading ? Math.min(Number(heading.localName[1]) + 1, 6) : 2;
  }

  async #copyCookies({ texts }: Notice, preferencesTexts: PreferencesTexts, cookies: DeclaredCookie[]): Promise<void> {
    const { lang } = texts;
    const text = cookieCopy(cookies, Date.now());
    try {
      await navigator.clipboard.writeText(text);
      this.status = { text: preferencesTexts.copied, lang };
      this.copy = '';
    } catch {
      // Without https, or when the visitor does not allow it.
      this.status = { text: preferencesTexts.copyByHand, lang };
      this.copy = text;
    }
  }

  protected override firstUpdated(): void {
    keepEvents(this, KEYS);
  }

  #withdraw({ withdraw }: DeclarationActions, event: Event): void {
    withdraw(pressOf(event, event.currentTarget as Element) === 'visitor');
    this.requestUpdate();
    // The button that had the focus is removed.
    void this.updateComplete.then(() => this.shadowRoot?.querySelector('button')?.focus());
  }

  #download({ settings }: Notice, { version }: PreferencesTexts): void {
    const { controller, policyUrl, cookieName, texts: ownTexts } = settings;
    const record = this.consent?.record;
    // The owner's own words go before ours.
    const receipt = JSON.stringify({ ...record, controller, policyUrl, texts: version, ownTexts }, null, 2);
    const url = URL.createObjectURL(new Blob([receipt], { type: 'application/json' }));
    const link = page.createElement('a');
    link.href = url;
    link.download = `${cookieName}-${record?.time.slice(0, 10)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), REVOKE_DOWNLOAD_AFTER_MS);
  }

  #button(text: string, onClick: (event: Event) => void) {
    return html`<button class="plain" type="button" @click=${onClick}>${text}</button>`;
  }

  #buttons(
    notice: Notice,
    texts: PreferencesTexts,
    cookies: DeclaredCookie[],
    { record, isGranted }: ConsentManager,
    actions: DeclarationActions,
  ) {
    const hasGrant = notice.categories.some(({ name }) => isGranted(name));
    return html`
      <div class="buttons">
        ${this.#button(texts.change, () => actions.change())}
        ${hasGrant ? this.#button(texts.withdraw, (event) => this.#withdraw(actions, event)) : nothing}
        ${this.#button(texts.copyCookies, () => void this.#copyCookies(notice, texts, cookies))}
        ${record ? this.#button(texts.download, () => this.#download(notice, texts)) : nothing}
      </div>
    `;
  }

  #categories(notice: Notice, texts: PreferencesTexts, cookies: DeclaredCookie[]) {
    const level = this.#headingLevel;
    return describeCategories(notice, texts).map(({ name, title, description }) => {
      const ofCategory = cookies.filter(({ category }) => category === name);
      return html`<section part="category">
        <h3 aria-level=${level}>${title}</h3>
        <p>${richText(description)}</p>
        ${ofCategory.length > 0 ? cookieTable(ofCategory, title, texts) : nothing}
      </section>`;
    });
  }

  override render() {
    const { notice, consent, actions, status } = this;
    const texts = notice?.preferencesTexts;
    if (!texts || !consent || !actions) return nothing;
    const cookies = listCookies(notice, texts);
    const { lang, dir } = languageAttributes(notice.texts.lang);
    // Not on the element itself: a framework that hydrates server markup would find it changed.
    return html`
      <div lang=${lang} dir=${dir}>
        <p>${richText(presentChoiceText(notice, texts, consent.record))}</p>
        ${this.#buttons(notice, texts, cookies, consent, actions)}
        <p role="status">${status?.lang === notice.texts.lang ? status.text : ''}</p>
        ${this.copy ? html`<textarea readonly aria-label=${texts.copyCookies} .value=${this.copy}></textarea>` : nothing}
        <p class="muted">
          ${richText(texts.notVisible)} ${richText(fill(texts.copyWarning, { controller: notice.settings.controller }))}
        </p>
        ${this.#categories(notice, texts, cookies)}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cookie-declaration': CookieDeclaration;
  }
}
