import type { Files } from '../core/core.js';

type More = Files['more'];

/** How long an app has, files of its own and all, until its first rendering; milliseconds. */
const RENDERED = 2000;

/** What has need of the file: the overview of a statement, and a page without a way back to the settings. */
const OVERVIEW = 'cookie-declaration';
const CONTROL = '[data-cookie-preferences]';

let rendered: Promise<unknown> | undefined;
let file: Promise<More> | undefined;

/** The file with the way back; asked for anew where it could not be had. */
export const fetchMore = (): Promise<More> =>
  (file ??= import('../core/more.js').catch((error: unknown) => {
    file = undefined;
    throw error;
  }));

/**
 * Looks at the page before the file is fetched. In an app the page is empty when the library starts, and its own way to
 * the settings is rendered a moment later: each returning visitor would fetch the file for nothing.
 */
export async function showWayBack(...task: Parameters<More['start']>): Promise<void> {
  const has = (selector: string) => !!document.querySelector(selector);
  if (!has(OVERVIEW) && !has(CONTROL)) await (rendered ??= new Promise((resolve) => setTimeout(resolve, RENDERED)));
  if (file || has(OVERVIEW) || !has(CONTROL)) (await fetchMore()).start(...task);
}
