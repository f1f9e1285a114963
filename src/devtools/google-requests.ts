/** A request of the page to Google. */
export interface GoogleRequest {
  readonly host: string;
  readonly path: string;
  /** When it began, in milliseconds after the navigation. */
  readonly ms: number;
}

/** Hosts of Google's tags. */
const GOOGLE_HOST = /(^|\.)(google(apis|tagmanager|adservices|syndication|-analytics)?\.[a-z.]{2,6}|doubleclick\.net)$/;

/**
 * Collects the page's requests to Google, those so far included.
 * @returns a list that keeps growing, oldest first
 */
export function collectGoogleRequests(): readonly GoogleRequest[] {
  const requests: GoogleRequest[] = [];
  const add = (entries: PerformanceEntryList) => {
    for (const { name, startTime } of entries) {
      const { hostname, pathname } = new URL(name);
      if (GOOGLE_HOST.test(hostname)) requests.push({ host: hostname, path: pathname, ms: Math.round(startTime) });
    }
  };
  add(performance.getEntriesByType('resource'));
  // The browser's own list ends at 250 entries.
  new PerformanceObserver((list) => add(list.getEntries())).observe({ type: 'resource' });
  return requests;
}
