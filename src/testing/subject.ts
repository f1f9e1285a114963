import type { Choices } from '../consent/record.js';
import type { PageSnapshot } from './page-snapshot.js';
import type { StoredItem } from '../google/trackers.js';

/** Everything that is known about a page. */
export interface Evidence extends PageSnapshot {
  /** Addresses requested since the visit or the withdrawal, in order, duplicates included. */
  readonly traffic: readonly string[];
  /** Everything stored for the site, and what trackers have stored for their own hosts since the visit. */
  readonly stored: readonly StoredItem[];
  /** HTTP status of the page, if known. */
  readonly status?: number | undefined;
}

/** How consent is withdrawn: by the site's code, or by a visitor's clicks. */
export type WithdrawBy = 'api' | 'settings';

/** The subject under test: a Playwright page or a document. */
export interface Subject {
  /** Visits the page with the given choice, or with none. Does nothing for a document. */
  visit(choices?: Choices): Promise<void>;
  inspect(): Promise<Evidence>;
  /** How long to wait for a missing result after the network is idle. */
  readonly settleTimeMs: number;
  /** Waits until the network is idle, or the timeout has passed. */
  waitUntilIdle(): Promise<void>;
  /** Stores what Google's tags would store, unless the real tags run. */
  plant(items: readonly StoredItem[]): Promise<void>;
  /**
   * Withdraws all consent.
   * @returns the state right after the withdrawal
   * @throws Error when there is no way to withdraw
   */
  withdraw(by: WithdrawBy): Promise<Evidence>;
  /** Visits the page again, as the same visitor. Does nothing for a document. */
  visitNextPage(): Promise<void>;
  /** Removes listeners. */
  dispose(): void;
}
