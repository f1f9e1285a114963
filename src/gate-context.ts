import type { Category } from './consent/category.js';
import type { Answer, ConsentManager } from './consent-manager.js';
import type { ConsentCookie } from './cookies/consent-cookie.js';
import type { Report, SettingReader, SettingSource } from './setting-reader.js';
import type { Settings } from './settings.js';
import type { TrustedTypes } from './tags/trusted.js';

/** What the gate lends to the files that are fetched when they are needed. */
export interface GateContext {
  readonly settings: Settings;
  readonly store: ConsentCookie;
  readonly manager: ConsentManager;
  readonly answer: Answer;
  readonly reader: SettingReader;
  /** For settings that are no text. */
  readonly source: SettingSource;
  /** The categories of scripts in the page's markup that have run on it; made by the file that runs them. */
  ran?: Set<Category>;
  /** Whether the visitor's browser refuses by Global Privacy Control, and the site respects that. */
  readonly isRefused: boolean | undefined;
  readonly report: Report;
  /** Nonce of the page's content security policy; empty when there is none. */
  readonly nonce: string;
  /** @throws TypeError when the page's `trusted-types` directive does not allow the policy */
  readonly trusted: () => TrustedTypes;
}
