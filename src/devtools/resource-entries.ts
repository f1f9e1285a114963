/** Something that the page has requested. */
export interface ResourceEntry {
  readonly url: URL;
  /** What made the request, as far as the browser says: `script`, `img`, `fetch`, `beacon`, and so on. */
  readonly initiator: string;
  /** When it began, in milliseconds after the navigation. */
  readonly ms: number;
}

type Listener = (entries: readonly ResourceEntry[]) => void;

/** What the page has requested, in a list that keeps growing; oldest first. */
export class ResourceEntries {
  readonly all: ResourceEntry[] = [];
  readonly #listeners: Listener[] = [];

  constructor() {
    const observer = new PerformanceObserver((list) => this.#add(list.getEntries()));
    // The browser's own list ends at 250 entries.
    observer.observe({ type: 'resource', buffered: true });
    this.#add(observer.takeRecords());
  }

  /** Calls the listener with new entries, not with those so far. */
  onAdded(listener: Listener): void {
    this.#listeners.push(listener);
  }

  #add(entries: PerformanceEntryList): void {
    const added = (entries as PerformanceResourceTiming[]).flatMap(({ name, initiatorType, startTime }) =>
      /^https?:/.test(name) && URL.canParse(name)
        ? [{ url: new URL(name), initiator: initiatorType, ms: Math.round(startTime) }]
        : [],
    );
    if (added.length === 0) return;
    this.all.push(...added);
    for (const listener of this.#listeners) listener(added);
  }
}
