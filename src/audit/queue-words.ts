import type { QueueItem } from '../testing/page-snapshot.js';

/** A command of the data layer on one line; empty for what is none. */
export const wordsOf = ({ isCommand, values }: QueueItem): string => {
  const words = values.map((value) => JSON.stringify(value)).join(', ');
  return isCommand ? `gtag(${words})` : words && `[${words}]`;
};
