import { type Issue, issue } from './issue.ts';

/** Dates are numbers here, such as 19491231. */

function lastDay(year: number, month: number): number {
  if (month !== 2) return 30 + ((month + (month >> 3)) & 1); // long and short in turn, anew from August on
  return year % (year % 100 === 0 ? 400 : 4) === 0 ? 29 : 28;
}

/** A warning for a year in which nobody who is alive was born: it is probably a slip. */
export function birthYearDoubt(year: number): Issue | undefined {
  return year < 1900 ? issue('birth-year', { year }) : undefined;
}

/** What is wrong with a date of birth; `undefined` when nothing is. */
export function birthDateIssue(date: number, today: string | undefined): Issue | undefined {
  const year = (date / 10000) | 0;
  const month = ((date / 100) | 0) % 100;
  const day = date % 100;
  // A paper of 1880 may be in an archive; a birth in 2100 is a slip whatever the clock says.
  if (year < 1800 || year >= 2100) return issue('birth-year', { year });
  if (month < 1 || month > 12) return issue('birth-month', { month });
  if (day < 1 || day > lastDay(year, month)) return issue('birth-day', { year, month, day });
  return today !== undefined && isoDate(date) > today ? issue('birth-date-in-future') : undefined;
}

/** `YYYY-MM-DD` */
export function isoDate(date: number): string {
  const year = (date / 10000) | 0;
  const rest = date % 10000;
  return year + (monthDays[rest] ??= `${rest + 10000}`.replace(/1(..)/, '-$1-'));
}

/** `-12-31` at 1231 and so on, each made when it is first met: joining strings costs more than the rest of a check. */
const monthDays = new Array<string | undefined>(1232);
