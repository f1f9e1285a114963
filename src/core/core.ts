import type { BlockedContent } from '../blocked/blocked-content.js';
import type { ConsentChange } from '../consent/consent-change.js';
import type { ConsentManager } from '../consent/consent-manager.js';
import type { LanguageFile } from '../locales/texts.js';
import type { LanguagePreference } from '../locales/language-preference.js';
import type { Report } from '../platform/report.js';
import type { GivenSettings } from '../settings/read-setting.js';
import type { Settings } from '../settings/settings.js';
import type { CleanUpResult } from '../storage/clean-up.js';
import type { PartName, Parts } from './parts.js';

/** What becomes of the page after a withdrawal. */
export type ReloadMode =
  /** It stays: no tag has run on it, or the site does not want it to reload. */
  | 'never'
  /** It reloads at once. */
  | 'now'
  /** It reloads on the next move, because the visitor has entered something and not sent it. */
  | 'when-moved';

/** A change of consent, after the core has done all that it calls for. */
export interface AppliedChange extends ConsentChange {
  /** What was removed from the browser and what is left; `undefined` when everything is granted. */
  readonly cleanUp: CleanUpResult | undefined;
  /** The categories and services whose grant was taken back. */
  readonly withdrawn: readonly string[];
  /** Whether a grant was taken back. */
  readonly isWithdrawal: boolean;
  /** What becomes of the page. */
  readonly reload: ReloadMode;
}

/** What the lazy parts see of the core. */
export interface Core {
  readonly settings: Settings;
  /** The settings before they were read, for the developer tools. */
  readonly given: GivenSettings;
  readonly consent: ConsentManager;
  readonly blocked: BlockedContent;
  readonly language: LanguagePreference;
  /** Whether the visitor's browser refuses by Global Privacy Control, and the site respects that. */
  readonly gpcOptOut: boolean;
  /** What was stored when the library started, as `KIND NAME`, for the developer tools; empty where no one develops. */
  readonly storedAtStart: ReadonlySet<string>;
  /** Whether a page of another origin shows this one in a frame. Nothing can be granted there. */
  readonly isInForeignFrame: boolean;
  /** Reports an error to the site's developer. */
  readonly report: Report;
  /** Calls the listener after each change of consent. */
  onChange(listener: (change: AppliedChange) => void): void;
  /**
   * Loads a lazy part, starts it the first time, and runs a task with it. Never rejects: a part that cannot be had is
   * reported once, and tried again on the next call.
   * @returns what the task returns; `undefined` when the part could not be had
   */
  withPart<Name extends PartName, Result>(
    name: Name,
    task: (part: Parts[Name]) => Result | Promise<Result>,
  ): Promise<Result | undefined>;
  /** Opens the preferences, or says where they are if this page cannot show them. */
  showPreferences(): void;
  /** Loads a language by the name of its file: `de`, `nl-u`. @throws when it cannot be had */
  loadLanguage(name: string): Promise<LanguageFile>;
}
