import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { FUNCTIONAL } from '../consent/category.js';
import { grants, type ConsentRecord } from '../consent/record.js';
import { serviceTitle } from '../consent/service.js';
import { fill } from '../locales/fill.js';
import { NativeEvent } from '../platform/native.js';
import type { Report } from '../platform/report.js';
import type { DeclaredCookie } from '../storage/declared-cookies.js';
import {
  describeCategories,
  otherServices,
  type DescribedCategory,
  type DescribedService,
} from './category-descriptions.js';
import { presentChoiceText } from './choice-texts.js';
import type { ConsentChoiceEvent } from './consent-choice-event.js';
import { consentPreferencesStyles } from './consent-preferences-style.js';
import { listCookies } from './cookie-list.js';
import { cookieTable } from './cookie-table.js';
import { formatDay, isDate } from './format-time.js';
import type { Notice, PreferencesTexts } from './notice.js';
import { keepModalEvents } from './own-events.js';
import { pressOf, UNSEEN_PRESS, watchSight, type Press } from './press.js';
import { richText } from './rich-text.js';
import { shownInPreferences } from './shown-in-preferences.js';

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

/** Takes an answer. @param isPressed whether the visitor has pressed it, on screen */
type TakeAnswer = (
  method: ConsentChoiceEvent['method'],
  choices: ConsentChoiceEvent['choices'],
  isPressed: boolean,
) => void;

/**
 * The second layer: a modal dialog with a switch per category. Escape closes it and grants nothing.
 *
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

  /** Reports a problem in the console. */
  declare report: Report | undefined;

  #takeAnswer: TakeAnswer | undefined;

  /** What each switch says by the visitor's own acts, and by the present choice before those. */
  readonly #ownStates = new WeakMap<HTMLInputElement, boolean>();

  /** Whether the key or the press on a label that is toggling a switch is the visitor's; `undefined` with neither. */
  #isTogglingOwn: boolean | undefined;

  /** How the save button was pressed, while the form is submitted by it. */
  #savePress: Press = 'script';

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.shadowRoot?.querySelector('dialog');
  }

  /** Whether the dialog is open. */
  get isOpen(): boolean {
    return this.#dialog?.open === true;
  }

  /** The texts that the visitor has on screen, a line each; `undefined` until they are there. */
  get shownTexts(): readonly string[] | undefined {
    const texts = this.notice?.preferencesTexts;
    return texts && shownInPreferences(this.notice!, texts, this.record);
  }

  /** Sets who takes the answers, once: an event could come from any script of the page. */
  connectAnswers(takeAnswer: TakeAnswer): void {
    this.#takeAnswer ??= takeAnswer;
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
    for (const one of this.#switches) this.#ownStates.set(one, one.checked);
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
    if (!this.#dialog) return;
    keepModalEvents(this.#dialog);
    this.#dialog.querySelectorAll('.actions button').forEach(watchSight);
  }

  /** Closes the dialog. */
  close(): void {
    this.#dialog?.close();
  }

  get #switches(): HTMLInputElement[] {
    return [...(this.#dialog?.querySelectorAll<HTMLInputElement>('input:enabled') ?? [])];
  }

  #answer(method: ConsentChoiceEvent['method'], choices: ConsentChoiceEvent['choices'], press: Press): void {
    const isGrant = Object.values(Object(choices) as object).includes(true) || choices === true;
    if (press === 'unseen' && isGrant) return this.report?.(UNSEEN_PRESS);
    this.#takeAnswer?.(method, choices, press === 'visitor');
    this.close();
  }

  #onAnswer(method: 'accept-all' | 'reject-all', event: Event): void {
    this.#answer(method, method === 'accept-all', pressOf(event, event.currentTarget as Element));
  }

  /** Comes before the submission, whose event says nothing of who has pressed. */
  #onSaveClick(event: Event): void {
    this.#savePress = pressOf(event, event.currentTarget as Element);
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const switches = this.#switches;
    const press = this.#savePress;
    this.#savePress = 'script';
    // What a script has switched is not the visitor's answer, whoever saves it.
    const isOwn = switches.every((one) => this.#ownStates.get(one) === one.checked);
    const choices = Object.fromEntries(switches.map(({ value, checked }) => [value, checked]));
    this.#answer('save', choices, isOwn || press === 'unseen' ? press : 'script');
  }

  /** Enter on a switch would submit the form, and so save; it toggles the switch instead. */
  #onKeyDown(event: KeyboardEvent): void {
    const { target, key } = event;
    if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    this.#isTogglingOwn = event.isTrusted;
    target.click();
  }

  /** A press on a label becomes one on its switch, which browsers trust whoever has pressed the label. */
  #onLabelClick(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) this.#isTogglingOwn = event.isTrusted;
  }

  /** The services of a category follow its switch; the visitor's acts are remembered. */
  #onSwitchClick(event: Event): void {
    const toggled = event.currentTarget as HTMLInputElement;
    const { value, checked } = toggled;
    const services = this.#switches.filter((one) => one.dataset.in === value);
    for (const service of services) service.checked = checked;
    const isOwn = this.#isTogglingOwn ?? event.isTrusted;
    this.#isTogglingOwn = undefined;
    if (isOwn) for (const one of [toggled, ...services]) this.#ownStates.set(one, checked);
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
    return html`<label @click=${this.#onLabelClick}>
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
        @click=${this.#onSwitchClick}
      />
    </label>`;
  }

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
            <button
              class="answer"
              part="reject"
              type="button"
              @click=${(event: Event) => this.#onAnswer('reject-all', event)}
            >
              ${texts.reject}
            </button>
            <button
              class="answer"
              part="accept"
              type="button"
              @click=${(event: Event) => this.#onAnswer('accept-all', event)}
            >
              ${texts.accept}
            </button>
          </div>
          <button class="plain" part="save" @click=${this.#onSaveClick}>${preferencesTexts.save}</button>
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
