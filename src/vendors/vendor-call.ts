/** What the visitor has answered, as far as vendors have words for it. */
export interface Grants {
  /** Whether there is an answer: of the visitor, or of the visitor's browser. */
  readonly isAnswered: boolean;
  /** Whether the vendor itself is granted. */
  readonly vendor: boolean;
  readonly analytics: boolean;
  readonly advertising: boolean;
  /** Of a category that few sites ask for. */
  readonly preferences: boolean;
}

/** The arguments of one call. */
export type Call = readonly unknown[];

/**
 * How a vendor takes calls:
 * - `function`: a function whose `q` the vendor's script reads, made by whoever comes first;
 * - `push`: an array, each call its arguments one by one; made by whoever comes first;
 * - `list`: an array, each call a list; made by whoever comes first;
 * - `methods`: as `list` until the vendor's snippet has put a method on it for each command;
 * - `snippet`: a function that the vendor's snippet makes. The snippet does nothing where there is one, so nobody else may;
 * - `platform`: a function that the site's platform makes, and that may store or send something at once.
 */
export type Intake = 'function' | 'push' | 'list' | 'methods' | 'snippet' | 'platform';

/** What is said to one vendor. */
export interface Signals {
  readonly intake: Intake;
  /** The global that takes the calls. */
  readonly target: string;
  /** Said once on each page before anything else, in memory only. */
  readonly initial?: readonly Call[];
  /** Whether that is a denial already, so that another one adds nothing. */
  readonly isInitialDenial?: boolean;
  /** Whether a call stores or sends something, so that nothing is said before there is an answer. */
  readonly hasEffects?: boolean;
  /** What is said of an answer. */
  readonly say: (grants: Grants) => readonly Call[];
  /** Tells the platform in memory what it has to know before its own scripts look. */
  readonly prepare?: () => void;
  /** Has the platform load what takes the calls. */
  readonly load?: (whenLoaded: () => void) => void;
  /** Whether an answer is known already, so that it need not be stored again. */
  readonly isKnown?: (grants: Grants) => boolean;
}
