import type { Choices } from '../consent/record.js';
import type { Sight } from './sight.js';
import type { Kept } from './trackers.js';

/** What has been found out about a page. */
export interface Evidence extends Sight {
  /** What has been requested since the page was visited, or the consent withdrawn; in order, also what is doubled. */
  readonly traffic: readonly string[];
  /** All that is kept in the browser for the site, and what others have set meanwhile. */
  readonly kept: readonly Kept[];
  /** What the server answered; absent when that is not known. */
  readonly status?: number | undefined;
}

/** How a consent is withdrawn: by the site's own code, or as a visitor does it. */
export type WithdrawBy = 'api' | 'settings';

/** What is tested, whatever it is. */
export interface Subject {
  /** Visits the page with a choice, or without any. A document cannot be visited and stays as it is. */
  arrive(choices?: Choices): Promise<void>;
  look(): Promise<Evidence>;
  /** How long something that has to be there may still come once it is at rest; milliseconds. */
  readonly patience: number;
  /** Waits until nothing is requested any more, or the time is over. */
  rest(): Promise<void>;
  /** Keeps what Google's tags would keep, if they are not there to do so. */
  plant(names: readonly Kept[]): Promise<void>;
  /**
   * Takes all consent back.
   * @returns what is to be seen at that moment
   * @throws Error when it cannot be done
   */
  withdraw(by: WithdrawBy): Promise<Evidence>;
  /** Visits the next page, as the same visitor. A document stays. */
  goOn(): Promise<void>;
  /** Ends what was begun for the test. */
  leave(): void;
}
