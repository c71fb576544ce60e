import type { Day } from '../util/china-day.ts';
import { dayIn, daysBetween, yearOf } from './days.ts';
import type { CreditPeriod, LedgerRecord } from './ledger.ts';
import type { CreditRule, CreditRules, CreditWindow } from '../policy/schema/credit-rules.ts';

/** A first and a last day, both included. */
interface Days {
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/** The first and last day of the window of a CE year. */
export const windowDays = ({ start, startYearOffset = 0, end, endYearOffset }: CreditWindow, year: number): Days => ({
  opensOn: dayIn(year + startYearOffset, start),
  closesOn: dayIn(year + endYearOffset, end),
});

/** The window that a record must be in. Conversions may have their own. */
export const windowOf = (
  { window, conversionWindow = window }: CreditRules,
  { kind }: Pick<LedgerRecord, 'kind'>,
): CreditWindow | undefined => (kind === undefined ? window : conversionWindow);

const calendarYear: CreditWindow = { start: '01-01', end: '12-31', endYearOffset: 0 };

/** The days of a CE year. Without a known window they are those of the calendar year. */
export const daysOf = (rule: CreditRule | undefined, year: number): Days =>
  windowDays(rule?.value.window ?? calendarYear, year);

/** The window of a CE year with the days that are left today; `undefined` when no window is known. */
export function periodOf(rule: CreditRule | undefined, year: number, today: Day): CreditPeriod | undefined {
  if (rule?.value.window === undefined) return undefined;
  const days = windowDays(rule.value.window, year);
  return { ...days, daysLeft: daysBetween(today, days.closesOn) };
}

/**
 * The CE year that `today` belongs to: the latest year whose window is open or over. Where windows open in spring, a day in
 * January belongs to the year before. Where they open in December, a day in December belongs to the next year.
 */
export function currentCreditYear(rulesFor: (year: number) => CreditRule | undefined, today: Day): number {
  const year = yearOf(today);
  const hasOpened = (one: number): boolean => daysOf(rulesFor(one), one).opensOn <= today;
  return [year + 1, year].find(hasOpened) ?? year - 1;
}
