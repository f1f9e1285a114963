/** Tells the site's developer of a problem, in one sentence. */
export const report = (problem: string): void => console.error(`[cookiemelding] ${problem}`);
