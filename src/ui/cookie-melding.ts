import { LitElement, css, html, nothing } from 'lit';
import type { ConsentRecord } from '../consent/record.js';
import { ConsentChoiceEvent } from './consent-choice-event.js';
import type { ConsentPreferences } from './consent-preferences.js';
import { firstLayer } from './first-layer.js';
import type { Notice } from './notice.js';
import { layer, tokens } from './tokens.js';

/** How long a message stays, at least and for each letter; milliseconds. */
const MESSAGE_TIME = 8000;
const LETTER_TIME = 80;

/**
 * What a page consists of. React takes all of it off, and whatever else stands in `<html>`, and makes it anew, when what it
 * finds is not what it would have rendered itself; scripts and style sheets stay.
 * @see https://react.dev/link/hydration-mismatch
 */
const CONTENT = 'body :not(script,style,link)';

/** What opens the settings. */
const WAYS_BACK = '[data-cookie-preferences],cookie-trigger';

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
 * @csspart message - What is told in passing.
 */
export class CookieMelding extends LitElement {
  static override styles = [
    tokens,
    layer,
    css`
      /* Important here beats important in the page, so that a reset of the page's does not undo the notice. */
      :host {
        all: initial !important;
        display: contents !important;
        color: var(--text) !important;
        /* Said by the site, or the system's where the page does not name one; else the page's. */
        color-scheme: var(--scheme, inherit) !important;
        direction: ltr !important;
        font: 400 var(--cookiemelding-font-size, medium) / 1.5 var(--cookiemelding-font, var(--site-font)) !important;
      }
      :host([dir='rtl']) {
        direction: rtl !important;
      }
      :host([theme='light']) {
        color-scheme: light !important;
      }
      :host([theme='dark']) {
        color-scheme: dark !important;
      }
      :host(:popover-open) {
        display: flex !important;
        position: fixed !important;
        inset: auto 0 0 !important;
        max-block-size: 100dvh !important;
      }
      :host([position='top']:popover-open) {
        inset: 0 0 auto !important;
      }
      /* Over what has the focus in the page. It can still be reached. */
      :host([aside]) {
        opacity: 0 !important;
        pointer-events: none !important;
      }
      @media (min-width: 30.01em) {
        :host(:popover-open) {
          inset: auto calc(1em + env(safe-area-inset-right)) calc(1em + env(safe-area-inset-bottom))
            calc(1em + env(safe-area-inset-left)) !important;
          margin: 0 auto !important;
          max-inline-size: 46em !important;
          max-block-size: calc(100dvh - 2em) !important;
        }
        :host([position='top']:popover-open) {
          inset-block: calc(1em + env(safe-area-inset-top)) auto !important;
        }
        :host([position='bottom-left']:popover-open) {
          margin: 0 auto 0 0 !important;
          max-inline-size: 27em !important;
        }
        :host([position='bottom-right']:popover-open) {
          margin: 0 0 0 auto !important;
          max-inline-size: 27em !important;
        }
        :host([position='center']:popover-open) {
          inset-block: 0 !important;
          margin: auto !important;
          block-size: fit-content !important;
        }
      }
      :host(:not(:popover-open)) section,
      section[hidden] {
        display: none;
      }
      .message {
        flex: 1;
        padding: var(--spacing) calc(var(--spacing) * 1.25);
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        box-shadow: var(--shadow);
        overflow: auto;
      }
      /* For screen readers alone; it has to be there before it says something. */
      .message:empty,
      :host(:not(:popover-open)) .message {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        padding: 0;
        overflow: hidden;
        border: 0;
        clip-path: inset(50%);
      }
      section {
        display: flex;
        flex: 1;
        flex-direction: column;
        gap: var(--spacing);
        min-block-size: 0;
        padding: calc(var(--spacing) * 1.25) calc(var(--spacing) * 1.5) calc(var(--spacing) * 1.375);
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        box-shadow: var(--shadow);
      }
      /* On a low screen the text scrolls, so that both answers stay in view. */
      .text {
        display: grid;
        gap: 0.75em;
        min-block-size: 3em;
        overflow: auto;
        overscroll-behavior: contain;
      }
      h2 {
        font-size: 1.0625em;
        line-height: 1.3;
        letter-spacing: -0.01em;
      }
      .plain {
        flex: 1 1 8.75em;
      }
      /* Handed down, so that the button itself has the colours of its part. */
      slot {
        background-color: inherit;
        border-radius: inherit;
      }
      ::slotted(button) {
        all: initial !important;
        box-sizing: border-box !important;
        display: block !important;
        inline-size: 100% !important;
        min-block-size: 44px !important;
        padding: 0.5em 0.25em !important;
        background-color: inherit !important;
        border-radius: inherit !important;
        color: inherit !important;
        color-scheme: inherit !important;
        pointer-events: inherit !important;
        cursor: pointer !important;
        font: inherit !important;
        text-align: center !important;
        /* Else Chromium has a selection of all of the page begin and end here. */
        user-select: none !important;
      }
      :host::before,
      :host::after,
      ::slotted(button)::before,
      ::slotted(button)::after {
        content: none !important;
      }
      ::slotted(button:focus-visible) {
        outline: 3px solid var(--accent) !important;
        outline-offset: 3px !important;
      }
      @media (max-width: 30em) {
        section,
        .message:not(:empty) {
          --room: calc(var(--spacing) * 1.125);
          padding: var(--room) calc(var(--room) + env(safe-area-inset-right))
            calc(var(--room) + env(safe-area-inset-bottom)) calc(var(--room) + env(safe-area-inset-left));
          border-width: 1px 0 0;
          border-radius: var(--radius) var(--radius) 0 0;
        }
        :host([position='top']) section {
          padding-block: calc(var(--room) + env(safe-area-inset-top)) var(--room);
          border-width: 0 0 1px;
          border-radius: 0 0 var(--radius) var(--radius);
        }
        .plain {
          flex: 1 1 100%;
        }
      }
      @media print {
        :host(:popover-open) {
          display: none !important;
        }
      }
    `,
  ];

  static override properties = {
    notice: { attribute: false },
    record: { attribute: false },
    surround: { attribute: false },
    needsPreferences: { state: true },
    message: { state: true },
  };

  /** What is shown. */
  declare notice: Notice | undefined;

  /** Has the second layer, and its words in the notice, there before it is shown. */
  declare prepare: () => Promise<unknown>;

  /** Opens the second layer, and tells what goes wrong with that. */
  declare change: () => void;

  /** Has the box get on with what the page shows besides it, while it is on screen; it returns what ends that. */
  declare surround: ((box: HTMLElement) => () => void) | undefined;

  /** The visitor's present choice. */
  declare record: ConsentRecord | undefined;

  /** Whether the second layer has been asked for; until then it costs nothing. */
  declare private needsPreferences: boolean;

  /** What the visitor is told in passing, in place of the first layer. */
  declare private message: string | undefined;

  /** Whether the first layer is to come back when the second one closes without an answer. */
  #asking = false;
  /** Whether the second layer is wanted; an answer from elsewhere can come before it is there. */
  #choosing = false;
  /** Whether the second layer is on its way. */
  #fetching = false;

  #telling: ReturnType<typeof setTimeout> | undefined;
  /** Whether the box is, or is about to be, on screen. */
  #isOpen = false;
  /** What had the focus before the first layer. */
  #former: HTMLElement | undefined;
  /** Whether the second layer was opened from the first. */
  #isFromFirst = false;
  /** Has its surroundings be as they were. */
  #leave: (() => void) | undefined;

  #buttons = (['reject', 'accept', 'settings'] as const).map((slot) => {
    // Not by a template: what Lit renders, and a page removes, does not come back.
    const button =
      this.querySelector<HTMLButtonElement>(`:scope > button[slot=${slot}]`) ?? document.createElement('button');
    button.type = 'button';
    button.slot = slot;
    return button;
  });

  /** What a server has sent; it stays until there is something to show in its place, so that nothing flickers. */
  #sent = [...(this.shadowRoot?.childNodes ?? [])];

  get #preferences(): ConsentPreferences | null | undefined {
    return this.shadowRoot?.querySelector('consent-preferences');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // On the window, before anything in the page can stop the event.
    addEventListener('click', this.#press, true);
    this.addEventListener('focusin', this.#enter);
    // A moved element has left the top layer.
    if (this.#isOpen) this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('click', this.#press, true);
    this.#preferences?.close();
    const beside = document.querySelector(CONTENT);
    queueMicrotask(() => {
      if (this.isConnected) return;
      // Not moved, but taken away; should it come back, the second layer is made anew.
      this.#end();
      this.needsPreferences = false;
      // Not it alone, but the page as a whole: the question has not been answered.
      if (this.#asking && !beside?.isConnected) {
        document.head?.after(this);
        this.showBanner();
      }
    });
  }

  /** Shows the first layer, without taking the focus. */
  showBanner(): void {
    this.#asking = true;
    this.message = '';
    if (!this.#choosing) this.#open();
  }

  /** The layer that is shown. */
  get layer(): 1 | 2 {
    return this.#isOpen ? 1 : 2;
  }

  /** Shows the second layer instead of the first. */
  async showPreferences(): Promise<void> {
    this.#choosing = this.#fetching = true;
    this.#isFromFirst = this.contains(document.activeElement);
    try {
      await this.prepare();
      // The first layer stays until the second one is there.
      if (this.#choosing) this.#close(false);
      this.needsPreferences = true;
      await this.updateComplete;
      await this.#preferences?.updateComplete;
    } catch (error) {
      // The file cannot be had; the first layer can still be answered.
      this.#choosing = false;
      if ((this.#asking ||= !this.record)) this.#open();
      throw error;
    } finally {
      this.#fetching = false;
    }
    if (this.#choosing) this.#preferences?.showModal();
  }

  /**
   * Tells the visitor something in passing.
   * @param isSpoken only to those who do not see that it happened
   */
  tell(message: string, isSpoken = false): void {
    this.message = message;
    if (!isSpoken) this.#open();
    clearTimeout(this.#telling);
    this.#telling = setTimeout(
      () => {
        this.message = '';
        if (!this.#asking) this.#close();
      },
      Math.max(MESSAGE_TIME, message.length * LETTER_TIME),
    );
  }

  /** Takes both layers away. */
  hide(): void {
    this.#asking = this.#choosing = false;
    this.message = '';
    this.#close();
    this.#preferences?.close();
  }

  #open(): void {
    this.#isOpen = true;
    this.popover = 'manual';
    // A page that tidies up unknown elements may have taken the buttons out.
    this.append(...this.#buttons.filter((button) => button.parentNode !== this));
    if (!this.matches(':popover-open')) this.showPopover();
    this.#leave ??= this.surround?.(this);
  }

  #end(): void {
    const leave = this.#leave;
    // What it does may have the notice come back.
    this.#leave = undefined;
    leave?.();
  }

  /** @param isLeft whether the visitor goes back to the page */
  #close(isLeft = true): void {
    const isInside = this.contains(document.activeElement);
    this.#isOpen = false;
    this.#end();
    if (this.matches(':popover-open')) this.hidePopover();
    if (isInside && isLeft) this.#former?.focus({ preventScroll: true });
  }

  #press = (event: Event): void => {
    const path = event.composedPath();
    const button = this.#buttons.find((one) => path.includes(one));
    if (!button) return;
    if (button.slot === 'settings') this.change();
    else this.dispatchEvent(new ConsentChoiceEvent(`${button.slot}-all` as 'accept-all', button.slot === 'accept'));
  };

  #enter = ({ relatedTarget }: FocusEvent): void => {
    if (!this.contains(relatedTarget as Node | null)) this.#former = (relatedTarget as HTMLElement | null) ?? undefined;
  };

  #forward(event: ConsentChoiceEvent): void {
    this.dispatchEvent(new ConsentChoiceEvent(event.method, event.choices));
  }

  /** Escape in the second layer is no answer: the question comes back. */
  #comeBack(): void {
    this.#choosing = this.#fetching;
    if (!this.isConnected || this.#fetching) return;
    if (this.#asking) this.#open();
    // It may be on its way into a dialog of the page.
    queueMicrotask(() => {
      // The browser gives the focus back to what had it, but that may be hidden now, or have gone.
      const { activeElement, body } = document;
      if (activeElement && activeElement !== body && activeElement !== this) return;
      const back = this.#asking
        ? this.#buttons.at(-1)
        : this.#isFromFirst
          ? this.#former
          : document.querySelector<HTMLElement>(WAYS_BACK);
      back?.focus({ preventScroll: true });
    });
  }

  override render() {
    const { notice, record } = this;
    if (!notice) return nothing;
    return html`
      ${firstLayer(notice, this.message)}
      ${
        this.needsPreferences
          ? html`<consent-preferences
              exportparts="dialog, category, accept, reject, save"
              .notice=${notice}
              .record=${record}
              @consent-choice=${this.#forward}
              @close=${this.#comeBack}
            ></consent-preferences>`
          : nothing
      }
    `;
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    // Behind it, and not before what is going to be taken away.
    this.renderOptions.renderBefore = null;
    return root;
  }

  protected override willUpdate(): void {
    // The same task puts the same in its place.
    if (this.notice) for (const node of this.#sent.splice(0)) node.remove();
  }

  protected override updated(): void {
    // It may come later than the notice.
    if (this.#isOpen && this.isConnected) this.#leave ??= this.surround?.(this);
    if (!this.notice) return;
    for (const button of this.#buttons) button.textContent = this.notice.texts[button.slot as 'accept'];
  }
}
