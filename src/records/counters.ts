import { post, type CloudEvent } from './cloud-event.js';

/** What can be counted of a notice. */
export type Counted = 'shown' | 'accepted' | 'rejected' | 'partly' | 'ignored';

/** An hour; milliseconds. */
const HOUR = 3_600_000;

/** Counts, per page, what happens to the notice. Nothing is kept, and nothing tells two counts of a visitor apart. */
export interface Counters {
  /** Each once. An answer is counted only where the question has been. @param layer 1 is the notice, 2 the settings */
  count(what: Counted, layer: 1 | 2): void;
}

/**
 * @param isAnswered whether there is a choice, wherever it was made
 * @param now milliseconds since 1970
 * @param uuid gives a new random UUID: each event needs one of its own
 */
export function createCounters(
  url: string,
  origin: string,
  version: string,
  isAnswered: () => boolean,
  now: () => number,
  uuid: () => string,
): Counters {
  const counted = new Set<string>();
  const count = (what: Counted, layer: 1 | 2) => {
    const name = `${what} ${layer}`;
    if (counted.has(name) || (what !== 'shown' && !counted.has(`shown ${layer}`))) return;
    counted.add(name);
    const event: CloudEvent = {
      specversion: '1.0',
      id: uuid(),
      source: origin,
      type: `nl.cookiemelding.notice.${what}`,
      // No finer than the hour, so that it cannot be laid beside a log.
      time: new Date(Math.floor(now() / HOUR) * HOUR).toISOString(),
      datacontenttype: 'application/json',
      data: { layer, ...(version && { policy_version: version }) },
    };
    void post(url, event);
  };
  addEventListener('pagehide', () => {
    if (!isAnswered()) count('ignored', 1);
  });
  return { count };
}
