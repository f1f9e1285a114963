import type { ResourceEntry } from './resource-entries.js';

/** A request of the page to Google. */
export interface GoogleRequest {
  readonly host: string;
  readonly path: string;
  /** When it began, in milliseconds after the navigation. */
  readonly ms: number;
}

/** Hosts of Google's tags. */
const GOOGLE_HOST = /(^|\.)(google(apis|tagmanager|adservices|syndication|-analytics)?\.[a-z.]{2,6}|doubleclick\.net)$/;

/** The requests to Google among those of the page. */
export const googleRequests = (entries: readonly ResourceEntry[]): GoogleRequest[] =>
  entries
    .filter(({ url }) => GOOGLE_HOST.test(url.hostname))
    .map(({ url: { hostname, pathname }, ms }) => ({ host: hostname, path: pathname, ms }));
