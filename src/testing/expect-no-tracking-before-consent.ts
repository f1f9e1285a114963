import { complain } from './assertion-error.js';
import { faultsBeforeConsent, type BeforeConsentOptions } from './before-consent.js';
import type { TestTarget } from './test-target.js';
import { until } from './until.js';
import { timeLimit } from './visit-options.js';
import { withSubject } from './with-subject.js';

/**
 * The first moment: a visitor arrives and has not chosen yet. Visits the page without any cookies or storage of the site,
 * waits until the notice asks and nothing is requested any more, and expects that
 *
 * - nothing was requested of Google, or of the `hosts` of the test, and nothing connects to them in advance;
 * - nothing is kept by names of Google's, or of the `cookies` of the test;
 * - the data layer begins with `consent default` that denies everything, and nothing in it grants or configures;
 * - the notice asks.
 *
 * A document is looked at as it is now; the notice may still come.
 * @param target a page of Playwright, or a `Document`
 * @throws ConsentAssertionError with every fault in its message; Error when the page has no address yet and none is named
 * @example
 * await expectNoTrackingBeforeConsent(page, { url: 'https://www.example.nl/' });
 */
export const expectNoTrackingBeforeConsent = (target: TestTarget, options: BeforeConsentOptions = {}): Promise<void> =>
  withSubject(target, options, async (subject) => {
    await subject.arrive();
    if (options.asks !== false)
      await until(subject.look, ({ isAsking, choices }) => isAsking || !!choices, timeLimit(options));
    await subject.rest();
    const evidence = await subject.look();
    complain(`Before a choice, at ${evidence.address}`, faultsBeforeConsent(evidence, options));
  });
