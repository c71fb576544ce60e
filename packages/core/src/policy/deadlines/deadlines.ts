import type { Deadline } from '../schema/pack.ts';
import type { Policy } from '../resolve/policy.ts';
import { basisOf, type Basis, type Rule } from '../schema/rule.ts';

/** The last day on which something must be done, and the rule that sets it. */
export interface DueDay {
  /** `YYYY-MM-DD`, included. */
  readonly day: string;
  readonly basis: Basis;
}

/** The same day of the month, a number of months later. In a shorter month, its last day. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}

const due = (policy: Policy, rule: Rule<Deadline> | undefined, happenedOn: string): DueDay | undefined =>
  rule && {
    day:
      'months' in rule.value ? addMonths(happenedOn, rule.value.months) : `${Number(happenedOn.slice(0, 4)) + 1}-12-31`,
    basis: basisOf(policy, rule),
  };

/**
 * The last day on which a change must be reported, or `undefined` when the place sets no deadline.
 *
 * @param happenedOn the day of the change, `YYYY-MM-DD`
 */
export const changeDeadlineFor = (policy: Policy, happenedOn: string): DueDay | undefined =>
  due(policy, policy.changeDeadline, happenedOn);

/**
 * The last day on which a person must register for the first time, or `undefined` when the place sets no deadline.
 *
 * @param startedOn the day on which accounting work began, or a title was obtained, `YYYY-MM-DD`
 */
export const firstDeadlineFor = (policy: Policy, startedOn: string): DueDay | undefined =>
  due(policy, policy.firstDeadline, startedOn);
