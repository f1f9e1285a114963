import { consentCommands, stateAfter, undenied } from './signals.js';
import type { Evidence } from './subject.js';
import { traceOf, trackerOf, type Kept } from './trackers.js';
import type { VisitOptions } from './visit-options.js';
import { eachOnce, nameOf } from './words-of-faults.js';

function faultsOfSignals({ queue }: Evidence, when: string): string[] {
  const names = undenied(stateAfter(consentCommands(queue)));
  return names[0]
    ? [
        `Consent Mode does not deny ${names.join(', ')} ${when}; expected everything denied. Remove the gtag('consent', …) of the page: cookiemelding sends the signals.`,
      ]
    : [];
}

/**
 * What is left of a consent that has been taken back. Cookies of other hosts are out of the site's reach.
 * @param names of what the test looks for besides Google's
 */
export function leftIn({ kept, address }: Evidence, names?: readonly string[]): Kept[] {
  const { hostname } = new URL(address);
  const isOwn = ({ domain }: Kept) => !domain || hostname === domain || hostname.endsWith(`.${domain}`);
  return kept.filter((item) => isOwn(item) && traceOf(item, names) !== undefined);
}

/**
 * What is wrong after a withdrawal.
 * @param moment what was to be seen when the consent was taken back
 * @param next the next page, with what has been requested since
 */
export function faultsAfterWithdrawal(
  moment: Evidence,
  next: Evidence,
  { hosts, cookies }: VisitOptions = {},
): string[] {
  const granted = Object.entries(next.choices ?? {}).filter(([, answer]) => answer);
  const faults: string[] = [];
  if (!next.choices)
    faults.push('The refusal is not kept, or does not count on the next page. See what the console says.');
  if (granted[0])
    faults.push(
      `Still granted: ${granted.map(([name]) => name).join(', ')}. See what answers in place of the visitor.`,
    );
  return [
    ...faults,
    ...faultsOfSignals(moment, 'after the withdrawal'),
    ...faultsOfSignals(next, 'on the next page'),
    ...leftIn(next, cookies).map(
      (item) =>
        `Left after the withdrawal: ${nameOf(item)}; expected nothing. ` +
        (item.httpOnly
          ? 'The server sets it, and has to remove it.'
          : 'Hold back what sets it (data-category), and declare it in the JSON block so that it is removed.'),
    ),
    ...eachOnce(
      next.traffic.filter((address) => trackerOf(address, hosts)),
      (address) =>
        `Requested after the withdrawal: ${address}; expected nothing. Remove what loads it, or hold it back with data-category.`,
    ),
    ...(next.isAsking ? ['The notice asks again after a refusal.'] : []),
  ];
}
