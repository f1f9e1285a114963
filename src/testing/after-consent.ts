import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import type { Choices } from '../consent/record.js';
import { categoryOf, configsIn } from './configured-ids.js';
import { faultsOfDefault } from './faults-of-default.js';
import { faultsOfLibrary } from './faults-of-library.js';
import { consentCommands, grantedTooMuch, signalsFor, stateAfter, wrongSignals, type Signals } from './signals.js';
import type { Evidence } from './subject.js';
import { traceOf, trackerOf } from './trackers.js';
import type { VisitOptions } from './visit-options.js';
import { eachOnce, nameOf, timesText } from './words-of-faults.js';

/** What a page has to do after a consent. */
export interface AfterConsentOptions extends VisitOptions {
  /** The categories that are granted; analytics and advertising are denied where they are not named. */
  readonly granted?: readonly Category[];
  /** The same as an answer per category, for a site with categories of its own that are refused. */
  readonly choices?: Choices;
  /** The ids of Google that this releases, all of them: `G-…`, `AW-…`, `GTM-…`. */
  readonly ids: readonly string[];
  /** Whether the site declares personalised advertisements (`data-personalised-ads`); not when absent. */
  readonly personalisedAds?: boolean;
}

/**
 * The answer per category that is asked for.
 * @throws TypeError when it is said twice, or not at all, or an id cannot be released by it
 */
export function choicesOf({ granted, choices, ids }: AfterConsentOptions): Choices {
  if (!granted === !choices || !Array.isArray(ids))
    throw new TypeError("Expected one of granted and choices, and ids: { granted: ['analytics'], ids: ['G-…'] }.");
  const answers = choices ?? {
    [ANALYTICS]: false,
    [ADVERTISING]: false,
    ...Object.fromEntries(granted!.map((category) => [category, true])),
  };
  for (const id of ids) {
    const category = categoryOf(id);
    if (category && !answers[category])
      throw new TypeError(`${id} belongs to ${category}, which is not granted here. Name the ids that are released.`);
  }
  return answers;
}

const isContainer = (id: string) => id.startsWith('GTM-');

/** The id that a script of Google was asked for; those that it asks for itself (`cx=c`) are not ours. */
const scriptId =
  (path: string) =>
  (address: string): string | undefined => {
    if (trackerOf(address)?.host !== 'www.googletagmanager.com') return;
    const { pathname, searchParams } = new URL(address);
    return pathname === path && !searchParams.has('cx') ? (searchParams.get('id') ?? '') : undefined;
  };
const tagId = scriptId('/gtag/js');
const containerId = scriptId('/gtm.js');

/** What was loaded, also what a browser asks for once and has twice. */
function loaded({ traffic, scripts }: Evidence): string[] {
  const rest = [...traffic];
  const more = scripts.filter((address) => {
    const at = rest.indexOf(address);
    return at < 0 || void rest.splice(at, 1);
  });
  return [...traffic, ...more];
}

function faultsOfChoice({ choices, isLoaded, isAsking, settings }: Evidence, wanted: Choices): string[] {
  if (!isLoaded) return [];
  const version = settings.policyVersion ?? '';
  if (!choices)
    return [
      `The choice does not count on this page${isAsking ? ', which asks again' : ''}. Its cookieName has to be "${settings.cookieName || 'cookiemelding'}" and its policyVersion "${version}", and it needs an answer for every category that is asked.`,
    ];
  const other = Object.entries(wanted).filter(([name, answer]) => name in choices && choices[name] !== answer);
  return [
    ...(other[0] ? [`The choice on the page is ${JSON.stringify(choices)}; expected ${JSON.stringify(wanted)}.`] : []),
    ...(isAsking ? ['The notice asks, though there is a choice.'] : []),
  ];
}

/** One script of Google serves all ids. */
function faultsOfTag(evidence: Evidence, ids: readonly string[]): string[] {
  const loadedIds = loaded(evidence).flatMap((address) => tagId(address) ?? []);
  const expected = ids.every(isContainer) ? 0 : 1;
  if (loadedIds.length === expected) return [];
  const found = loadedIds[0] ? ` (${loadedIds.join(', ')})` : '';
  return [
    `Google's script was loaded ${timesText(loadedIds.length)}${found}; expected ${timesText(expected)}. ` +
      (loadedIds.length > expected
        ? "Remove Google's own snippet from the page: cookiemelding loads it once for all ids."
        : 'See whether the ids stand on the script tag of cookiemelding, and what the console says.'),
  ];
}

function faultsOfContainers(evidence: Evidence, ids: readonly string[]): string[] {
  const found = loaded(evidence).flatMap((address) => containerId(address) ?? []);
  return [...new Set([...found, ...ids.filter(isContainer)])].flatMap((id) => {
    const times = found.filter((one) => one === id).length;
    const expected = ids.includes(id) ? 1 : 0;
    if (times === expected) return [];
    return [
      `The container ${id} was loaded ${timesText(times)}; expected ${timesText(expected)}. ` +
        (times > expected
          ? 'Remove its snippet from the page.'
          : 'See data-google-tag-manager on the script tag of cookiemelding, and the categories it needs.'),
    ];
  });
}

function faultsOfConfigs({ queue }: Evidence, ids: readonly string[]): string[] {
  const found = configsIn(queue).map(({ id }) => id);
  const wanted = ids.filter((id) => !isContainer(id));
  return [...new Set([...found, ...wanted])].flatMap((id) => {
    const times = found.filter((one) => one === id).length;
    const expected = wanted.includes(id) ? 1 : 0;
    if (times === expected) return [];
    const category = categoryOf(id);
    const advice = {
      none: `Name it on the script tag of cookiemelding${found[0] ? `, which has ${[...new Set(found)].join(', ')}` : ''}.`,
      doubled: `Remove the gtag('config', '${id}') of the page: its page views count twice.`,
      foreign: `${category ? `It belongs to ${category}. ` : ''}Remove the gtag('config', '${id}') of the page, or name it in ids.`,
    };
    return [
      `${id} is configured ${timesText(times)}; expected ${timesText(expected)}. ` +
        (times ? (expected ? advice.doubled : advice.foreign) : advice.none),
    ];
  });
}

function faultsOfSignals({ queue, isLoaded }: Evidence, right: Signals): string[] {
  if (!isLoaded && !queue) return [];
  const commands = consentCommands(queue);
  if (commands.every(({ kind }) => kind === 'default'))
    return ['There is no consent update in the data layer; expected one after the default.'];
  const wrong = wrongSignals(stateAfter(commands), right);
  if (wrong[0]) {
    const isPersonal = wrong.some((one) => one.startsWith('ad_personalization'));
    return [
      `Consent Mode has ${wrong.join(', ')}. Remove the gtag('consent', …) of the page: cookiemelding sends the signals.` +
        (isPersonal ? ' With data-personalised-ads on the site, test with personalisedAds: true.' : ''),
    ];
  }
  return commands.flatMap((one) => {
    const names = grantedTooMuch(one, right);
    return names[0]
      ? [`consent ${one.kind} grants ${names.join(', ')} for a moment; expected denied. Remove that command.`]
      : [];
  });
}

function faultsOfRefused(evidence: Evidence, wanted: Choices, names?: readonly string[]): string[] {
  const isRefused = (category: Category | undefined) => !!category && wanted[category] !== true;
  const requests = loaded(evidence).filter((address) => isRefused(trackerOf(address)?.category));
  const kept = evidence.kept.filter((item) => isRefused(traceOf(item, names)));
  return [
    ...eachOnce(
      requests,
      (called, address) =>
        `Requested without a grant of ${trackerOf(address)?.category}: ${called}; expected nothing. Hold back what loads it (data-category).`,
    ),
    ...kept.map(
      (item) =>
        `Kept without a grant of ${traceOf(item, names)}: ${nameOf(item)}; expected nothing. Hold back what sets it (data-category).`,
    ),
  ];
}

/** What is wrong with a page of a visitor who has made a choice. */
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
