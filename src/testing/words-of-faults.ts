import type { Queued } from './sight.js';
import type { Kept } from './trackers.js';

/** Longest address in a message; what follows is for a machine. */
const MOST = 120;

const shortened = (text: string) => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

/** How often something was there. */
export const timesText = (times: number): string => ['not at all', 'once'][times] ?? `${times} times`;

/**
 * A message for each address, once.
 * @param say makes the message; it is given the address and how that is called in it, with how often it was there
 */
export const eachOnce = (addresses: readonly string[], say: (called: string, address: string) => string): string[] =>
  [...new Set(addresses)].map((address) => {
    const times = addresses.filter((one) => one === address).length;
    return say(shortened(address) + (times > 1 ? ` (${timesText(times)})` : ''), address);
  });

/** What something that is kept is called in a message. */
export function nameOf({ kind, name, domain, httpOnly }: Kept): string {
  if (kind !== 'cookie') return `${name} in ${kind}`;
  return `the ${httpOnly ? 'HttpOnly ' : ''}cookie ${name}${domain ? ` of ${domain}` : ''}`;
}

/** An item of the data layer for a message. */
export function itemText(item: Queued | undefined): string {
  if (!item) return 'empty';
  const words = shortened(item.words.map((word) => JSON.stringify(word)).join(', '));
  if (item.isCommand) return `the command ${words}`;
  return item.words[0] ? `the array ${words}, which Google's tags do not read` : 'no command';
}
