import type { Holidays } from '../schema/pack.ts';
import type { Rule } from '../schema/rule.ts';

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

const covers = ({ from = '', to = '9999-12-31' }: Rule<unknown>, day: string) => from <= day && day <= to;

/** A province can add days off of its own to those of the State Council. */
function isWorked(calendars: readonly Rule<Holidays>[], day: string): boolean {
  const isOff = calendars.some(({ value }) => value.off.some(([first, last]) => first <= day && day <= last));
  const isMadeUp = calendars.some(({ value }) => value.work.includes(day));
  return !isOff && (isMadeUp || !isWeekend(day));
}

/** A working day, and whether the holidays on the way to it were known. */
export interface WorkingDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** The holidays of a year on the way are not known: there only weekends were left out. */
  readonly holidaysUnknown: boolean;
}

/**
 * The last of so many working days after a day, by weekends, public holidays and the weekends worked for them.
 *
 * @param holidays those of a policy
 * @param from `YYYY-MM-DD`; does not count itself
 */
export function addWorkingDays(holidays: readonly Rule<Holidays>[], from: string, count: number): WorkingDay {
  let day = from;
  let holidaysUnknown = false;
  for (let left = count; left > 0;) {
    day = dayAfter(day);
    const calendars = holidays.filter((rule) => covers(rule, day));
    if (calendars.length === 0) holidaysUnknown = true;
    if (isWorked(calendars, day)) left -= 1;
  }
  return { day, holidaysUnknown };
}
