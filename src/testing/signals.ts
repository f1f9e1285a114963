import { PERSONALISED_ADS } from '../consent/service.js';
import type { Category } from '../consent/category.js';
import { consentMode } from '../google/consent-mode.js';
import type { QueueItem } from './page-snapshot.js';

/** Consent Mode signals: `granted` or `denied` by name. */
export type Signals = Readonly<Record<string, string>>;

/** A consent command in the data layer. */
export interface ConsentCommand {
  /** Its index in the data layer. */
  readonly at: number;
  readonly kind: 'default' | 'update';
  readonly signals: Signals;
}

/** The expected signals when these categories are granted. */
export const signalsFor = (granted: readonly Category[], personalisedAds = false): Signals =>
  consentMode((name) => granted.includes(name) || name === PERSONALISED_ADS, personalisedAds).signals;

/** The signals that have to be denied while nothing is granted. */
const OPTIONAL_SIGNALS = Object.entries(signalsFor([]))
  .filter(([, value]) => value === 'denied')
  .map(([name]) => name);

/** The consent commands in order. */
export function consentCommands(queue: readonly QueueItem[] = []): ConsentCommand[] {
  return queue.flatMap(({ isCommand, values: [command, kind, signals] }, at) =>
    isCommand && command === 'consent' && (kind === 'default' || kind === 'update')
      ? [{ at, kind, signals: Object(signals) as Signals }]
      : [],
  );
}

/** The signals after these commands: later ones override earlier ones. */
export const stateAfter = (commands: readonly ConsentCommand[]): Signals =>
  Object.assign({}, ...commands.map(({ signals }) => signals)) as Signals;

/** The signals that differ from the expected ones, as text. */
export const wrongSignals = (signals: Signals, expected: Signals): string[] =>
  Object.entries(expected)
    .filter(([name, value]) => signals[name] !== value)
    .map(([name, value]) => `${name} ${signals[name] ?? 'absent'} (expected ${value})`);

/** The optional signals that are not denied. */
export const notDenied = (signals: Signals): string[] => OPTIONAL_SIGNALS.filter((name) => signals[name] !== 'denied');

/** The signals that a command grants although they should be denied. */
export const wronglyGranted = ({ signals }: ConsentCommand, expected: Signals): string[] =>
  OPTIONAL_SIGNALS.filter((name) => signals[name] === 'granted' && expected[name] === 'denied');
