import type { Day } from '../util/china-day.ts';

const millisecondsOfDay = 86_400_000;

/** How many days `to` is after `from`. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / millisecondsOfDay;

/** A day of a year by its month and day; `02-29` is the last day of February, in other years the 28th. */
export const dayIn = (year: number, monthDay: string): Day =>
  `${year}-${monthDay === '02-29' ? `02-${new Date(Date.UTC(year, 2, 0)).getUTCDate()}` : monthDay}`;

/** The calendar year of a day. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
