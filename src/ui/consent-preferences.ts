import { LitElement, css, html, nothing } from 'lit';
import { FUNCTIONAL } from '../consent/category.js';
import { grants, type ConsentRecord } from '../consent/record.js';
import { fill } from '../locales/fill.js';
import type { Declaration } from '../storage/declared-cookies.js';
import { ConsentChoiceEvent } from './consent-choice-event.js';
import { cookieTable, declarationsOf, tableStyle } from './cookie-list.js';
import type { Notice, Words } from './notice.js';
import { richText } from './rich-text.js';
import { layer } from './tokens.js';
import { describedCategories, presentChoice, versionText, type DescribedCategory } from './words.js';

/**
 * The second layer: a modal dialog with a switch per category. Escape closes it and grants nothing.
 *
 * @fires consent-choice - The visitor answered. (`ConsentChoiceEvent`)
 * @fires close - The dialog closed, with or without an answer.
 * @csspart dialog - The dialog.
 * @csspart category - One category.
 * @csspart accept - The button that accepts everything.
 * @csspart reject - The button that refuses everything.
 * @csspart save - The button that saves what the switches say.
 */
export class ConsentPreferences extends LitElement {
  static override styles = [
    layer,
    tableStyle,
    css`
      dialog {
        inline-size: min(38em, 100vw - 2em - env(safe-area-inset-left) - env(safe-area-inset-right));
        max-block-size: calc(100dvh - 2em);
        max-inline-size: none;
        padding: 0;
        overflow: hidden;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        box-shadow: var(--shadow);
        color: inherit;
        font: inherit;
      }
      dialog[open],
      form {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
      }
      dialog::backdrop {
        background: rgb(10 14 20 / 0.45);
      }
      .scroll {
        overflow: auto;
        overscroll-behavior: contain;
      }
      .head {
        display: grid;
        gap: 0.5em;
        grid-template-columns: 1fr auto;
        padding: calc(var(--spacing) * 1.375) calc(var(--spacing) * 1.5) var(--spacing);
      }
      .head p {
        grid-column: 1 / -1;
      }
      h2 {
        font-size: 1.25em;
        letter-spacing: -0.01em;
        line-height: 1.3;
        outline: none;
      }
      .category {
        padding: var(--spacing) calc(var(--spacing) * 1.5);
        border-block-start: 1px solid var(--line);
      }
      label {
        display: flex;
        gap: 1em;
        align-items: center;
        min-block-size: 2.75em;
        margin-block: -0.375em 0.125em;
        font-weight: 600;
        cursor: pointer;
      }
      label span:first-child {
        flex: 1;
      }
      .state {
        color: var(--muted);
        font-size: 0.875em;
        font-weight: 400;
      }
      .category p {
        color: var(--muted);
        font-size: 0.9em;
      }
      input {
        appearance: none;
        flex: none;
        position: relative;
        inline-size: 46px;
        block-size: 28px;
        margin: 0;
        background: var(--edge);
        border: 1px solid transparent;
        border-radius: 99px;
        cursor: inherit;
      }
      input::before {
        content: '';
        position: absolute;
        inset-block: 2px;
        inset-inline-start: 2px;
        inline-size: 22px;
        background: var(--surface);
        border: 1px solid transparent;
        border-radius: 50%;
        transition: translate 0.15s;
      }
      input:checked {
        background: var(--accent);
      }
      input:checked::before {
        background: var(--on-accent);
        translate: 18px;
      }
      input:checked:dir(rtl)::before {
        translate: -18px;
      }
      label:has(:disabled) {
        cursor: default;
      }
      input:disabled {
        opacity: 0.55;
      }
      .foot {
        display: grid;
        gap: 0.75em;
        padding: var(--spacing) calc(var(--spacing) * 1.5) calc(var(--spacing) * 1.375);
        background: var(--soft);
        border-block-start: 1px solid var(--line);
      }
      .plain {
        flex: 1 1 8em;
      }
      button {
        place-content: center;
        padding: 0.5em 0.25em;
        min-block-size: 44px;
        font: inherit;
        cursor: pointer;
      }
      .close {
        display: grid;
        place-items: center;
        inline-size: 44px;
        margin: -0.625em;
        padding: 0;
        background: none;
        border: 0;
        border-radius: var(--button-radius);
        color: var(--muted);
      }
      .close:hover {
        background: var(--soft);
        color: var(--text);
      }
      .close svg {
        inline-size: 20px;
        stroke: currentcolor;
        stroke-linecap: round;
        stroke-width: 2;
      }
      button:focus-visible,
      input:focus-visible {
        outline: 3px solid var(--accent);
        outline-offset: 3px;
      }
      .close:focus-visible {
        outline-offset: -3px;
      }
      @media (max-width: 30em) {
        dialog {
          inline-size: 100vw;
          max-block-size: calc(100dvh - max(4dvh, env(safe-area-inset-top)));
          margin-block-end: 0;
          border-width: 1px 0 0;
          border-radius: var(--radius) var(--radius) 0 0;
        }
        .head,
        .category,
        .foot {
          padding-inline: calc(var(--spacing) * 1.125);
        }
        .foot {
          padding-block-end: calc(var(--spacing) * 1.125 + env(safe-area-inset-bottom));
        }
      }
      @media (prefers-reduced-motion: reduce) {
        input::before {
          transition: none;
        }
      }
      @media print {
        dialog[open] {
          display: none;
        }
      }
      @media (forced-colors: active) {
        input {
          border-color: ButtonText;
        }
        input::before {
          background: ButtonText;
        }
        input:checked,
        input:checked::before {
          background: Highlight;
        }
        input:checked::before {
          background: HighlightText;
        }
        input:disabled {
          opacity: 1;
        }
      }
    `,
  ];

  static override properties = {
    notice: { attribute: false },
    record: { attribute: false },
  };

  /** What is shown. */
  declare notice: Notice | undefined;

  /** The visitor's present choice; the switches start from it. */
  declare record: ConsentRecord | undefined;

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.shadowRoot?.querySelector('dialog');
  }

  /** Opens the dialog with the switches as the present choice has them. */
  showModal(): void {
    const dialog = this.#dialog;
    if (!dialog || dialog.open) return;
    dialog.querySelector('form')?.reset();
    dialog.showModal();
  }

  /** Closes it. */
  close(): void {
    this.#dialog?.close();
  }

  #answer(method: ConsentChoiceEvent['method'], choices: ConsentChoiceEvent['choices']): void {
    this.dispatchEvent(new ConsentChoiceEvent(method, choices));
    this.close();
  }

  #save(event: SubmitEvent): void {
    event.preventDefault();
    const switches = this.#dialog?.querySelectorAll<HTMLInputElement>('input:enabled') ?? [];
    this.#answer('save', Object.fromEntries([...switches].map(({ value, checked }) => [value, checked])));
  }

  #category(words: Words, declarations: Declaration[], { name, title, description }: DescribedCategory) {
    const fixed = name === FUNCTIONAL;
    const cookies = declarations.filter(({ category }) => category === name);
    return html`
      <div class="category" part="category">
        <label>
          <span id=${`${name}-title`}>${title}</span>
          ${fixed ? html`<span class="state" id="fixed">${words.alwaysOn}</span>` : nothing}
          <input
            type="checkbox"
            role="switch"
            value=${name}
            aria-labelledby=${`${name}-title`}
            aria-describedby=${`${name}-text`}
            ?checked=${grants(this.record, name)}
            ?disabled=${fixed}
          />
        </label>
        <p id=${`${name}-text`}>${richText(description)}</p>
        ${cookies[0] ? cookieTable(cookies, title, words) : nothing}
      </div>
    `;
  }

  /** The contact is the site's, so it is no part of the text. */
  #questions(text: string, contact: string) {
    const [before = '', after = ''] = text.split('{contact}');
    return html`${richText(before)}<a href=${`mailto:${contact}`}>${contact}</a>${richText(after)}`;
  }

  /** On a switch it would send the form, and so save. */
  #keepEnter(event: KeyboardEvent): void {
    const { target, key } = event;
    if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    target.click();
  }

  override render() {
    const { notice, record } = this;
    if (!notice?.words) return nothing;
    const { texts, words, policyUrl, version, controller, contact } = notice;
    const declarations = declarationsOf(notice);
    return html`
      <dialog part="dialog" aria-labelledby="title" @close=${() => this.dispatchEvent(new Event('close'))}>
        <form method="dialog" @submit=${this.#save} @keydown=${this.#keepEnter}>
          <div class="scroll">
            <div class="head">
              <h2 id="title" tabindex="-1" autofocus>${texts.preferencesTitle}</h2>
              <button class="close" type="button" aria-label=${words.close} title=${words.close} @click=${this.close}>
                <svg viewBox="0 0 20 20" aria-hidden="true"><path d="m5 5 10 10M15 5 5 15" /></svg>
              </button>
              ${notice.reason ? html`<p>${richText(notice.reason)}</p>` : nothing}
              <p>${richText(words.preferencesIntro)}</p>
              <p class="muted">
                ${richText(presentChoice(notice, record))}
                ${
                  policyUrl
                    ? html`<a href=${policyUrl} rel="noopener noreferrer">${words.policy}</a>${
                          version ? `, ${fill(words.policyVersion, { version: versionText(notice) })}` : nothing
                        }.`
                    : nothing
                }
              </p>
            </div>
            ${describedCategories(notice).map((category) => this.#category(words, declarations, category))}
            <div class="category">
              ${
                notice.categories.some(({ by }) => by)
                  ? html`<p>
                      ${richText(words.googleDecides)}
                      <a href="https://business.safety.google/privacy/" rel="noopener noreferrer"
                        >${words.googlePrivacy}</a
                      >.
                    </p>`
                  : nothing
              }
              <p>${richText(words.rights)}</p>
            </div>
          </div>
          <div class="foot">
            <div class="actions">
              <div class="answers">
                <button class="answer" part="reject" type="button" @click=${() => this.#answer('reject-all', false)}>
                  ${texts.reject}
                </button>
                <button class="answer" part="accept" type="button" @click=${() => this.#answer('accept-all', true)}>
                  ${texts.accept}
                </button>
              </div>
              <button class="plain" part="save">${words.save}</button>
            </div>
            <p class="muted">
              ${richText(fill(words.responsible, { controller }))}
              ${contact ? this.#questions(words.questions, contact) : nothing}
            </p>
          </div>
        </form>
      </dialog>
    `;
  }
}
