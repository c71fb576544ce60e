import { basisOf } from './basis.ts';
import { chinaDay, type Day } from './days.ts';
import type { LedgerRecord, MakeUp } from './ledger.ts';
import type { CreditBasis, CreditMakeUp, CreditRule, CreditRules } from './rules.ts';
import { windowDays } from './window.ts';

/** When a record was earned and entered, beside the window of its CE year. */
interface Timing {
  readonly inTime: boolean;
  /** In time only because the place lets people make up. */
  readonly madeUp: boolean;
  /** What decided; missing for what lies plainly within the window, or where no window is known. */
  readonly basis: CreditBasis | undefined;
}

const within: Timing = { inTime: true, madeUp: false, basis: undefined };

/** The last day of making up; missing where none is known. */
const lastDay = ({ until }: CreditMakeUp, year: number): Day | undefined =>
  until && `${year + until.yearOffset}-${until.day}`;

const isOver = (makeUp: CreditMakeUp, year: number, day: Day): boolean => {
  const last = lastDay(makeUp, year);
  return last !== undefined && day > last;
};

/** The day on which a converted record was entered, where a place limits that. */
const enteredOn = ({ kind, registeredAt }: LedgerRecord, { makeUp }: CreditRules): Day | undefined =>
  makeUp?.what === 'conversion' && kind !== undefined && registeredAt !== undefined
    ? chinaDay(registeredAt)
    : undefined;

/**
 * Tells whether a record of a CE year is in time: earned within the window; earned later where studying late is allowed;
 * and, converted, entered by the last day where there is one.
 */
export function timing(rules: CreditRules | undefined, year: number): (record: LedgerRecord) => Timing {
  if (rules?.window === undefined) return () => within;
  const { window, makeUp } = rules;
  const { opensOn, closesOn } = windowDays(window, year);
  return (record) => {
    const { completedOn } = record;
    if (completedOn < opensOn) return { inTime: false, madeUp: false, basis: window.basis };
    if (completedOn > closesOn) {
      const madeUp = makeUp?.what === 'study' && !isOver(makeUp, year, completedOn);
      return { inTime: madeUp, madeUp, basis: madeUp ? makeUp.basis : window.basis };
    }
    const entered = enteredOn(record, rules);
    if (makeUp === undefined || entered === undefined || entered <= closesOn) return within;
    const madeUp = !isOver(makeUp, year, entered);
    return { inTime: madeUp, madeUp, basis: makeUp.basis };
  };
}

/** What can still be done for a year whose window has closed. */
export function makeUpOf(rule: CreditRule | undefined, year: number, today: Day): MakeUp | undefined {
  const { window, makeUp } = rule?.value ?? {};
  if (window === undefined || makeUp === undefined || makeUp.what === 'nothing') return undefined;
  if (today <= windowDays(window, year).closesOn || isOver(makeUp, year, today)) return undefined;
  return { how: makeUp.what, until: lastDay(makeUp, year), basis: basisOf(rule, makeUp.basis) };
}
