import type { Holidays } from '../schema/pack.ts';
import type { Rule } from '../schema/rule.ts';

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

const covers = ({ from = '', to = '9999-12-31' }: Rule<unknown>, day: string) => from <= day && day <= to;

/** Whether people work on a day. A province can add holidays to those of the State Council, so there may be several calendars. */
function isWorked(calendars: readonly Rule<Holidays>[], day: string): boolean {
  const isOff = calendars.some(({ value }) => value.off.some(([first, last]) => first <= day && day <= last));
  const isMadeUp = calendars.some(({ value }) => value.work.includes(day));
  return !isOff && (isMadeUp || !isWeekend(day));
}

/** A working day, and whether all holidays before it were known. */
export interface WorkingDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** The holidays of a year in between are not known. In that year only weekends were skipped. */
  readonly holidaysUnknown: boolean;
}

/**
 * Adds working days to a day. Weekends and public holidays are skipped; weekend days on which people work instead count.
 *
 * @param holidays the holidays of a policy
 * @param from `YYYY-MM-DD`; this day itself does not count
 * @param count how many working days to add
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
