import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import type { Choices } from '../consent/record.js';
import { categoryOfId, configsIn } from './configured-ids.js';
import { faultsOfDefault } from './faults-of-default.js';
import { faultsOfLibrary } from './faults-of-library.js';
import { consentCommands, wronglyGranted, signalsFor, stateAfter, wrongSignals, type Signals } from './signals.js';
import type { Evidence } from './subject.js';
import { categoryOfItem, trackerOf } from '../google/trackers.js';
import type { VisitOptions } from './visit-options.js';
import { faultPerAddress, describeItem, formatTimes } from './fault-text.js';

/** What is expected of a page after consent. */
export interface AfterConsentOptions extends VisitOptions {
  /** The granted categories. Analytics and advertising are denied unless listed. */
  readonly granted?: readonly Category[];
  /** Alternative to `granted`: an answer per category, for a site that has its own categories and needs one refused. */
  readonly choices?: Choices;
  /** Every Google id that these categories release: `G-…`, `AW-…`, `GTM-…`. */
  readonly ids: readonly string[];
  /** Whether the site declares personalised advertisements (`data-personalised-ads`). Defaults to `false`. */
  readonly personalisedAds?: boolean;
}

/**
 * The expected answer per category.
 * @throws TypeError when the options have both `granted` and `choices` or neither, or an id that they do not release
 */
export function choicesOf({ granted, choices, ids }: AfterConsentOptions): Choices {
  if (!granted === !choices || !Array.isArray(ids))
    throw new TypeError("Expected either granted or choices, and ids: { granted: ['analytics'], ids: ['G-…'] }.");
  const answers = choices ?? {
    [ANALYTICS]: false,
    [ADVERTISING]: false,
    ...Object.fromEntries(granted!.map((category) => [category, true])),
  };
  for (const id of ids) {
    const category = categoryOfId(id);
    if (category && !answers[category])
      throw new TypeError(
        `${id} belongs to ${category}, which is not granted here. Pass only the ids that this choice releases.`,
      );
  }
  return answers;
}

const isContainer = (id: string) => id.startsWith('GTM-');

/** The id in the address of a Google script. Google's own scripts load others (`cx=c`), which do not count. */
const scriptId =
  (path: string) =>
  (address: string): string | undefined => {
    if (trackerOf(address)?.host !== 'www.googletagmanager.com') return;
    const { pathname, searchParams } = new URL(address);
    return pathname === path && !searchParams.has('cx') ? (searchParams.get('id') ?? '') : undefined;
  };
const tagId = scriptId('/gtag/js');
const containerId = scriptId('/gtm.js');

/** Everything that was loaded. A browser requests a script once that the page contains twice; here it counts twice. */
function loaded({ traffic, scripts }: Evidence): string[] {
  const unmatched = [...traffic];
  const fromCache = scripts.filter((address) => {
    const at = unmatched.indexOf(address);
    return at < 0 || void unmatched.splice(at, 1);
  });
  return [...traffic, ...fromCache];
}

function faultsOfChoice({ choices, isLoaded, isBannerShown, settings }: Evidence, wanted: Choices): string[] {
  if (!isLoaded) return [];
  const version = settings.policyVersion ?? '';
  if (!choices)
    return [
      `The choice is not valid on this page${isBannerShown ? ', which asks again' : ''}. It needs cookieName "${settings.cookieName || 'cookiemelding'}", policyVersion "${version}" and an answer for every category of the page.`,
    ];
  const other = Object.entries(wanted).filter(([name, answer]) => name in choices && choices[name] !== answer);
  return [
    ...(other[0] ? [`The choice on the page is ${JSON.stringify(choices)}; expected ${JSON.stringify(wanted)}.`] : []),
    ...(isBannerShown ? ['The banner is shown, although a choice has been made.'] : []),
  ];
}

/** Google's script is loaded once, for all ids together. */
function faultsOfTag(evidence: Evidence, ids: readonly string[]): string[] {
  const loadedIds = loaded(evidence).flatMap((address) => tagId(address) ?? []);
  const expected = ids.every(isContainer) ? 0 : 1;
  if (loadedIds.length === expected) return [];
  const found = loadedIds[0] ? ` (${loadedIds.join(', ')})` : '';
  return [
    `Google's script was loaded ${formatTimes(loadedIds.length)}${found}; expected ${formatTimes(expected)}. ` +
      (loadedIds.length > expected
        ? "Remove Google's own snippet from the page: cookiemelding loads it once for all ids."
        : 'Check that the ids are on the script tag of cookiemelding, and look for messages in the console.'),
  ];
}

function faultsOfContainers(evidence: Evidence, ids: readonly string[]): string[] {
  const found = loaded(evidence).flatMap((address) => containerId(address) ?? []);
  return [...new Set([...found, ...ids.filter(isContainer)])].flatMap((id) => {
    const times = found.filter((other) => other === id).length;
    const expected = ids.includes(id) ? 1 : 0;
    if (times === expected) return [];
    return [
      `The container ${id} was loaded ${formatTimes(times)}; expected ${formatTimes(expected)}. ` +
        (times > expected
          ? 'Remove its snippet from the page.'
          : 'Check data-google-tag-manager on the script tag of cookiemelding, and the categories that it needs.'),
    ];
  });
}

function faultsOfConfigs({ queue }: Evidence, ids: readonly string[]): string[] {
  const found = configsIn(queue).map(({ id }) => id);
  const wanted = ids.filter((id) => !isContainer(id));
  return [...new Set([...found, ...wanted])].flatMap((id) => {
    const times = found.filter((other) => other === id).length;
    const expected = wanted.includes(id) ? 1 : 0;
    if (times === expected) return [];
    const category = categoryOfId(id);
    const advice = {
      missing: `Add it to the script tag of cookiemelding${found[0] ? `, which has ${[...new Set(found)].join(', ')}` : ''}.`,
      duplicate: `Remove the gtag('config', '${id}') from the page: its page views count twice.`,
      unexpected: `${category ? `It belongs to ${category}. ` : ''}Remove the gtag('config', '${id}') from the page, or add it to ids.`,
    };
    return [
      `${id} is configured ${formatTimes(times)}; expected ${formatTimes(expected)}. ` +
        (times ? (expected ? advice.duplicate : advice.unexpected) : advice.missing),
    ];
  });
}

function faultsOfSignals({ queue, isLoaded }: Evidence, expected: Signals): string[] {
  if (!isLoaded && !queue) return [];
  const commands = consentCommands(queue);
  if (commands.every(({ kind }) => kind === 'default'))
    return ['There is no consent update in the data layer; expected one after the default.'];
  const wrong = wrongSignals(stateAfter(commands), expected);
  if (wrong[0]) {
    const isPersonal = wrong.some((signal) => signal.startsWith('ad_personalization'));
    return [
      `Consent Mode has ${wrong.join(', ')}. Remove the gtag('consent', …) from the page: cookiemelding sends the signals.` +
        (isPersonal ? ' With data-personalised-ads on the site, test with personalisedAds: true.' : ''),
    ];
  }
  return commands.flatMap((command) => {
    const names = wronglyGranted(command, expected);
    return names[0]
      ? [`consent ${command.kind} briefly grants ${names.join(', ')}; expected denied. Remove that command.`]
      : [];
  });
}

function faultsOfRefused(evidence: Evidence, wanted: Choices, names?: readonly string[]): string[] {
  const isRefused = (category: Category | undefined) => !!category && wanted[category] !== true;
  const requests = loaded(evidence).filter((address) => isRefused(trackerOf(address)?.category));
  const stored = evidence.stored.filter((item) => isRefused(categoryOfItem(item, names)));
  return [
    ...faultPerAddress(
      requests,
      (text, address) =>
        `Requested without consent for ${trackerOf(address)?.category}: ${text}; expected nothing. Block what loads it (data-category).`,
    ),
    ...stored.map(
      (item) =>
        `Stored without consent for ${categoryOfItem(item, names)}: ${describeItem(item)}; expected nothing. Block what sets it (data-category).`,
    ),
  ];
}

/** Finds the faults of a page on which the visitor has made a choice. */
export function faultsAfterConsent(evidence: Evidence, options: AfterConsentOptions): string[] {
  const wanted = choicesOf(options);
  const granted = Object.keys(wanted).filter((category) => wanted[category]);
  return [
    ...faultsOfLibrary(evidence),
    ...faultsOfChoice(evidence, wanted),
    ...faultsOfDefault(evidence, options.layerName ?? evidence.settings.layerName),
    ...faultsOfSignals(evidence, signalsFor(granted, options.personalisedAds)),
    ...faultsOfConfigs(evidence, options.ids),
    ...faultsOfTag(evidence, options.ids),
    ...faultsOfContainers(evidence, options.ids),
    ...faultsOfRefused(evidence, wanted, options.cookies),
  ];
}
