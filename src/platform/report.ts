/** Tells the site's developer about one problem, in one sentence. */
export type Report = (problem: string) => void;

/** Reports an error in the console. */
export const report: Report = (problem) => console.error(`[cookiemelding] ${problem}`);

/** Reports a warning in the console. */
export const warn: Report = (problem) => console.warn(`[cookiemelding] ${problem}`);
