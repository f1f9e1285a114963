import { LitElement, html, nothing } from 'lit';
import { PREFERENCES_CONTROL } from '../blocked/selectors.js';
import type { ConsentRecord } from '../consent/record.js';
import type { Report } from '../platform/report.js';
import { bannerTemplate } from './banner-template.js';
import { dispatchChoice } from './consent-choice-event.js';
import type { ConsentPreferences } from './consent-preferences.js';
import { cookieMeldingStyles } from './cookie-melding-style.js';
import type { Notice } from './notice.js';
import { attachOverlay } from './overlay.js';
import { KEYS, keepEvents, PRESSES } from './own-events.js';
import { pressOf, UNSEEN_PRESS, wasPressed, watchSight } from './press.js';
import { shownInBanner } from './shown-in-banner.js';
import { native, page, removeNode } from '../platform/native.js';

/** How long a message stays: at least this long, and this long for each letter. */
const MIN_MESSAGE_MS = 8000;
const MESSAGE_MS_PER_LETTER = 80;

/**
 * The content of a page. When React finds other markup than it would have rendered, it removes all of it, and everything
 * else in `<html>` except scripts and style sheets, and renders again.
 * @see https://react.dev/link/hydration-mismatch
 */
const PAGE_CONTENT = 'body :not(script,style,link)';

interface AnnounceOptions {
  isSpokenOnly?: boolean;
  reload?: (() => void) | undefined;
}

/** Moves the focus to an element of the page or of ours, and leaves the page where it is scrolled to. */
function moveFocusTo(element: HTMLElement | null | undefined): void {
  if (element) native(element).focus({ preventScroll: true });
}

/** Opens the preferences: an element of the page, or the small button of the library. */
const SETTINGS_CONTROL = `${PREFERENCES_CONTROL},cookie-trigger`;

/**
 * What the notice shows. *Home* is `banner` until the visitor has answered, and `hidden` from then on.
 *
 * | state                 | on screen                     | next state                                               |
 * | --------------------- | ----------------------------- | -------------------------------------------------------- |
 * | `hidden`              | nothing                       | `banner`, `message`, `loading-preferences`               |
 * | `banner`              | the first layer               | `hidden`, `message`, `loading-preferences`               |
 * | `message`             | a message                     | home when its time is over; `banner`, `hidden`, `loading-preferences` |
 * | `loading-preferences` | the first layer, if it is home | `preferences` once loaded, home if that fails; `hidden`  |
 * | `preferences`         | the second layer              | home when it is closed; `hidden`, `loading-preferences`  |
 *
 * `hide()` leads to `hidden` from every state. While the preferences are open or loading, `showBanner()` only makes the
 * banner home, and a message is only spoken.
 */
type NoticeState = 'hidden' | 'banner' | 'message' | 'loading-preferences' | 'preferences';

/**
 * The cookie notice: the first layer, and the second one inside it.
 *
 * The element is itself the box on screen, and the three buttons are its children: only then can tools that
 * refuse for a visitor find and press them. The page's own style does not reach them.
 *
 * @slot reject - The button that refuses everything.
 * @slot accept - The button that accepts everything.
 * @slot settings - The button that opens the second layer.
 * @fires consent-choice - The visitor answered. (`ConsentChoiceEvent`)
 * @csspart banner - The first layer.
 * @csspart accept - The look of its button.
 * @csspart reject - The look of its button.
 * @csspart settings - The look of its button.
 * @csspart dialog - The second layer.
 * @csspart category - One category in it.
 * @csspart save - The button that saves.
 * @csspart message - A message that is shown for a while in place of the first layer.
 */
export class CookieMelding extends LitElement {
  static override styles = cookieMeldingStyles;

  static override properties = {
    notice: { attribute: false },
    record: { attribute: false },
    hasPreferences: { state: true },
    message: { state: true },
    reloadPage: { state: true },
  };

  /** What both layers show. */
  declare notice: Notice | undefined;

  /** The visitor's present choice. */
  declare record: ConsentRecord | undefined;

  /** Loads the second layer and its texts. Resolves with whether they are available. */
  declare loadPreferences: () => Promise<boolean>;

  /** Reports a problem in the console. */
  declare report: Report | undefined;

  /** The visitor's press on a button that a server had sent, until it is repeated on the live one. */
  declare earlyPress: Event | undefined;

  /** Called when the visitor presses the settings button of the first layer. */
  declare openPreferences: () => void;

  /** Whether the second layer is rendered: not before it is asked for, because it costs time. */
  declare private hasPreferences: boolean;

  /** The message that is shown or spoken. */
  declare private message: string | undefined;

  /** Reloads the page, if the message offers to. */
  declare private reloadPage: (() => void) | undefined;

  #state: NoticeState = 'hidden';

  /** The state that follows a message and the preferences. */
  #home: 'banner' | 'hidden' = 'hidden';

  #messageTimer: ReturnType<typeof setTimeout> | undefined;

  /** The element that had the focus before the first layer. */
  #previousFocus: HTMLElement | undefined;

  /** Whether the second layer was opened from the first. */
  #isOpenedFromBanner = false;

  #detachOverlay: (() => void) | undefined;

  #buttons = (['reject', 'accept', 'settings'] as const).map((slot) => {
    // Lit would not restore a button of a template that the page has removed.
    const button =
      this.querySelector<HTMLButtonElement>(`:scope > button[slot=${slot}]`) ?? page.createElement('button');
    button.type = 'button';
    button.slot = slot;
    return button;
  });

  /** Rendered by a server. It stays until there is something to show instead, so that nothing flickers. */
  #prerendered = [...(this.shadowRoot?.childNodes ?? [])];

  get #preferences(): ConsentPreferences | null | undefined {
    return this.shadowRoot?.querySelector('consent-preferences');
  }

  /** Whether the box of the first layer is to be on screen. */
  get #isBoxShown(): boolean {
    if (this.#state === 'loading-preferences') return this.#home === 'banner';
    return this.#state === 'banner' || this.#state === 'message';
  }

  /** Whether the second layer is open or loading. */
  get #isInPreferences(): boolean {
    return this.#state === 'preferences' || this.#state === 'loading-preferences';
  }

  /** The layer that the visitor sees. */
  get layer(): 1 | 2 {
    return this.#isBoxShown ? 1 : 2;
  }

  /** The texts that the visitor has on screen, a line each. */
  get shownTexts(): readonly string[] {
    const ofPreferences = this.layer === 2 ? this.#preferences?.shownTexts : undefined;
    return ofPreferences ?? (this.notice ? shownInBanner(this.notice) : []);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Capturing on the window comes before anything in the page that could stop the event.
    addEventListener('click', this.#onClick, true);
    addEventListener('keydown', this.#onKeyDown, true);
    keepEvents(this, [...KEYS, ...PRESSES]);
    // An element that is moved leaves the top layer.
    if (this.#isBoxShown) this.#openBox();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('click', this.#onClick, true);
    removeEventListener('keydown', this.#onKeyDown, true);
    this.#preferences?.close();
    const content = page.querySelector(PAGE_CONTENT);
    queueMicrotask(() => {
      // Otherwise it has only been moved.
      if (!this.isConnected) this.#onRemoved(!content || !native(content).isConnected);
    });
  }

  /** @param isPageReplaced whether the content of the page has been removed as well */
  #onRemoved(isPageReplaced: boolean): void {
    this.#undoOverlay();
    this.hasPreferences = false;
    if (this.#state === 'preferences') this.#state = this.#home;
    // The page did not mean the notice, and the question has not been answered.
    if (isPageReplaced && this.#home === 'banner') page.head?.after(this);
  }

  /** Shows the first layer, without taking the focus. */
  showBanner(): void {
    this.#home = 'banner';
    this.#enter(this.#isInPreferences ? this.#state : 'banner');
  }

  /**
   * Shows the second layer instead of the first. The first one stays until the second one is available.
   * @returns whether it is shown
   */
  async showPreferences(): Promise<boolean> {
    if (this.#state === 'preferences' && this.#preferences?.isOpen) return true;
    this.#isOpenedFromBanner = this.contains(page.activeElement);
    this.#enter('loading-preferences');
    const isLoaded = await this.loadPreferences();
    if (isLoaded) {
      this.hasPreferences = true;
      await this.updateComplete;
      await this.#preferences?.updateComplete;
    }
    // The visitor may have answered in the meantime.
    if (this.#state !== 'loading-preferences') return this.#state === 'preferences';
    if (!isLoaded || !this.isConnected) {
      // The visitor can still answer in the first layer.
      if (!this.record) this.#home = 'banner';
      this.#enter(this.#home);
      return false;
    }
    this.#enter('preferences');
    if (await this.#preferences?.showModal()) return true;
    if ((this.#state as NoticeState) !== 'preferences') return false;
    this.report?.('The settings cannot be shown: a style sheet or a content blocker hides <cookie-melding>.');
    this.#enter(this.#home);
    return false;
  }

  /**
   * Announces a message to the visitor.
   * @param options.isSpokenOnly for screen readers only: everyone else has seen what happened
   * @param options.reload reloads the page: the visitor is offered to, and the message stays until the answer
   */
  announce(message: string, { isSpokenOnly = false, reload }: AnnounceOptions = {}): void {
    this.message = message;
    this.reloadPage = reload;
    if (!isSpokenOnly && !this.#isInPreferences) this.#enter('message');
    clearTimeout(this.#messageTimer);
    if (reload) return;
    const duration = Math.max(MIN_MESSAGE_MS, message.length * MESSAGE_MS_PER_LETTER);
    this.#messageTimer = setTimeout(() => this.#endMessage(), duration);
  }

  #endMessage(): void {
    this.#clearMessage();
    if (this.#state === 'message') this.#enter(this.#home);
  }

  #clearMessage(): void {
    this.message = '';
    this.reloadPage = undefined;
  }

  /** Hides both layers: the question has been answered. */
  hide(): void {
    this.#home = 'hidden';
    this.#clearMessage();
    this.#enter('hidden');
    this.#preferences?.close();
  }

  #enter(state: NoticeState): void {
    const hadFocus = this.#isBoxShown && this.contains(page.activeElement);
    this.#state = state;
    if (state === 'banner') this.#clearMessage();
    if (this.#isBoxShown) {
      this.#openBox();
    } else {
      this.#closeBox();
      if (hadFocus && state === 'hidden') moveFocusTo(this.#previousFocus);
    }
  }

  #openBox(): void {
    if (!this.isConnected) return;
    this.popover = 'manual';
    // A page that cleans up unknown elements may have removed the buttons.
    this.append(...this.#buttons.filter((button) => button.parentNode !== this));
    if (!this.matches(':popover-open')) this.showPopover();
    this.#buttons.forEach(watchSight);
    this.#detachOverlay ??= attachOverlay(this, this.#onFocusIn);
  }

  #closeBox(): void {
    this.#undoOverlay();
    if (this.matches(':popover-open')) this.hidePopover();
  }

  #undoOverlay(): void {
    const detach = this.#detachOverlay;
    // Before the call, which may move the element and so open the box again.
    this.#detachOverlay = undefined;
    detach?.();
  }

  #onClick = (event: Event): void => {
    const path = event.composedPath();
    const button = this.#buttons.find((one) => path.includes(one));
    if (button?.slot === 'settings') this.openPreferences();
    else if (button) this.#answer(button, event);
  };

  #answer(button: HTMLButtonElement, event: Event): void {
    const { slot } = button;
    const { earlyPress } = this;
    this.earlyPress = undefined;
    // A button that the page has put elsewhere is out of the layer, and says nothing of what it asks.
    const isInLayer = button.parentNode === this && this.matches(':popover-open');
    const press = isInLayer || !event.isTrusted ? pressOf(event, button) : 'unseen';
    if (press === 'unseen' && slot === 'accept') return this.report?.(UNSEEN_PRESS);
    const isPressed = press === 'visitor' || wasPressed(button, earlyPress);
    dispatchChoice(this, `${slot}-all` as 'accept-all', slot === 'accept', isPressed);
  }

  /** A message can be dismissed, unless something of the page is to hear the key. */
  #onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape' && this.#state === 'message' && !page.querySelector(':modal')) this.#endMessage();
  };

  #onFocusIn = ({ relatedTarget }: FocusEvent): void => {
    if (this.contains(relatedTarget as Node | null)) return;
    this.#previousFocus = (relatedTarget as HTMLElement | null) ?? undefined;
  };

  /** The second layer has been closed. Escape is not an answer: the question comes back. */
  #onPreferencesClose(): void {
    // It may be about to open again.
    if (!this.isConnected || this.#state === 'loading-preferences') return;
    if (this.#state === 'preferences') this.#enter(this.#home);
    // The box may be about to move into a dialog of the page.
    queueMicrotask(() => this.#restoreFocus());
  }

  /** The browser gives the focus back to the element that had it, but that may be hidden or removed by now. */
  #restoreFocus(): void {
    const { activeElement, body } = page;
    if (activeElement && activeElement !== body && activeElement !== this) return;
    const afterAnswer = () =>
      this.#isOpenedFromBanner ? this.#previousFocus : page.querySelector<HTMLElement>(SETTINGS_CONTROL);
    const target = this.#home === 'banner' ? this.#buttons.at(-1) : afterAnswer();
    moveFocusTo(target);
  }

  override render() {
    const { notice, record } = this;
    if (!notice) return nothing;
    const offer = this.reloadPage && { reload: this.reloadPage, dismiss: () => this.#endMessage() };
    return html`
      ${bannerTemplate(notice, { message: this.message, offer })}
      ${
        this.hasPreferences
          ? html`<consent-preferences
              exportparts="dialog, category, accept, reject, save"
              .notice=${notice}
              .record=${record}
              .report=${this.report}
              @close=${this.#onPreferencesClose}
            ></consent-preferences>`
          : nothing
      }
    `;
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    // Renders after the prerendered nodes, which are about to be removed.
    this.renderOptions.renderBefore = null;
    return root;
  }

  protected override willUpdate(): void {
    // The same task renders their replacement.
    if (this.notice) for (const node of this.#prerendered.splice(0)) removeNode(node);
  }

  protected override updated(): void {
    if (!this.notice) return;
    this.#preferences?.connectAnswers((...answer) => dispatchChoice(this, ...answer));
    for (const button of this.#buttons) button.textContent = this.notice.texts[button.slot as 'accept'];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cookie-melding': CookieMelding;
  }
}
