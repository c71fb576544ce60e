/** A day, `YYYY-MM-DD`. Such days can be compared as text. */
export type Day = string;

/** China has one time zone and no summer time. */
const chinaOffset = 8 * 60 * 60 * 1000;

/**
 * The day in China at an instant.
 *
 * @param instant a `Date`, or the text that the wire has: `YYYY-MM-DDTHH:mm:ss.sssZ`. A text that is no instant keeps its
 * first ten characters.
 */
export function chinaDay(instant: Date | string): Day {
  const time = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  if (typeof instant === 'string' && Number.isNaN(time)) return instant.slice(0, 10);
  return new Date(time + chinaOffset).toISOString().slice(0, 10);
}
