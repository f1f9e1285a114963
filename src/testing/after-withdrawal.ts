import { consentCommands, stateAfter, notDenied } from './signals.js';
import type { Evidence } from './subject.js';
import { categoryOfItem, trackerOf, type StoredItem } from '../google/trackers.js';
import type { VisitOptions } from './visit-options.js';
import { faultPerAddress, describeItem } from './fault-text.js';

function faultsOfSignals({ queue }: Evidence, when: string): string[] {
  const names = notDenied(stateAfter(consentCommands(queue)));
  return names[0]
    ? [
        `Consent Mode does not deny ${names.join(', ')} ${when}; expected everything denied. Remove the gtag('consent', …) from the page: cookiemelding sends the signals.`,
      ]
    : [];
}

/**
 * The tracking items that are still stored. Cookies of other hosts do not count: the site cannot remove them.
 * @param names additional names to look for
 */
export function leftoversIn({ stored, address }: Evidence, names?: readonly string[]): StoredItem[] {
  const { hostname } = new URL(address);
  const isOwn = ({ domain }: StoredItem) => !domain || hostname === domain || hostname.endsWith(`.${domain}`);
  return stored.filter((item) => isOwn(item) && categoryOfItem(item, names) !== undefined);
}

/**
 * Finds the faults after a withdrawal.
 * @param atWithdrawal the page right after the withdrawal
 * @param nextPage the page visited next, with everything requested since the withdrawal
 */
export function faultsAfterWithdrawal(
  atWithdrawal: Evidence,
  nextPage: Evidence,
  { hosts, cookies }: VisitOptions = {},
): string[] {
  const granted = Object.entries(nextPage.choices ?? {}).filter(([, answer]) => answer);
  const faults: string[] = [];
  if (!nextPage.choices)
    faults.push('The refusal was not stored, or is not valid on the next page. Look for messages in the console.');
  if (granted[0])
    faults.push(
      `Still granted: ${granted.map(([name]) => name).join(', ')}. Check what answers on behalf of the visitor.`,
    );
  return [
    ...faults,
    ...faultsOfSignals(atWithdrawal, 'after the withdrawal'),
    ...faultsOfSignals(nextPage, 'on the next page'),
    ...leftoversIn(nextPage, cookies).map(
      (item) =>
        `Left after the withdrawal: ${describeItem(item)}; expected nothing. ` +
        (item.httpOnly
          ? 'The server sets it, so the server has to remove it.'
          : 'Block what sets it (data-category), and declare it in the JSON block to have it removed.'),
    ),
    ...faultPerAddress(
      nextPage.traffic.filter((address) => trackerOf(address, hosts)),
      (address) =>
        `Requested after the withdrawal: ${address}; expected nothing. Remove what loads it, or block it with data-category.`,
    ),
    ...(nextPage.isBannerShown ? ['The banner is shown again after a refusal.'] : []),
  ];
}
