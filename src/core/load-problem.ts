import { page } from '../platform/native.js';
import type { Problem } from '../platform/report.js';

/** Collects what the page's content security policy blocks while a file is being loaded. */
export class BlockedByPolicy {
  /** The directive that blocked the address; empty when none did. */
  directive = '';
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
    page.addEventListener('securitypolicyviolation', this.#onViolation);
  }

  /** Ends it, once the events of what has failed have arrived: they come in a task of their own. */
  async end(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    page.removeEventListener('securitypolicyviolation', this.#onViolation);
  }

  readonly #onViolation = ({ disposition, blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (disposition === 'enforce' && blockedURI === this.#address) this.directive = effectiveDirective;
  };
}

/** Says why a file may not have loaded: browsers tell a script little more than that it failed. */
export function loadProblem(url: URL, error: unknown, blockedBy: string): Problem {
  const file = url.pathname.split('/').pop();
  if (blockedBy) return `${file} is blocked by ${blockedBy} of the page's content security policy`;
  const advice =
    // Not that of `location`: a sandboxed frame has none, and is another site to its own server.
    url.origin === window.origin
      ? 'Check that every cookiemelding*.js of one build is in one folder, and served as JavaScript'
      : `Check that ${url.origin} sends Access-Control-Allow-Origin with every cookiemelding*.js, to ${window.origin}`;
  // The query differs with each attempt.
  return `${file} has not loaded. ${advice}. ${`${error}`.replace(url.search, '')}`;
}
