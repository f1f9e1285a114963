const POLL_INTERVAL_MS = 40;

export const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Reads a value repeatedly until it is accepted, or the timeout has passed.
 * @returns the last value
 */
export async function poll<Value>(
  read: () => Promise<Value>,
  isAccepted: (value: Value) => boolean,
  timeoutMs: number,
): Promise<Value> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const value = await read();
    if (isAccepted(value) || Date.now() > end) return value;
    // oxlint-disable-next-line no-await-in-loop
    await delay(POLL_INTERVAL_MS);
  }
}
