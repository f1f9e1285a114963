import type { Category } from './category.js';
import type { ConsentRecord } from './record.js';

/** What the visitor had on screen when answering. */
export interface Evidence {
  /** 1 is the banner, 2 the preferences. */
  readonly layer: 1 | 2;
  /** The texts of that layer, a line each. */
  readonly texts: readonly string[];
}

/** A choice, a reset, or a choice taken over from another tab. */
export interface ConsentChange {
  /** The choice that counts now; `undefined` after a reset. */
  readonly record: ConsentRecord | undefined;
  /** The choice that counted before. */
  readonly previous: ConsentRecord | undefined;
  /** The categories that were denied and are granted now, or the other way round. */
  readonly changed: readonly Category[];
  readonly origin: 'this-tab' | 'other-tab';
  /** Whether the browser has stored it. */
  readonly isStored: boolean;
  /** Whether the visitor has pressed it, on screen. Otherwise a script has answered, or has pressed for the visitor. */
  readonly isPressed?: boolean | undefined;
  /** Present when the answer was given in one of the layers. */
  readonly evidence?: Evidence | undefined;
}
