import type { Choices } from '../consent/record.js';
import type { TraceKind } from '../storage/browser-storage.js';

/** An item of the data layer, as far as it can leave the page. */
export interface Queued {
  /** Whether Google's tags take it for a command: a real `Arguments` object. */
  readonly isCommand: boolean;
  /** Its words, `consent`, `default`, ...; those of an array too. None for an object. */
  readonly words: readonly unknown[];
}

/** What there is to see of a page at one moment. */
export interface Sight {
  readonly address: string;
  /** The settings on the script tag and in the JSON block that are text, by their names in camelCase. */
  readonly settings: Readonly<Record<string, string | undefined>>;
  /** Whether the library has run. */
  readonly isLoaded: boolean;
  /** The choice that counts on it. */
  readonly choices?: Choices | undefined;
  /** Whether the first layer of the notice is on screen. */
  readonly isAsking: boolean;
  /** The data layer; absent when there is none. */
  readonly queue?: readonly Queued[] | undefined;
  /** Names of the cookies that scripts can see. */
  readonly cookies: readonly string[];
  readonly storage: readonly { readonly kind: TraceKind; readonly name: string }[];
  /** Addresses of the scripts in the page. */
  readonly scripts: readonly string[];
  /** Addresses that the page connects to, or fetches, ahead of their use. */
  readonly ahead: readonly string[];
  /** What has been requested, and when: milliseconds since the page began. */
  readonly requested: readonly (readonly [address: string, time: number])[];
}
