import type { Choices } from '../consent/record.js';
import type { CloudEvent } from './cloud-event.js';

/** What can happen to the banner. */
export type BannerEvent = 'shown' | 'accepted' | 'rejected' | 'partly' | 'ignored';

export interface BannerCountersOptions {
  /** Sends an event. */
  readonly send: (event: CloudEvent) => void;
  /** Origin of the site. */
  readonly origin: string;
  /** Version of the privacy statement; empty when the site names none. */
  readonly policyVersion: string;
  /** Whether there is a choice, wherever it was made. */
  readonly isAnswered: () => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new random UUID. */
  readonly createId: () => string;
}

const HOUR_MS = 3_600_000;

/** Counts, once per page, what happens to the banner. Nothing is stored, and no two counts can be linked to a visitor. */
export class BannerCounters {
  readonly #options: BannerCountersOptions;
  readonly #counted = new Set<string>();

  constructor(options: BannerCountersOptions) {
    this.#options = options;
    addEventListener('pagehide', () => {
      if (!options.isAnswered()) this.#countOfShown('ignored', 1);
    });
  }

  /** @param layer 1 is the banner, 2 the preferences */
  countShown(layer: 1 | 2): void {
    this.#count('shown', layer);
  }

  countAnswer(choices: Choices, layer: 1 | 2): void {
    const answers = Object.values(choices);
    if (answers.every(Boolean)) this.#countOfShown('accepted', layer);
    else this.#countOfShown(answers.some(Boolean) ? 'partly' : 'rejected', layer);
  }

  /** Counts only where the question was on screen, so that the rates add up. */
  #countOfShown(event: BannerEvent, layer: 1 | 2): void {
    if (this.#counted.has(`shown ${layer}`)) this.#count(event, layer);
  }

  #count(event: BannerEvent, layer: 1 | 2): void {
    const { send, origin, policyVersion, now, createId } = this.#options;
    const key = `${event} ${layer}`;
    if (this.#counted.has(key)) return;
    this.#counted.add(key);
    send({
      specversion: '1.0',
      id: createId(),
      source: origin,
      type: `nl.cookiemelding.notice.${event}`,
      // Rounded down to the hour, so that it cannot be matched with an access log.
      time: new Date(Math.floor(now() / HOUR_MS) * HOUR_MS).toISOString(),
      datacontenttype: 'application/json',
      data: { layer, ...(policyVersion && { policy_version: policyVersion }) },
    });
  }
}
