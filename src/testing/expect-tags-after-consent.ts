import { choicesOf, faultsAfterConsent, type AfterConsentOptions } from './after-consent.js';
import { complain } from './assertion-error.js';
import type { TestTarget } from './test-target.js';
import { until } from './until.js';
import { withSubject } from './with-subject.js';

/**
 * The second moment: a visitor who has granted something comes back. Stores that choice, visits the page, waits until
 * nothing is requested any more, and expects that
 *
 * - the choice counts, and the notice stays away;
 * - the data layer begins with `consent default`, and `consent update` grants exactly what the choice does;
 * - Google's script is loaded once, and each of the `ids` configured once, and no other;
 * - nothing is requested or kept for a category that is not granted.
 *
 * A document is looked at as it is now: store the choice with `setConsent` before the library's script runs, or give it
 * with `window.cookiemelding.save(…)`. Google's script is really asked for there, unless the test answers in its place.
 * @param target a page of Playwright, or a `Document`
 * @throws ConsentAssertionError with every fault in its message; TypeError when the options contradict each other; Error
 *   when the page has no address yet and none is named
 * @example
 * await expectTagsAfterConsent(page, { granted: ['analytics'], ids: ['G-ABC1234567'] });
 */
export const expectTagsAfterConsent = (target: TestTarget, options: AfterConsentOptions): Promise<void> =>
  withSubject(target, options, async (subject) => {
    const choices = choicesOf(options);
    await subject.arrive(choices);
    await subject.rest();
    const faultsOf = (evidence: Parameters<typeof faultsAfterConsent>[0]) => faultsAfterConsent(evidence, options);
    const evidence = await until(subject.look, (seen) => !faultsOf(seen)[0], subject.patience);
    complain(`After a choice of ${JSON.stringify(choices)}, at ${evidence.address}`, faultsOf(evidence));
  });
