import type { Day } from '../util/china-day.ts';

const millisecondsOfDay = 86_400_000;

/** The number of days from `from` to `to`. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / millisecondsOfDay;

/** The day of a year, from `MM-DD`. `02-29` stands for the last day of February. */
export const dayIn = (year: number, monthDay: string): Day =>
  `${year}-${monthDay === '02-29' ? `02-${new Date(Date.UTC(year, 2, 0)).getUTCDate()}` : monthDay}`;

/** The calendar year of a day. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
