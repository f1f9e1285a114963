/**
 * A text for the site's developer, in one sentence. The manual explains each one (`demo/manual/troubleshooting.md`), and
 * `src/build/messages.js` finds them by this type: a text that is not written where it is used is declared as one.
 */
export type Problem = string & {};

/** Tells the site's developer about one problem. */
export type Report = (problem: Problem) => void;

/** Reports an error in the console. A page can have taken the methods of the console away, here and below. */
export const report: Report = (problem) => console.error?.(`[cookiemelding] ${problem}`);

/** Reports a warning in the console. */
export const warn: Report = (problem) => console.warn?.(`[cookiemelding] ${problem}`);

/** Reports something that may be as it should be. */
export const inform: Report = (problem) => console.info?.(`[cookiemelding] ${problem}`);
