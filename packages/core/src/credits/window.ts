import { daysBetween, type Day } from './days.ts';
import type { CreditPeriod } from './ledger.ts';
import type { CreditRule, CreditWindow } from './rules.ts';

/** The first and last day of something, both included. */
interface Days {
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/** First and last day of the window of a CE year. */
export const windowDays = ({ start, end, endYearOffset }: CreditWindow, year: number): Days => ({
  opensOn: `${year}-${start}`,
  closesOn: `${year + endYearOffset}-${end}`,
});

const calendarYear: CreditWindow = { start: '01-01', end: '12-31', endYearOffset: 0 };

/** The days of a CE year: those of the calendar year where no window is known. */
export const daysOf = (rule: CreditRule | undefined, year: number): Days =>
  windowDays(rule?.value.window ?? calendarYear, year);

/** The window of a CE year as it stands today; missing where none is known. */
export function periodOf(rule: CreditRule | undefined, year: number, today: Day): CreditPeriod | undefined {
  if (rule?.value.window === undefined) return undefined;
  const days = windowDays(rule.value.window, year);
  return { ...days, daysLeft: daysBetween(today, days.closesOn) };
}

/**
 * The CE year that `today` belongs to: the latest whose window has opened. In places whose window opens in spring, a
 * day in January belongs to the year before.
 */
export function currentCreditYear(rulesFor: (year: number) => CreditRule | undefined, today: Day): number {
  const year = Number(today.slice(0, 4));
  return today < daysOf(rulesFor(year), year).opensOn ? year - 1 : year;
}
