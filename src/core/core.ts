import type { Category } from '../consent/category.js';
import type { Answer, ConsentManager } from '../consent/consent-manager.js';
import type { ConsentCookie } from '../storage/consent-cookie.js';
import type { BannerTexts } from '../locales/texts.js';
import type { Report, SettingReader, SettingSource } from '../settings/setting-reader.js';
import type { Notice } from '../ui/notice.js';
import type { Trigger } from '../settings-button/settings-button.js';
import type { Settings } from '../settings/settings.js';
import type { TrustedTypes } from '../platform/trusted-types.js';

/** The files that are fetched when they are needed, by their part of the name. Most have a `start`. */
export interface Files {
  ui: typeof import('../ui/surfaces.js');
  held: typeof import('./held.js');
  embeds: typeof import('../placeholders/embeds.js');
  more: typeof import('./more.js');
  sweep: typeof import('./sweep.js');
  answer: typeof import('./answer.js');
  debug: typeof import('../devtools/devtools.js');
  import: typeof import('../import/import-choice.js');
}

export type Use = <Name extends keyof Files, Result>(
  name: Name,
  task: (file: Files[Name]) => Result | Promise<Result>,
) => Promise<Result | undefined>;

/** What the gate lends to the files that are fetched when they are needed. */
export interface GateContext {
  readonly settings: Settings;
  readonly store: ConsentCookie;
  readonly manager: ConsentManager;
  readonly answer: Answer;
  readonly reader: SettingReader;
  /** For settings that are no text. */
  readonly source: SettingSource;
  /** Has something done by another file of ours. Never rejects; the next call tries again. */
  readonly use: Use;
  /** The queue that Google's tags read. */
  readonly dataLayer: () => unknown[];
  /** Language that the visitor is spoken to in, BCP 47. */
  lang?: string;
  /** Language that the site's code has asked for. */
  language?: string;
  /** What is done when that changes. */
  followers?: Set<() => void>;
  /** Whether the settings have been checked, and what is wrong with them told. */
  isChecked?: boolean;
  /** What the visitor is shown; given by the interface. */
  shown?: () => Notice;
  /** Tells the visitor something in passing; given by the interface. */
  tell?: (what: keyof BannerTexts) => void;
  /** The layer in which the visitor has answered; given by the interface. */
  layer?: 1 | 2;
  /** The small button that goes back to the settings; made by the file that shows it. */
  trigger?: Trigger;
  /** The overviews of a statement that have been filled. */
  filled?: WeakSet<Element>;
  /** The categories of scripts in the page's markup that have run on it; made by the file that runs them. */
  ran?: Set<Category>;
  /** Whether the visitor's browser refuses by Global Privacy Control, and the site respects that. */
  readonly refused: boolean | undefined;
  readonly report: Report;
  /** Nonce of the page's content security policy; empty when there is none. */
  readonly nonce: string;
  /** @throws TypeError when the page's `trusted-types` directive does not allow the policy */
  readonly trusted: () => TrustedTypes;
}
