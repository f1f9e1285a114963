/** How a page is visited, and what counts as tracking. */
export interface VisitOptions {
  /** Address to visit, or a path if Playwright has a `baseURL`. Defaults to the page's own address. */
  readonly url?: string;
  /** Name of the cookie with the choice. Defaults to the page's setting. */
  readonly cookieName?: string;
  /** Parent domain of that cookie. Defaults to the page's setting. */
  readonly cookieDomain?: string;
  /** Version of the privacy statement that the choice is for. Defaults to the page's setting. */
  readonly policyVersion?: string;
  /** Name of the data layer. Defaults to the page's setting. */
  readonly layerName?: string;
  /**
   * `replaced` (the default) answers a Playwright page's requests to Google with an empty script, which keeps tests out of
   * the site's statistics. `real` lets them through, to Google or to a mock of your own.
   */
  readonly network?: 'replaced' | 'real';
  /** Domains of trackers besides Google's, subdomains included. */
  readonly hosts?: readonly string[];
  /** Names of tracking cookies and storage items besides Google's. A trailing `*` matches any suffix. */
  readonly cookies?: readonly string[];
  /** Names of cookies and storage items that are not cleared for a visit without a choice, such as a session. */
  readonly keep?: readonly string[];
  /** How long to wait, in milliseconds, for the banner or for the network to be idle. Defaults to 5000. */
  readonly timeout?: number;
}

export const timeoutOf = ({ timeout = 5000 }: VisitOptions): number => timeout;
