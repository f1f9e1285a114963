/** What is kept in the visitor's browser: a cookie or something in a storage, as its text stands there. */
export type Entry = readonly [name: string, text: string];

/** By the tool's own name for what it asked. */
export type OtherAnswer = readonly [name: string, isAccepted: boolean];

/** What a visitor has answered in another tool, as far as it can be read there. */
export interface OtherChoice {
  /** A name that stands there twice has both answers. */
  readonly answers: readonly OtherAnswer[];
  /** Moment of the choice, milliseconds since 1970; `NaN` where it is not known that, and when, there was one. */
  readonly time: number;
  /** Whether what has no answer was refused: the tool keeps what was accepted, and nothing else. */
  readonly isRestRefused: boolean;
  /** Moment from which the tool itself would ask again; `Infinity` where it keeps none. */
  readonly end: number;
}

/** A choice that has everything itself, so that nothing comes from what a page has added to `Object.prototype`. */
export const otherChoice = (
  answers: readonly OtherAnswer[],
  time = NaN,
  isRestRefused = false,
  end = Infinity,
): OtherChoice => ({ answers, time, isRestRefused, end });

/** Another tool that asks visitors for consent. */
export interface OtherTool {
  /** Names of its cookies and of what it has in storage; `*` at the end stands for any rest. */
  readonly names: readonly string[];
  /**
   * @param entries what is kept by these names
   * @returns the choices in it; what cannot be read is none. Never throws.
   */
  read(entries: readonly Entry[]): OtherChoice[];
}
