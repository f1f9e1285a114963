import { configsIn } from './configured-ids.js';
import { faultsOfDefault } from './faults-of-default.js';
import { faultsOfLibrary } from './faults-of-library.js';
import { consentCommands, wronglyGranted, signalsFor } from './signals.js';
import type { Evidence } from './subject.js';
import { categoryOfItem, trackerOf } from '../google/trackers.js';
import { timeoutOf, type VisitOptions } from './visit-options.js';
import { faultPerAddress, describeItem } from './fault-text.js';

/** What is expected of a page before a choice. */
export interface BeforeConsentOptions extends VisitOptions {
  /**
   * Whether to expect the banner. Defaults to `true`. Pass `false` under Global Privacy Control, and in a simulated DOM,
   * which shows nothing.
   */
  readonly asks?: boolean;
}

function faultsOfTraffic({ traffic, scripts, resourceHints }: Evidence, hosts?: readonly string[]): string[] {
  const isTracker = (address: string) => !!trackerOf(address, hosts);
  const requests = [...traffic, ...scripts.filter((address) => !traffic.includes(address))].filter(isTracker);
  const early = resourceHints.filter((address) => isTracker(address) && !requests.includes(address));
  return [
    ...faultPerAddress(
      requests,
      (address) =>
        `Requested before a choice: ${address}; expected nothing. Remove what loads it: cookiemelding loads Google's tags by their ids, and other markup is blocked with data-category.`,
    ),
    ...faultPerAddress(
      early,
      (address) => `A <link> prepares a request before a choice: ${address}; expected none. Remove it.`,
    ),
  ];
}

/** The commands that the page itself has wrongly put in the data layer. */
function faultsOfCommands({ queue }: Evidence): string[] {
  const grants = consentCommands(queue).filter(({ at }) => at > 0);
  return [
    ...grants.flatMap((command) => {
      const names = wronglyGranted(command, signalsFor([]));
      return names[0]
        ? [`consent ${command.kind} grants ${names.join(', ')} before a choice; expected denied. Remove that command.`]
        : [];
    }),
    ...configsIn(queue).map(
      ({ id }) =>
        `gtag('config', '${id}') is in the data layer before a choice; expected none. Remove that command from the page: cookiemelding configures its ids after consent.`,
    ),
  ];
}

function faultsOfStored({ stored }: Evidence, names?: readonly string[]): string[] {
  return stored
    .filter((item) => categoryOfItem(item, names) !== undefined)
    .map(
      (item) =>
        `Stored before a choice: ${describeItem(item)}; expected nothing. ` +
        (item.httpOnly
          ? 'The server sets it: make it wait for the choice (readConsent of cookiemelding/server).'
          : 'Block what sets it until its category is granted (data-category).'),
    );
}

function faultsOfBanner({ choices, isBannerShown, isLoaded }: Evidence, options: BeforeConsentOptions): string[] {
  const { asks = true } = options;
  if (choices)
    return [
      `A choice has already been made: ${JSON.stringify(choices)}; expected none. Remove it before the page loads: setConsent(target, undefined).`,
    ];
  if (!isLoaded || isBannerShown === asks) return [];
  return asks
    ? [
        `The banner was not shown within ${timeoutOf(options)} ms. Check that cookiemelding-ui.js is next to cookiemelding.js and that there is something to ask (an id, or data-categories), and look for messages in the console.`,
      ]
    : ['The banner is shown; expected it to stay hidden.'];
}

/** Finds the faults of a page on which no choice has been made. */
export const faultsBeforeConsent = (evidence: Evidence, options: BeforeConsentOptions = {}): string[] => [
  ...faultsOfLibrary(evidence),
  ...faultsOfTraffic(evidence, options.hosts),
  ...faultsOfStored(evidence, options.cookies),
  ...faultsOfDefault(evidence, options.layerName ?? evidence.settings.layerName),
  ...faultsOfCommands(evidence),
  ...faultsOfBanner(evidence, options),
];
