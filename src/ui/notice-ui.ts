import type { AppliedChange, Core } from '../core/core.js';
import type { Ui, Vendors, WithdrawalNews } from '../core/parts.js';
import { languageAttributes } from '../locales/language.js';
import { unusableTexts } from '../locales/own-texts.js';
import { readDeclaredCookies, type DeclaredCookie } from '../storage/declared-cookies.js';
import { announcementOf, withdrawalAnnouncement, type Announcement } from './announcement.js';
import { takeChoice } from './consent-choice-event.js';
import type { DeclarationActions } from './cookie-declaration.js';
import type { CookieMelding } from './cookie-melding.js';
import { createNotice, type Notice } from './notice.js';
import { keepAnswersEqual } from './equal-answers.js';
import { NoticeTexts } from './notice-texts.js';
import { onLayerShown } from './on-layer-shown.js';
import { page } from '../platform/native.js';

/** Connects the elements on the page to the core: passes answers to it, and shows what it decides. */
export class NoticeUi implements Ui {
  readonly #core: Core;
  readonly #element: CookieMelding;
  readonly #texts: NoticeTexts;
  readonly #declaredCookies: readonly DeclaredCookie[];
  #vendorCookies: Vendors['cookies'] | undefined;
  readonly #declarationActions: DeclarationActions;

  constructor(core: Core, element: CookieMelding) {
    this.#core = core;
    this.#element = element;
    this.#texts = new NoticeTexts(core, () => this.#refresh());
    this.#declaredCookies = readDeclaredCookies(core.settings.cookies, core.report);
    for (const name of unusableTexts(core.settings.texts)) core.report(`texts: "${name}" is not text`);
    const openPreferences = () => {
      this.showPreferences().catch((error: unknown) => core.report(`${error}`));
    };
    element.report = core.report;
    element.openPreferences = openPreferences;
    element.addEventListener('consent-choice', this.#onChoice);
    element.loadPreferences = () => this.#texts.loadPreferences();
    this.#declarationActions = {
      change: openPreferences,
      withdraw: (isPressed) => core.consent.answer(false, { method: 'reject-all', isPressed }),
    };
  }

  /** Loads the texts, and follows the core from then on. */
  async start(): Promise<void> {
    await this.#texts.load();
    this.#refresh();
    // Another tab may have answered a question that a server has sent.
    if (this.#core.consent.record) this.#element.hide();
    this.#core.onChange((change) => this.#onChange(change));
    if (this.#core.settings.vendors.length === 0) return;
    // Nothing waits for the names of their cookies.
    void this.#core.withPart('vendors', ({ cookies }) => {
      this.#vendorCookies = cookies;
      this.#refresh();
    });
  }

  async ask(): Promise<void> {
    const { consent, settings } = this.#core;
    if (!consent.record && !consent.stored && settings.import.length > 0) {
      await this.#core.withPart('import', (part) => part.importChoice());
    }
    if (!consent.record) this.showBanner();
  }

  showBanner(): void {
    if (this.#core.settings.categories.length === 0) return;
    this.#attach();
    this.#element.showBanner();
    keepAnswersEqual(this.#element.shadowRoot!);
    onLayerShown(this.#core, 1);
  }

  async showPreferences(): Promise<void> {
    this.#attach();
    if (!(await this.#element.showPreferences())) return;
    const preferences = this.#element.shadowRoot?.querySelector('consent-preferences')?.shadowRoot;
    if (preferences) keepAnswersEqual(preferences);
    onLayerShown(this.#core, 2);
  }

  announceWithdrawal(news: WithdrawalNews): void {
    this.#announce(withdrawalAnnouncement(this.#refresh(), news));
  }

  async fillDeclarations(): Promise<boolean> {
    const isLoaded = await this.#texts.loadPreferences();
    this.#updateDeclarations();
    return isLoaded;
  }

  #onChange(change: AppliedChange): void {
    const notice = this.#refresh();
    if (change.record) this.#element.hide();
    else this.showBanner();
    const announcement = announcementOf(change, notice);
    if (announcement) this.#announce(announcement);
  }

  #announce({ message, ...options }: Announcement): void {
    if (!message && !options.reload) return;
    this.#attach();
    this.#element.announce(message, options);
  }

  /** Puts the element between head and body, where it survives a swapped body and comes first in reading order. */
  #attach(): void {
    if (!this.#element.isConnected) page.head.after(this.#element);
    // `document.open()` removes listeners.
    this.#element.addEventListener('consent-choice', this.#onChoice);
  }

  readonly #onChoice = (event: Event): void => {
    const choice = takeChoice(event);
    if (!choice) return;
    const { method, choices, isPressed } = choice;
    const { layer, notice, shownTexts } = this.#element;
    const evidence = notice && { layer, texts: shownTexts };
    this.#core.consent.answer(choices, { method, isPressed, ...(evidence && { evidence }) });
  };

  /** Shows the present choice, in the present language. */
  #refresh(): Notice {
    const { settings, consent, gpcOptOut, language } = this.#core;
    const { record } = consent;
    const texts = this.#texts.banner;
    const notice = createNotice({
      settings,
      texts,
      preferencesTexts: this.#texts.preferences,
      hostname: location.hostname,
      stored: record ? undefined : consent.stored,
      gpcOptOut: gpcOptOut && !record,
      declaredCookies: this.#declaredCookies,
      vendorCookies: this.#vendorCookies,
      now: Date.now(),
    });
    language.shown = texts.lang;
    Object.assign(this.#element, languageAttributes(texts.lang), { notice, record });
    this.#updateDeclarations();
    return notice;
  }

  #updateDeclarations(): void {
    const { notice } = this.#element;
    const { consent } = this.#core;
    for (const declaration of page.querySelectorAll('cookie-declaration')) {
      Object.assign(declaration, { notice, consent, actions: this.#declarationActions });
    }
  }
}
