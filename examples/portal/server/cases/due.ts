import { addWorkingDays } from '@acct-kit/core/policy';
import { policyOf } from '../policies/policy-of.ts';
import { chinaDay, endOfChinaDay } from '../time.ts';

/** When a district should have decided: the place's policy says after how many working days. */
export function dueAt(region: string, waitingSince: Date): string {
  const { reviewDays, holidays } = policyOf(region, waitingSince);
  return endOfChinaDay(addWorkingDays(holidays, chinaDay(waitingSince), reviewDays.value).day).toISOString();
}
