import type { CreditMakeUp, CreditRule } from '../policy/schema/credit-rules.ts';
import type { Day } from '../util/china-day.ts';
import { basisOf } from './basis.ts';
import { dayIn } from './days.ts';
import type { MakeUp } from './ledger.ts';
import { windowDays } from './window.ts';

/** The last day on which credits of a CE year can be made up; `undefined` when no last day is known. */
export const lastDayOfMakeUp = ({ until }: CreditMakeUp, year: number): Day | undefined =>
  until && dayIn(year + until.yearOffset, until.day);

/** Whether a day is after the last day of making up. */
export const isAfterMakeUp = (makeUp: CreditMakeUp, year: number, day: Day): boolean => {
  const last = lastDayOfMakeUp(makeUp, year);
  return last !== undefined && day > last;
};

/** What the person can still do for a CE year whose window has closed; `undefined` before that, and when it is too late. */
export function makeUpOf(rule: CreditRule | undefined, year: number, today: Day): MakeUp | undefined {
  const { window, makeUp } = rule?.value ?? {};
  if (window === undefined || makeUp === undefined || makeUp.what === 'nothing') return undefined;
  if (today <= windowDays(window, year).closesOn || isAfterMakeUp(makeUp, year, today)) return undefined;
  return { how: makeUp.what, until: lastDayOfMakeUp(makeUp, year), basis: basisOf(rule, makeUp.basis) };
}
