import type { Category } from '../consent/category.js';
import { consentMode } from '../google/consent-mode.js';
import type { Queued } from './sight.js';

/** The signals of Consent Mode, `granted` or `denied` by name. */
export type Signals = Readonly<Record<string, string>>;

/** A command about consent in the data layer. */
export interface ConsentCommand {
  /** Its place in the queue. */
  readonly at: number;
  readonly kind: 'default' | 'update';
  readonly signals: Signals;
}

/** The signals that are right when these categories are granted. */
export const signalsFor = (granted: readonly Category[], personalisedAds = false): Signals =>
  consentMode((category) => granted.includes(category), personalisedAds)[0];

/** What has to be denied while nothing is granted. */
const OPTIONAL = Object.entries(signalsFor([]))
  .filter(([, value]) => value === 'denied')
  .map(([name]) => name);

/** The commands about consent that Google's tags read, in their order. */
export function consentCommands(queue: readonly Queued[] = []): ConsentCommand[] {
  return queue.flatMap(({ isCommand, words: [command, kind, signals] }, at) =>
    isCommand && command === 'consent' && (kind === 'default' || kind === 'update')
      ? [{ at, kind, signals: Object(signals) as Signals }]
      : [],
  );
}

/** What holds after these commands. */
export const stateAfter = (commands: readonly ConsentCommand[]): Signals =>
  Object.assign({}, ...commands.map(({ signals }) => signals)) as Signals;

/** Which signals are not the right ones, and which those are. */
export const wrongSignals = (signals: Signals, right: Signals): string[] =>
  Object.entries(right)
    .filter(([name, value]) => signals[name] !== value)
    .map(([name, value]) => `${name} ${signals[name] ?? 'absent'} (expected ${value})`);

/** Which signals are not denied, of those that have to be while nothing is granted. */
export const undenied = (signals: Signals): string[] => OPTIONAL.filter((name) => signals[name] !== 'denied');

/** Which signals a command grants that are not to be granted. */
export const grantedTooMuch = ({ signals }: ConsentCommand, right: Signals): string[] =>
  OPTIONAL.filter((name) => signals[name] === 'granted' && right[name] === 'denied');
