import type { ConsentChange } from '../consent/consent-change.js';
import type { CookieTexts, SettingsTexts } from '../locales/texts.js';
import type { CleanUpResult } from '../storage/clean-up.js';
import type { UndeclaredCookie } from '../storage/undeclared-cookie.js';

/** The content of the message after a withdrawal. */
export interface WithdrawalNews {
  /** What was removed and what is left; `undefined` where the visitor withdrew in another tab, and was told there. */
  readonly cleanUp: CleanUpResult | undefined;
  /** The categories and services that were withdrawn. */
  readonly withdrawn: readonly string[];
  /** Reloads the page, which has stayed because something unsent is on it; absent where there is nothing to reload. */
  readonly reload?: () => void;
}

/** The banner and everything that can be opened from it. */
export interface Ui {
  /** Shows the banner, unless the visitor has chosen by now, or has chosen in another tool. */
  ask(): Promise<void>;
  showBanner(): void;
  showPreferences(): Promise<void>;
  announceWithdrawal(news: WithdrawalNews): void;
  /** Fills the `<cookie-declaration>` elements of the page. @returns whether they could be filled */
  fillDeclarations(): Promise<boolean>;
}

/** The second layer and the declaration: their elements are defined when the part starts. */
export interface Preferences {
  /** Loads their texts. Never rejects; a language that cannot be loaded is replaced by Dutch. */
  loadTexts(lang: string): Promise<SettingsTexts & CookieTexts>;
}

/** The small button that opens the preferences, on pages without an element of their own that does. */
export interface SettingsButton {
  /** Shows or removes the button, as the page and the choice are now. */
  update(): void;
}

/** What stands in the place of blocked frames and embeds. */
export interface Placeholders {
  /** Adds and removes placeholders, as the page and the choice are now. */
  update(): void;
  /** Says at the end of the page why nothing can be granted in this frame, with a link to the page itself. */
  explainFrame(): void;
}

/** Proofs of choices, and counts of what happens to the banner, on their way to the site's server. */
export interface Records {
  /** Keeps the proof of a choice, and sends it. Resolves once it is kept. */
  record(change: ConsentChange): Promise<void>;
  /** Counts a layer as shown, the first time. */
  countShown(layer: 1 | 2): void;
}

/** Consent signals of other vendors. The part sends them when it starts, and after each change. */
export interface Vendors {
  /** What the vendors of the site keep in the browser, by their names. */
  readonly cookies: Readonly<Record<string, readonly UndeclaredCookie[]>>;
}

/** Choices that were made in another consent tool. */
export interface Import {
  /** Takes over such a choice, if there is one, and removes it from the other tool. */
  importChoice(): void;
}

/** Reports for developers, in the console. */
export interface Devtools {
  /** Reports what is wrong with the settings and the order of tags; with `data-debug` also what happened on the page. */
  check(): void;
  /** Reports what is wrong with the names of settings and the look of the answers that are on screen. */
  checkSite(): void;
  /** Reports what has happened on the page. */
  inspect(): void;
}

/** The lazy parts by name: `ui` is `cookiemelding-ui.js`. */
export interface Parts {
  readonly ui: Ui;
  readonly settings: Preferences;
  readonly 'settings-button': SettingsButton;
  readonly placeholders: Placeholders;
  readonly records: Records;
  readonly vendors: Vendors;
  readonly import: Import;
  readonly devtools: Devtools;
}

export type PartName = keyof Parts;
