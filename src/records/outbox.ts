import { bare } from '../consent/without-prototype.js';
import type { CloudEvent } from './cloud-event.js';

/** An event that has not been taken yet. */
interface Kept {
  readonly event: CloudEvent;
  /** How often it has been tried in vain. */
  readonly tries: number;
  /** Not to be tried before; milliseconds since 1970. */
  readonly next: number;
}

/** How many are kept at most; the oldest go first. */
const MOST = 20;

/** The first pause after a failure, doubled by each; milliseconds. */
const PAUSE = 30_000;
const LONGEST_PAUSE = 86_400_000;

/** Name of an outbox in the local storage, beside the cookie with the choice. */
export const outboxKey = (cookieName: string): string => `${cookieName}-records`;

/** Events on their way to a server: kept until it has taken them, by this page or a later one. */
export interface Outbox {
  /** Keeps an event, before it is sent. */
  add(event: CloudEvent): void;
  /** Sends what is due. @param isUrgent what has to wait after a failure is due as well */
  flush(isUrgent?: boolean): Promise<unknown>;
}

/**
 * @param key name in the local storage
 * @param post sends an event; resolves with whether it has been taken, and never rejects
 * @param now milliseconds since 1970
 */
export function createOutbox(key: string, post: (event: CloudEvent) => Promise<boolean>, now: () => number): Outbox {
  /** What is kept where the browser stores nothing: for this page alone. */
  let memory: Kept[] = [];

  const isKept = (item: unknown): item is Kept => {
    const { event, tries, next } = bare(item);
    return typeof bare(event).id === 'string' && [tries, next].every(Number.isFinite);
  };
  const read = (): Kept[] => {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      return [...(Array.isArray(stored) ? stored.filter(isKept) : []), ...memory];
    } catch {
      return memory;
    }
  };
  const write = (all: Kept[]) => {
    const kept = all.slice(-MOST);
    try {
      if (kept[0]) localStorage.setItem(key, JSON.stringify(kept));
      else localStorage.removeItem(key);
      memory = [];
    } catch {
      memory = kept;
    }
  };
  const attempt = async ({ event: { id }, event, tries }: Kept) => {
    const isTaken = await post(event);
    const next = now() + Math.min(PAUSE * 2 ** tries, LONGEST_PAUSE);
    // Another tab may have delivered it meanwhile.
    write(
      read().flatMap((item) => {
        if (item.event.id !== id) return [item];
        return isTaken ? [] : [{ ...item, tries: tries + 1, next }];
      }),
    );
  };
  const flush = async (isUrgent?: boolean) => {
    const due = read().filter(({ next }) => isUrgent || next <= now());
    await Promise.all(due.map(attempt));
  };

  /** One at a time, so that nothing is sent twice. */
  let running: Promise<unknown> = Promise.resolve();

  return {
    add: (event) => write([...read().filter((item) => item.event.id !== event.id), { event, tries: 0, next: 0 }]),
    flush(isUrgent) {
      const next = () => flush(isUrgent);
      // And one tab at a time, where the browser can see to that: on https, and where it keeps anything for the site.
      running = running.then(() => (navigator.locks ? navigator.locks.request(key, next).catch(next) : next()));
      return running;
    },
  };
}
