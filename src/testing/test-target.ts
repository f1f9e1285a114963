import type { TestPage } from './test-page.js';

/** What is used of a `Document`. Described here, so that tests on Node need no types of a DOM. */
export interface TestDocument {
  cookie: string;
  readonly defaultView: object | null;
}

/** What is tested: a page of Playwright, or the document that the test itself runs in. */
export type TestTarget = TestPage | TestDocument;

/**
 * Whether it is a page of a browser, and not a document.
 * @throws TypeError when it is neither
 */
export function isPage(target: TestTarget): target is TestPage {
  const { goto, defaultView } = Object(target) as Partial<TestPage & TestDocument>;
  if (typeof goto === 'function') return true;
  if (defaultView) return false;
  throw new TypeError('Expected a page of Playwright, or a document that is shown.');
}
