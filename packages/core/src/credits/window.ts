import type { Day } from '../util/china-day.ts';
import { dayIn, daysBetween, yearOf } from './days.ts';
import type { CreditPeriod, LedgerRecord } from './ledger.ts';
import type { CreditRule, CreditRules, CreditWindow } from '../policy/schema/credit-rules.ts';

/** The first and last day of something, both included. */
interface Days {
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/** First and last day of the window of a CE year. */
export const windowDays = ({ start, startYearOffset = 0, end, endYearOffset }: CreditWindow, year: number): Days => ({
  opensOn: dayIn(year + startYearOffset, start),
  closesOn: dayIn(year + endYearOffset, end),
});

/** The window that a record must lie in: what is converted may have one of its own. */
export const windowOf = (
  { window, conversionWindow = window }: CreditRules,
  { kind }: Pick<LedgerRecord, 'kind'>,
): CreditWindow | undefined => (kind === undefined ? window : conversionWindow);

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
 * day in January belongs to the year before; in places whose window opens in December, that day to the next.
 */
export function currentCreditYear(rulesFor: (year: number) => CreditRule | undefined, today: Day): number {
  const year = yearOf(today);
  const hasOpened = (one: number): boolean => daysOf(rulesFor(one), one).opensOn <= today;
  return [year + 1, year].find(hasOpened) ?? year - 1;
}
