import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import { faultsAfterWithdrawal, leftoversIn } from './after-withdrawal.js';
import { throwFaults } from './assertion-error.js';
import { configsIn, itemsSetFor } from './configured-ids.js';
import { faultsOfLibrary } from './faults-of-library.js';
import type { Evidence, Subject, WithdrawBy } from './subject.js';
import type { TestTarget } from './test-target.js';
import { poll } from './poll.js';
import { timeoutOf, type VisitOptions } from './visit-options.js';
import { withSubject } from './with-subject.js';

/** Which consent is given, and how it is withdrawn. */
export interface AfterWithdrawalOptions extends VisitOptions {
  /** The categories that are granted first. Defaults to analytics and advertising. */
  readonly granted?: readonly Category[];
  /** `api` calls `window.cookiemelding.rejectAll()`; `settings` clicks the buttons that a visitor would click. */
  readonly by?: WithdrawBy;
}

/** How long the library may take to remove cookies and storage items. */
const CLEAN_UP_TIMEOUT_MS = 2000;

const title = ({ address }: Evidence) => `After a withdrawal, at ${address}`;

/** Checks that there is consent to withdraw. */
function requireConsent(evidence: Evidence, granted: readonly Category[]): void {
  const { choices, settings, isLoaded } = evidence;
  const missing = granted.filter((category) => choices?.[category] !== true);
  if (isLoaded && !missing[0]) return;
  throwFaults(title(evidence), [
    ...faultsOfLibrary(evidence),
    ...(isLoaded
      ? [
          `There is no consent to withdraw: ${missing.join(', ')} is not granted on the page. The choice needs policyVersion "${settings.policyVersion ?? ''}" and an answer for every category of the page (granted).`,
        ]
      : []),
  ]);
}

async function withdraw(subject: Subject, start: Evidence, by: WithdrawBy): Promise<Evidence> {
  try {
    return await subject.withdraw(by);
  } catch (error) {
    throwFaults(title(start), [`Consent could not be withdrawn: ${(error as Error).message}.`]);
    throw error;
  }
}

/**
 * Tests a withdrawal. Stores consent, visits the page, withdraws, visits the page again, and expects that
 *
 * - Google's consent signals are denied, both immediately and on the next page;
 * - no cookies or storage items of Google's tags are left, and none named in `cookies`;
 * - nothing more is requested from Google or from `hosts`;
 * - the refusal is valid on the next page, and the banner stays hidden.
 *
 * With `network: 'replaced'` Google's tags do not run, so the test itself sets their cookies before the withdrawal.
 * A document is not visited: give consent before the test, and set `data-reload="never"` on the script tag.
 * @param target a Playwright page, or a `Document`
 * @throws ConsentAssertionError that lists every fault; Error when the page has no address and the options name none
 * @example
 * await expectNothingAfterWithdrawal(page, { granted: ['analytics'], by: 'settings' });
 */
export const expectNothingAfterWithdrawal = (target: TestTarget, options: AfterWithdrawalOptions = {}): Promise<void> =>
  withSubject(target, options, async (subject) => {
    const { granted = [ANALYTICS, ADVERTISING], by = 'api', cookies = [] } = options;
    await subject.visit(Object.fromEntries(granted.map((category) => [category, true])));
    await subject.waitUntilIdle();
    const start = await subject.inspect();
    requireConsent(start, granted);
    const planted = itemsSetFor(configsIn(start.queue), granted);
    await subject.plant(planted);
    const names = [...cookies, ...planted.map(({ name }) => name)];
    const atWithdrawal = await withdraw(subject, start, by);
    await poll(
      subject.inspect,
      (evidence) => !leftoversIn(evidence, names)[0],
      Math.min(CLEAN_UP_TIMEOUT_MS, timeoutOf(options)),
    );
    await subject.waitUntilIdle();
    await subject.visitNextPage();
    await subject.waitUntilIdle();
    const nextPage = await poll(subject.inspect, (evidence) => !leftoversIn(evidence, names)[0], subject.settleTimeMs);
    throwFaults(title(nextPage), faultsAfterWithdrawal(atWithdrawal, nextPage, { ...options, cookies: names }));
  });
