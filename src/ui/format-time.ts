/** A browser without the language would fall back to its own. */
const localesFor = (lang: string): string[] => [lang, lang === 'fy' ? 'nl' : 'en'];

/**
 * Formats an amount of time: *6 months*.
 * @param unit as `Intl.NumberFormat` has it
 */
export const formatDuration = (amount: number, unit: string, lang: string): string =>
  new Intl.NumberFormat(localesFor(lang), { style: 'unit', unit, unitDisplay: 'long' }).format(amount);

/**
 * Formats a day: *16 januari 2023*. The first use of `Intl` takes tens of milliseconds, so the first layer avoids it.
 * @param time ISO 8601; a date is the same day everywhere, a moment is a day in the visitor's time zone
 */
export function formatDay(time: string, lang: string): string {
  const timeZone = time.includes('T') ? undefined : 'UTC';
  return new Intl.DateTimeFormat(localesFor(lang), { dateStyle: 'long', timeZone }).format(new Date(time));
}

/** Whether a text is a date, ISO 8601. */
export const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
