import type { Evidence } from './subject.js';

/** Whether the library is there at all. */
export function faultsOfLibrary({ isLoaded, status }: Evidence): string[] {
  if (isLoaded) return [];
  const answer = status !== undefined && status >= 400 ? ` (the server answered ${status})` : '';
  return [
    `window.cookiemelding is not there${answer}. Put the script tag of cookiemelding first in <head>, and see whether its address answers.`,
  ];
}
