import { withoutPrototype } from '../consent/without-prototype.js';
import type { CloudEvent } from './cloud-event.js';
import { toJson } from '../platform/native.js';

/** An event that the server has not accepted yet. */
interface KeptEvent {
  readonly event: CloudEvent;
  /** Number of failed attempts. */
  readonly tries: number;
  /** When it may be tried again; milliseconds since 1970. */
  readonly next: number;
}

/** When there are more, the oldest are dropped. */
const MAX_KEPT_EVENTS = 20;

/** The wait after the first failure; each further failure doubles it. */
const RETRY_AFTER_MS = 30_000;
const MAX_RETRY_AFTER_MS = 86_400_000;

export interface OutboxOptions {
  /** Name in `localStorage`; also of the lock that the tabs share. */
  readonly key: string;
  /** Sends an event. Resolves with whether it was accepted; never rejects. */
  readonly send: (event: CloudEvent) => Promise<boolean>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Anyone can write to `localStorage`, an earlier version of ours too. */
function isKeptEvent(item: unknown): item is KeptEvent {
  const { event, tries, next } = withoutPrototype(item);
  return typeof withoutPrototype(event).id === 'string' && Number.isFinite(tries) && Number.isFinite(next);
}

/** Keeps events until a server has accepted them, on this page or a later one. */
export class Outbox {
  readonly #options: OutboxOptions;
  /** The events of this page, where the browser stores nothing. */
  #memory: KeptEvent[] = [];
  /** The flush that runs last: one at a time, so that no event is sent twice. */
  #flushing: Promise<void> = Promise.resolve();

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /**
   * Keeps an event until it is flushed. It replaces one with the same id.
   * @param notBefore when it becomes due; milliseconds since 1970
   */
  add(event: CloudEvent, notBefore = 0): void {
    const others = this.#read().filter((item) => item.event.id !== event.id);
    this.#write([...others, { event, tries: 0, next: notBefore }]);
  }

  /** Forgets the events that have not been sent. */
  clear(): void {
    this.#write([]);
  }

  /**
   * Sends the events that are due.
   * @param isUrgent sends also those that wait after a failure
   */
  flush(isUrgent = false): Promise<void> {
    const { key } = this.#options;
    const send = () => this.#sendDue(isUrgent);
    // The lock keeps other tabs from sending the same. It needs https and access to storage.
    const flush = () => (navigator.locks ? navigator.locks.request(key, send).catch(send) : send());
    this.#flushing = this.#flushing.then(flush);
    return this.#flushing;
  }

  async #sendDue(isUrgent: boolean): Promise<void> {
    const now = this.#options.now();
    const due = this.#read().filter(({ next }) => isUrgent || next <= now);
    await Promise.all(due.map((item) => this.#send(item)));
  }

  async #send({ event, tries }: KeptEvent): Promise<void> {
    const { send, now } = this.#options;
    const isAccepted = await send(event);
    const next = now() + Math.min(RETRY_AFTER_MS * 2 ** tries, MAX_RETRY_AFTER_MS);
    // Read again: events may have been added, here or in another tab, while this one was on its way.
    const others = this.#read();
    this.#write(
      isAccepted
        ? others.filter((item) => item.event.id !== event.id)
        : others.map((item) => (item.event.id === event.id ? { ...item, tries: tries + 1, next } : item)),
    );
  }

  #read(): KeptEvent[] {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(this.#options.key) ?? '[]');
      return [...(Array.isArray(stored) ? stored.filter(isKeptEvent) : []), ...this.#memory];
    } catch {
      return this.#memory;
    }
  }

  #write(events: readonly KeptEvent[]): void {
    const { key } = this.#options;
    const kept = events.slice(-MAX_KEPT_EVENTS);
    try {
      if (kept.length > 0) localStorage.setItem(key, toJson(kept));
      else localStorage.removeItem(key);
      this.#memory = [];
    } catch {
      this.#memory = kept;
    }
  }
}
