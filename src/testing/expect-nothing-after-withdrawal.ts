import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import { faultsAfterWithdrawal, leftIn } from './after-withdrawal.js';
import { complain } from './assertion-error.js';
import { configsIn, tracesFor } from './configured-ids.js';
import { faultsOfLibrary } from './faults-of-library.js';
import type { Evidence, Subject, WithdrawBy } from './subject.js';
import type { TestTarget } from './test-target.js';
import { until } from './until.js';
import { timeLimit, type VisitOptions } from './visit-options.js';
import { withSubject } from './with-subject.js';

/** How a consent comes, and goes again. */
export interface AfterWithdrawalOptions extends VisitOptions {
  /** The categories that are granted at first; analytics and advertising when absent. */
  readonly granted?: readonly Category[];
  /** How it is withdrawn: `api`, by `window.cookiemelding.rejectAll()`; `settings`, by pressing what a visitor presses. */
  readonly by?: WithdrawBy;
}

/** How long the library may take to remove what is left; milliseconds. */
const PATIENCE = 2000;

const title = ({ address }: Evidence) => `After a withdrawal, at ${address}`;

/** Makes sure that there is a consent to be taken back. */
function checkStart(evidence: Evidence, granted: readonly Category[]): void {
  const { choices, settings, isLoaded } = evidence;
  const missing = granted.filter((category) => choices?.[category] !== true);
  if (isLoaded && !missing[0]) return;
  complain(title(evidence), [
    ...faultsOfLibrary(evidence),
    ...(isLoaded
      ? [
          `There is no consent to take back: ${missing.join(', ')} is not granted on the page. The choice's policyVersion has to be "${settings.policyVersion ?? ''}", and it needs every category that is asked (granted).`,
        ]
      : []),
  ]);
}

async function withdraw(subject: Subject, start: Evidence, by: WithdrawBy): Promise<Evidence> {
  try {
    return await subject.withdraw(by);
  } catch (error) {
    complain(title(start), [`Could not be withdrawn: ${(error as Error).message}.`]);
    throw error;
  }
}

/**
 * The third moment: a visitor takes a consent back. Stores the consent, visits the page, withdraws, visits the page once
 * more, and expects that
 *
 * - Google's signals are denied, at once and on the next page;
 * - nothing is left of what Google's tags keep, nor by the names in `cookies`;
 * - nothing is requested any more of Google, or of the `hosts` of the test;
 * - the refusal counts, and is not asked for again.
 *
 * Where Google is answered by an empty script, the cookies that its tags would have set are there before the withdrawal.
 * A document needs its consent before, `data-reload="never"` on the script tag, and stays where it is.
 * @param target a page of Playwright, or a `Document`
 * @throws ConsentAssertionError with every fault in its message; Error when the page has no address yet and none is named
 * @example
 * await expectNothingAfterWithdrawal(page, { granted: ['analytics'], by: 'settings' });
 */
export const expectNothingAfterWithdrawal = (target: TestTarget, options: AfterWithdrawalOptions = {}): Promise<void> =>
  withSubject(target, options, async (subject) => {
    const { granted = [ANALYTICS, ADVERTISING], by = 'api', cookies = [] } = options;
    await subject.arrive(Object.fromEntries(granted.map((category) => [category, true])));
    await subject.rest();
    const start = await subject.look();
    checkStart(start, granted);
    const planted = tracesFor(configsIn(start.queue), granted);
    await subject.plant(planted);
    const names = [...cookies, ...planted.map(({ name }) => name)];
    const moment = await withdraw(subject, start, by);
    await until(subject.look, (seen) => !leftIn(seen, names)[0], Math.min(PATIENCE, timeLimit(options)));
    await subject.rest();
    await subject.goOn();
    await subject.rest();
    const next = await until(subject.look, (seen) => !leftIn(seen, names)[0], subject.patience);
    complain(title(next), faultsAfterWithdrawal(moment, next, { ...options, cookies: names }));
  });
