import { choicesOf, faultsAfterConsent, type AfterConsentOptions } from './after-consent.js';
import { throwFaults } from './assertion-error.js';
import type { TestTarget } from './test-target.js';
import { poll } from './poll.js';
import { withSubject } from './with-subject.js';

/**
 * Tests a return visit, after consent. Stores the choice, visits the page, waits until the network is idle, and expects
 * that
 *
 * - the choice is valid, and the banner stays hidden;
 * - the data layer begins with `consent default`, and `consent update` grants exactly what the choice does;
 * - Google's script is loaded once, and each of `ids` is configured once, and no other id;
 * - nothing is requested or stored for a category that is not granted.
 *
 * A document is tested as it is, without a visit. Store the choice with `setConsent` before the library's script runs, or
 * make it with `window.cookiemelding.save(…)`. The document requests Google's script, unless the test intercepts that.
 * @param target a Playwright page, or a `Document`
 * @throws ConsentAssertionError that lists every fault; TypeError when the options contradict each other; Error when the
 *   page has no address and the options name none
 * @example
 * await expectTagsAfterConsent(page, { granted: ['analytics'], ids: ['G-ABC1234567'] });
 */
export const expectTagsAfterConsent = (target: TestTarget, options: AfterConsentOptions): Promise<void> =>
  withSubject(target, options, async (subject) => {
    const choices = choicesOf(options);
    await subject.visit(choices);
    await subject.waitUntilIdle();
    const faultsOf = (evidence: Parameters<typeof faultsAfterConsent>[0]) => faultsAfterConsent(evidence, options);
    const evidence = await poll(subject.inspect, (found) => !faultsOf(found)[0], subject.settleTimeMs);
    throwFaults(`After a choice of ${JSON.stringify(choices)}, at ${evidence.address}`, faultsOf(evidence));
  });
