import { throwFaults } from './assertion-error.js';
import { faultsBeforeConsent, type BeforeConsentOptions } from './before-consent.js';
import type { TestTarget } from './test-target.js';
import { poll } from './poll.js';
import { timeoutOf } from './visit-options.js';
import { withSubject } from './with-subject.js';

/**
 * Tests a first visit, before the visitor has chosen. Clears the site's cookies and storage, visits the page, waits until
 * the banner is shown and the network is idle, and expects that
 *
 * - nothing was requested from Google or from `hosts`, and no `<link>` connects to them in advance;
 * - no Google cookies or storage items exist, and none named in `cookies`;
 * - the data layer begins with a `consent default` that denies everything, and contains no grant and no `config`;
 * - the banner is shown.
 *
 * A document is tested as it is, without a visit. The banner may still be on its way.
 * @param target a Playwright page, or a `Document`
 * @throws ConsentAssertionError that lists every fault; Error when the page has no address and the options name none
 * @example
 * await expectNoTrackingBeforeConsent(page, { url: 'https://www.example.nl/' });
 */
export const expectNoTrackingBeforeConsent = (target: TestTarget, options: BeforeConsentOptions = {}): Promise<void> =>
  withSubject(target, options, async (subject) => {
    await subject.visit();
    if (options.asks !== false)
      await poll(subject.inspect, ({ isBannerShown, choices }) => isBannerShown || !!choices, timeoutOf(options));
    await subject.waitUntilIdle();
    const evidence = await subject.inspect();
    throwFaults(`Before a choice, at ${evidence.address}`, faultsBeforeConsent(evidence, options));
  });
