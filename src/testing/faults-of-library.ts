import type { Evidence } from './subject.js';

export function faultsOfLibrary({ isLoaded, status }: Evidence): string[] {
  if (isLoaded) return [];
  const answer = status !== undefined && status >= 400 ? ` (the server answered ${status})` : '';
  return [
    `window.cookiemelding is undefined${answer}. Put the script tag of cookiemelding first in <head>, and check that its src loads.`,
  ];
}
