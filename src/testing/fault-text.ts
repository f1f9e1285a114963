import type { QueueItem } from './page-snapshot.js';
import type { StoredItem } from '../google/trackers.js';

/** The rest of a long address is of no use to a reader. */
const MAX_ADDRESS_LENGTH = 120;

const shorten = (text: string) => (text.length > MAX_ADDRESS_LENGTH ? `${text.slice(0, MAX_ADDRESS_LENGTH)}…` : text);

export const formatTimes = (times: number): string => (times === 1 ? 'once' : `${times} times`);

/**
 * Creates one fault for each distinct address.
 * @param createFault receives the address as text, shortened and with a count, and the address itself
 */
export const faultPerAddress = (
  addresses: readonly string[],
  createFault: (text: string, address: string) => string,
): string[] =>
  [...new Set(addresses)].map((address) => {
    const times = addresses.filter((other) => other === address).length;
    return createFault(shorten(address) + (times > 1 ? ` (${formatTimes(times)})` : ''), address);
  });

export function describeItem({ kind, name, domain, httpOnly }: StoredItem): string {
  if (kind !== 'cookie') return `${name} in ${kind}`;
  return `the ${httpOnly ? 'HttpOnly ' : ''}cookie ${name}${domain ? ` of ${domain}` : ''}`;
}

export function describeQueueItem(item: QueueItem | undefined): string {
  if (!item) return 'empty';
  const values = shorten(item.values.map((value) => JSON.stringify(value)).join(', '));
  if (item.isCommand) return `the command ${values}`;
  return item.values[0] ? `the array ${values}, which Google's tags do not read` : 'not a command';
}
