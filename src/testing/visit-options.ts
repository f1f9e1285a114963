/** How a page is visited, and what is looked for on it. */
export interface VisitOptions {
  /** Address to visit; a path will do where Playwright has a `baseURL`. The page's own when absent. */
  readonly url?: string;
  /** Name of the cookie with the choice; that on the page's script tag when absent. */
  readonly cookieName?: string;
  /** Parent domain of that cookie; that on the page's script tag when absent. */
  readonly cookieDomain?: string;
  /** Version of the privacy statement that the choice is for; that on the page's script tag when absent. */
  readonly policyVersion?: string;
  /** Name of the data layer; that on the page's script tag when absent. */
  readonly layerName?: string;
  /**
   * `replaced`: what is asked of Google on a page of Playwright is answered with an empty script, so that no test ends
   * up in the site's figures. `real`: it is let through, to Google or to a stand-in of the test's own.
   */
  readonly network?: 'replaced' | 'real';
  /** Domains of other trackers than Google; their sub-domains count as well. */
  readonly hosts?: readonly string[];
  /** Names of cookies and stored items that follow visitors, besides Google's; `*` at the end stands for any rest. */
  readonly cookies?: readonly string[];
  /** Names of cookies and stored items that a visit without a choice leaves where they are: a log-in. */
  readonly keep?: readonly string[];
  /** How long the page may take for one thing, to ask or to come to rest; milliseconds, 5000 when absent. */
  readonly timeout?: number;
}

/** Milliseconds that a page may take for one thing. */
export const timeLimit = ({ timeout = 5000 }: VisitOptions): number => timeout;
