import { configsIn } from './configured-ids.js';
import { faultsOfDefault } from './faults-of-default.js';
import { faultsOfLibrary } from './faults-of-library.js';
import { consentCommands, grantedTooMuch, signalsFor } from './signals.js';
import type { Evidence } from './subject.js';
import { traceOf, trackerOf } from './trackers.js';
import { timeLimit, type VisitOptions } from './visit-options.js';
import { eachOnce, nameOf } from './words-of-faults.js';

/** What is looked at before a choice. */
export interface BeforeConsentOptions extends VisitOptions {
  /**
   * Whether the page has to ask; it has when absent. `false`: it must not, as under Global Privacy Control. Nothing is
   * shown in a DOM without a screen either.
   */
  readonly asks?: boolean;
}

function faultsOfTraffic({ traffic, scripts, ahead }: Evidence, hosts?: readonly string[]): string[] {
  const isTracker = (address: string) => !!trackerOf(address, hosts);
  const requests = [...traffic, ...scripts.filter((address) => !traffic.includes(address))].filter(isTracker);
  const early = ahead.filter((address) => isTracker(address) && !requests.includes(address));
  return [
    ...eachOnce(
      requests,
      (address) =>
        `Requested before a choice: ${address}; expected nothing. Remove what loads it: cookiemelding loads Google's tags by their ids, and the markup of others waits with data-category.`,
    ),
    ...eachOnce(
      early,
      (address) => `A <link> prepares a request before a choice: ${address}; expected none. Remove it.`,
    ),
  ];
}

/** What the page itself has put in the data layer, and must not. */
function faultsOfCommands({ queue }: Evidence): string[] {
  const grants = consentCommands(queue).filter(({ at }) => at > 0);
  return [
    ...grants.flatMap((one) => {
      const names = grantedTooMuch(one, signalsFor([]));
      return names[0]
        ? [`consent ${one.kind} grants ${names.join(', ')} before a choice; expected denied. Remove that command.`]
        : [];
    }),
    ...configsIn(queue).map(
      ({ id }) =>
        `gtag('config', '${id}') stands in the data layer before a choice; expected none. Remove that command of the page: cookiemelding configures its ids after the grant.`,
    ),
  ];
}

function faultsOfKept({ kept }: Evidence, names?: readonly string[]): string[] {
  return kept
    .filter((item) => traceOf(item, names) !== undefined)
    .map(
      (item) =>
        `Kept before a choice: ${nameOf(item)}; expected nothing. ` +
        (item.httpOnly
          ? 'The server sets it: let it wait for the choice (readConsent of cookiemelding/server).'
          : 'Hold back what sets it until its category is granted (data-category).'),
    );
}

function faultsOfAsking({ choices, isAsking, isLoaded }: Evidence, options: BeforeConsentOptions): string[] {
  const { asks = true } = options;
  if (choices)
    return [
      `There is a choice already: ${JSON.stringify(choices)}; expected none. Remove it before the page is there: setConsent(target, undefined).`,
    ];
  if (!isLoaded || isAsking === asks) return [];
  return asks
    ? [
        `The notice did not ask within ${timeLimit(options)} ms. See whether cookiemelding-ui.js lies beside cookiemelding.js, whether there is something to ask (an id, or data-categories), and what the console says.`,
      ]
    : ['The notice asks; expected that it does not.'];
}

/** What is wrong with a page on which no choice has been made. */
export const faultsBeforeConsent = (evidence: Evidence, options: BeforeConsentOptions = {}): string[] => [
  ...faultsOfLibrary(evidence),
  ...faultsOfTraffic(evidence, options.hosts),
  ...faultsOfKept(evidence, options.cookies),
  ...faultsOfDefault(evidence, options.layerName ?? evidence.settings.layerName),
  ...faultsOfCommands(evidence),
  ...faultsOfAsking(evidence, options),
];
