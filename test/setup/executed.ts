// Scripts of a test page keep a list of their names as they run, in `window.executed`.

/** The code with which a script puts its name in the list. */
export const markExecuted = (name: unknown): string => `(window.executed ??= []).push(${JSON.stringify(name)});`;

/** The list, as an expression in the page. */
export const EXECUTED = 'window.executed ?? []';
