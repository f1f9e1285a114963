import type { TestPage } from './test-page.js';

/** A `Document`, as far as it is used here. Declared here so that tests on Node do not need the DOM types. */
export interface TestDocument {
  cookie: string;
  readonly defaultView: object | null;
}

/** What is tested: a Playwright page, or a document in the same browser as the test. */
export type TestTarget = TestPage | TestDocument;

/**
 * Whether the target is a Playwright page and not a document.
 * @throws TypeError when it is neither
 */
export function isPage(target: TestTarget): target is TestPage {
  const { goto, defaultView } = Object(target) as Partial<TestPage & TestDocument>;
  if (typeof goto === 'function') return true;
  if (defaultView) return false;
  throw new TypeError('Expected a Playwright page, or a document with a window.');
}
