/** A day, `YYYY-MM-DD`. Days in this format can be compared as text. */
export type Day = string;

/** China Standard Time is UTC+8. A constant is enough, because China has one time zone and no summer time. */
const chinaOffset = 8 * 60 * 60 * 1000;

/**
 * Returns the day in China at an instant.
 *
 * @param instant a `Date`, or an instant as the API sends it: `YYYY-MM-DDTHH:mm:ss.sssZ`. For a text that is not an
 * instant, the result is its first ten characters.
 */
export function chinaDay(instant: Date | string): Day {
  const time = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  if (typeof instant === 'string' && Number.isNaN(time)) return instant.slice(0, 10);
  return new Date(time + chinaOffset).toISOString().slice(0, 10);
}
