/** How often something is looked at; milliseconds. */
const PAUSE = 40;

/** Lets some time pass. @param time milliseconds */
export const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/**
 * Looks until it is enough, or the time is over.
 * @param time milliseconds
 * @returns what was seen last
 */
export async function until<Seen>(
  look: () => Promise<Seen>,
  isEnough: (seen: Seen) => boolean,
  time: number,
): Promise<Seen> {
  const end = Date.now() + time;
  for (;;) {
    // Each look comes after the one before it.
    // oxlint-disable-next-line no-await-in-loop
    const seen = await look();
    if (isEnough(seen) || Date.now() > end) return seen;
    // oxlint-disable-next-line no-await-in-loop
    await pause(PAUSE);
  }
}
