/** A day, `YYYY-MM-DD`; such days compare as text. */
export type Day = string;

const millisecondsOfDay = 86_400_000;

/** How many days `to` is after `from`. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / millisecondsOfDay;

/** A day of a year by its month and day; `02-29` is the last day of February, in other years the 28th. */
export const dayIn = (year: number, monthDay: string): Day =>
  `${year}-${monthDay === '02-29' ? `02-${new Date(Date.UTC(year, 2, 0)).getUTCDate()}` : monthDay}`;

/** The calendar year of a day. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/**
 * The day that an instant (`YYYY-MM-DDTHH:mm:ss.sssZ`) falls on in China, which has one time, eight hours ahead: before
 * four in the afternoon the day is the same.
 */
export function chinaDay(instant: string): Day {
  const day = instant.slice(0, 10);
  const next = Date.parse(day) + millisecondsOfDay;
  return Number(instant.slice(11, 13)) < 16 || Number.isNaN(next) ? day : new Date(next).toISOString().slice(0, 10);
}
