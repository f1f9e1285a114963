import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { FUNCTIONAL } from '../consent/category.js';
import { grants, type ConsentRecord } from '../consent/record.js';
import { serviceTitle } from '../consent/service.js';
import { fill } from '../locales/fill.js';
import { NativeEvent } from '../platform/native.js';
import type { DeclaredCookie } from '../storage/declared-cookies.js';
import {
  describeCategories,
  otherServices,
  type DescribedCategory,
  type DescribedService,
} from './category-descriptions.js';
import { presentChoiceText } from './choice-texts.js';
import { ConsentChoiceEvent } from './consent-choice-event.js';
import { consentPreferencesStyles } from './consent-preferences-style.js';
import { listCookies } from './cookie-list.js';
import { cookieTable } from './cookie-table.js';
import { formatDay, isDate } from './format-time.js';
import type { Notice, PreferencesTexts } from './notice.js';
import { keepModalEvents } from './own-events.js';
import { richText } from './rich-text.js';

/** How Google uses the data, as its policies require a site to link to. */
const GOOGLE_PRIVACY_URL = 'https://business.safety.google/privacy/';

/** Google's own list of the cookies of its advertising and measuring products. */
const GOOGLE_COOKIES_URL = 'https://business.safety.google/adscookies/';

/** Puts a link in a text. Its address is a setting, so it is not read as part of the text, in which links can be. */
function withLink(text: string, name: string, link: TemplateResult) {
  const [before = '', ...after] = text.split(`{${name}}`);
  return html`${richText(before)}${after.map((part) => [link, richText(part)])}`;
}

interface SwitchOptions {
  readonly name: string;
  readonly title: string;
  readonly isOn: boolean;
  /** Said beside a switch that cannot be turned. */
  readonly state?: string | undefined;
  /** Whether a text below describes it. */
  readonly hasText?: boolean;
  /** The category whose switch it follows. */
  readonly category?: string;
}

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
  static override styles = consentPreferencesStyles;

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

  /** Whether the dialog is open. */
  get isOpen(): boolean {
    return this.#dialog?.open === true;
  }

  /**
   * Opens the dialog, with the switches as in the present choice.
   * @returns whether it is on screen. A blocker that hides it would leave the visitor with a page that is inert, and no way
   *   out on a phone; it is closed again then.
   */
  async showModal(): Promise<boolean> {
    const dialog = this.#dialog;
    if (!dialog) return false;
    if (dialog.open) return true;
    dialog.querySelector('form')?.reset();
    dialog.showModal();
    // Its size is known by then, without a computation of its own.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    // The visitor may have closed it meanwhile.
    if (!dialog.open) return true;
    const { width, height } = dialog.getBoundingClientRect();
    const isOnScreen = width > 0 && height > 0 && dialog.checkVisibility({ visibilityProperty: true });
    if (!isOnScreen) dialog.close();
    return isOnScreen;
  }

  protected override firstUpdated(): void {
    if (this.#dialog) keepModalEvents(this.#dialog);
  }

  /** Closes the dialog. */
  close(): void {
    this.#dialog?.close();
  }

  #answer(method: ConsentChoiceEvent['method'], choices: ConsentChoiceEvent['choices']): void {
    this.dispatchEvent(new ConsentChoiceEvent(method, choices));
    this.close();
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const switches = this.#dialog?.querySelectorAll<HTMLInputElement>('input:enabled') ?? [];
    this.#answer('save', Object.fromEntries([...switches].map(({ value, checked }) => [value, checked])));
  }

  /** Enter on a switch would submit the form, and so save; it toggles the switch instead. */
  #onKeyDown(event: KeyboardEvent): void {
    const { target, key } = event;
    if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    target.click();
  }

  #onDialogClose(): void {
    this.dispatchEvent(new NativeEvent('close'));
  }

  #policyLink({ settings, texts }: Notice, { policy, policyVersion }: PreferencesTexts) {
    const { policyUrl, policyVersion: version } = settings;
    if (!policyUrl) return nothing;
    const versionText = isDate(version) ? formatDay(version, texts.lang) : version;
    return html`<a href=${policyUrl} rel="noopener noreferrer">${policy}</a>${
        version ? `, ${fill(policyVersion, { version: versionText })}` : nothing
      }.`;
  }

  #head(notice: Notice, texts: PreferencesTexts) {
    return html`
      <div class="head">
        <h2 id="title" tabindex="-1" autofocus>${notice.texts.preferencesTitle}</h2>
        <button class="close" type="button" aria-label=${texts.close} title=${texts.close} @click=${this.close}>
          <svg viewBox="0 0 20 20" aria-hidden="true"><path d="m5 5 10 10M15 5 5 15" /></svg>
        </button>
        ${notice.reason ? html`<p>${richText(notice.reason)}</p>` : nothing}
        <p>${richText(texts.preferencesIntro)}</p>
        <p class="muted">
          ${richText(presentChoiceText(notice, texts, this.record))} ${this.#policyLink(notice, texts)}
        </p>
      </div>
    `;
  }

  /** A row with a switch. */
  #switch({ name, title, isOn, state, hasText, category }: SwitchOptions) {
    return html`<label>
      <span id=${`${name}-title`}>${title}</span>
      ${state === undefined ? nothing : html`<span class="state" id="fixed">${state}</span>`}
      <input
        type="checkbox"
        role="switch"
        value=${name}
        data-in=${category ?? nothing}
        aria-labelledby=${`${name}-title`}
        aria-describedby=${hasText ? `${name}-text` : nothing}
        ?checked=${isOn}
        ?disabled=${state !== undefined}
        @change=${this.#onSwitch}
      />
    </label>`;
  }

  /** The services of a category follow its switch. */
  readonly #onSwitch = ({ target }: Event): void => {
    const { value, checked } = target as HTMLInputElement;
    const services = this.#dialog?.querySelectorAll<HTMLInputElement>(`[data-in="${value}"]`) ?? [];
    for (const service of services) service.checked = checked;
  };

  #service({ name, title, description, privacyUrl }: DescribedService, category: string, texts: PreferencesTexts) {
    const isOn = this.record?.services?.[name] ?? grants(this.record, category);
    const text = privacyUrl
      ? html`${description} <a href=${privacyUrl} rel="noopener noreferrer">${texts.policy}</a>`
      : description;
    return html`<div class="service">
      ${this.#switch({ name, title, isOn, hasText: !!text, category })}
      ${text ? html`<p id=${`${name}-text`}>${text}</p>` : nothing}
    </div>`;
  }

  /** Services that the visitor has answered for at their content, on whatever page. */
  #others(notice: Notice) {
    const names = otherServices(notice, this.record);
    if (names.length === 0) return nothing;
    return html`<div class="category">
      ${names.map((name) =>
        this.#switch({
          name,
          title: serviceTitle(name, notice.settings.services),
          isOn: this.record?.services?.[name] === true,
        }),
      )}
    </div>`;
  }

  #category(
    { name, title, description, services }: DescribedCategory,
    cookies: DeclaredCookie[],
    texts: PreferencesTexts,
  ) {
    const isFunctional = name === FUNCTIONAL;
    return html`
      <div class="category" part="category">
        ${this.#switch({
          name,
          title,
          isOn: grants(this.record, name),
          hasText: true,
          state: isFunctional ? texts.alwaysOn : undefined,
        })}
        <p id=${`${name}-text`}>${richText(description)}</p>
        ${services.map((service) => this.#service(service, name, texts))}
        ${cookies.length > 0 ? cookieTable(cookies, title, texts) : nothing}
      </div>
    `;
  }

  #categories(notice: Notice, texts: PreferencesTexts) {
    const cookies = listCookies(notice, texts);
    return describeCategories(notice, texts, this.record).map((category) =>
      this.#category(
        category,
        cookies.filter((cookie) => cookie.category === category.name),
        texts,
      ),
    );
  }

  #rights({ categories, settings }: Notice, texts: PreferencesTexts) {
    const { name, url } = settings.supervisor;
    const usesGoogle = categories.some(({ provider }) => provider);
    return html`
      <div class="category">
        ${
          usesGoogle
            ? html`<p>
                ${richText(texts.googleDecides)}
                <a href=${GOOGLE_COOKIES_URL} rel="noopener noreferrer">${texts.googleCookies}</a>.
                <a href=${GOOGLE_PRIVACY_URL} rel="noopener noreferrer">${texts.googlePrivacy}</a>.
              </p>`
            : nothing
        }
        <p>${withLink(texts.rights, 'supervisor', html`<a href=${url} rel="noopener noreferrer">${name}</a>`)}</p>
      </div>
    `;
  }

  #questions({ questions }: PreferencesTexts, contact: string) {
    return withLink(questions, 'contact', html`<a href=${`mailto:${contact}`}>${contact}</a>`);
  }

  #foot({ texts, settings }: Notice, preferencesTexts: PreferencesTexts) {
    const { controller, contact } = settings;
    return html`
      <div class="foot" data-nosnippet>
        <div class="actions">
          <div class="answers">
            <button class="answer" part="reject" type="button" @click=${() => this.#answer('reject-all', false)}>
              ${texts.reject}
            </button>
            <button class="answer" part="accept" type="button" @click=${() => this.#answer('accept-all', true)}>
              ${texts.accept}
            </button>
          </div>
          <button class="plain" part="save">${preferencesTexts.save}</button>
        </div>
        <p class="muted">
          ${richText(fill(preferencesTexts.responsible, { controller }))}
          ${contact ? this.#questions(preferencesTexts, contact) : nothing}
        </p>
      </div>
    `;
  }

  override render() {
    const { notice } = this;
    const texts = notice?.preferencesTexts;
    if (!notice || !texts) return nothing;
    return html`
      <dialog part="dialog" aria-labelledby="title" @close=${this.#onDialogClose}>
        <form method="dialog" @submit=${this.#onSubmit} @keydown=${this.#onKeyDown}>
          <div class="scroll" data-nosnippet>
            ${this.#head(notice, texts)} ${this.#categories(notice, texts)} ${this.#others(notice)}
            ${this.#rights(notice, texts)}
          </div>
          ${this.#foot(notice, texts)}
        </form>
      </dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-preferences': ConsentPreferences;
  }
}
