import type { Files } from '../gate-context.js';

type More = Files['more'];

/** How long an app has, files of its own and all, until its first rendering; milliseconds. */
const RENDERED = 2000;

/** What has need of the file: the overview of a statement, and a page without a way back to the settings. */
const OVERVIEW = 'cookie-declaration';
const CONTROL = '[data-cookie-preferences]';

let rendered: Promise<unknown> | undefined;
let file: Promise<More> | undefined;

/** The file; asked for anew where it could not be had. */
const fetched = (): Promise<More> =>
  (file ??= import('../more.js').catch((error: unknown) => {
    file = undefined;
    throw error;
  }));

/**
 * Looks at the page before the file is fetched. In an app the page is empty when the library starts, and its own way to
 * the settings is rendered a moment later: each returning visitor would fetch the file for nothing.
 */
const start = async (...task: Parameters<More['start']>) => {
  const has = (selector: string) => !!document.querySelector(selector);
  if (!has(OVERVIEW) && !has(CONTROL)) await (rendered ??= new Promise((resolve) => setTimeout(resolve, RENDERED)));
  if (file || has(OVERVIEW) || !has(CONTROL)) (await fetched()).start(...task);
};

/** Takes the place of the file until there is need of it. */
export const patientMore = {
  start,
  sweep: async (...task: Parameters<More['sweep']>) => (await fetched()).sweep(...task),
  keep: async (...task: Parameters<More['keep']>) => (await fetched()).keep(...task),
  setLanguage: async (...task: Parameters<More['setLanguage']>) => (await fetched()).setLanguage(...task),
  // What they give is waited for wherever they are used.
} as unknown as More;
