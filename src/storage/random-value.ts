/** Half a day around now, as a timestamp in seconds or milliseconds, is a date. */
const isTimestamp = (text: string, nowMs: number) => {
  const value = Number(text);
  return [value, value * 1000].some((ms) => Math.abs(ms - nowMs) < 400 * 86_400_000);
};

/**
 * Whether a value could be a random identifier: it has a piece of at least eight letters and digits that is no word, no date
 * and no round number.
 */
export function isRandomValue(value: string, nowMs = Date.now()): boolean {
  let text = value;
  try {
    text = decodeURIComponent(value);
  } catch {
    // Not encoded.
  }
  // Dates of ISO 8601 have digits enough to look like one.
  text = text.replaceAll(/\d{4}-\d\d-\d\d(T[\d:.]+Z?)?/g, ' ');
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i.test(text);
  return (
    uuid ||
    text
      .split(/[^A-Za-z0-9_+/=-]+/)
      .flatMap((part) => part.split('.'))
      .some(
        (part) =>
          part.length >= 8 &&
          /\d/.test(part) &&
          !(/^\d+$/.test(part) && (isTimestamp(part, nowMs) || /^(\d)\1+$/.test(part))),
      )
  );
}
