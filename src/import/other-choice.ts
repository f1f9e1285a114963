/** A cookie, or an item in a storage, as its text is stored. */
export type Entry = readonly [name: string, text: string];

/** An answer, by the name that the tool has for the question. */
export type OtherAnswer = readonly [name: string, isAccepted: boolean];

/** What a visitor has answered in another tool. */
export interface OtherChoice {
  /** Several answers by one name all count. */
  readonly answers: readonly OtherAnswer[];
  /** When the visitor chose, milliseconds since 1970; `NaN` when that, or whether the visitor chose, is unknown. */
  readonly time: number;
  /** Whether everything without an answer was refused, because the tool stores only what was accepted. */
  readonly isRestRefused: boolean;
  /** When the tool would ask again, milliseconds since 1970; `Infinity` when it does not store that. */
  readonly expires: number;
}

/**
 * Spread into every choice: its missing fields would otherwise be read from whatever a page has added to
 * `Object.prototype`.
 */
export const UNDATED = { time: NaN, isRestRefused: false, expires: Infinity } as const;

/** Another tool that asks visitors for consent. */
export interface OtherTool {
  /** Names of its cookies and its items in storage; a `*` at the end stands for anything. */
  readonly names: readonly string[];
  /**
   * Reads the choices in entries by these names. An unreadable entry contains none. Never throws.
   */
  read(entries: readonly Entry[]): OtherChoice[];
}
