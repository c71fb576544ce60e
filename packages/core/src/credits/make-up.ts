import { basisOf } from './basis.ts';
import { chinaDay, type Day } from '../util/china-day.ts';
import { dayIn } from './days.ts';
import type { LedgerRecord, MakeUp } from './ledger.ts';
import type {
  CreditBasis,
  CreditMakeUp,
  CreditRule,
  CreditRules,
  CreditWindow,
} from '../policy/schema/credit-rules.ts';
import { windowDays, windowOf } from './window.ts';

/** When a record was earned and entered, beside the window of its CE year. */
interface Timing {
  readonly inTime: boolean;
  /** In time only because the place lets people make up. */
  readonly madeUp: boolean;
  /** The place whose days take it, where those of the place that judges the year do not. */
  readonly earnedIn?: string | undefined;
  /** What decided; missing for what lies plainly within the window, or where no window is known. */
  readonly basis: CreditBasis | undefined;
}

/** A rule, and the place whose it is. */
export interface PlaceRule {
  readonly region: string | undefined;
  readonly rule: CreditRule | undefined;
}

const within: Timing = { inTime: true, madeUp: false, basis: undefined };

/** The last day of making up; missing where none is known. */
export const lastDayOfMakeUp = ({ until }: CreditMakeUp, year: number): Day | undefined =>
  until && dayIn(year + until.yearOffset, until.day);

const isOver = (makeUp: CreditMakeUp, year: number, day: Day): boolean => {
  const last = lastDayOfMakeUp(makeUp, year);
  return last !== undefined && day > last;
};

/** The day in China on which a record was entered, where it says so. */
const enteredOn = ({ registeredAt }: LedgerRecord): Day | undefined => registeredAt && chinaDay(registeredAt);

/** The day that must lie within the window; one that is not known is not held against anybody. */
const dayFor = ({ by }: CreditWindow, record: LedgerRecord): Day | undefined =>
  by === 'registered' ? enteredOn(record) : record.completedOn;

/** Whether a place takes what comes after its window: study that is late, or a conversion that is entered late. */
const takesLate = (makeUp: CreditMakeUp | undefined, { by }: CreditWindow, { kind }: LedgerRecord): boolean =>
  makeUp?.what === 'study' || (makeUp?.what === 'conversion' && by === 'registered' && kind !== undefined);

/** The day on which a converted record was entered, where a place limits that. */
const limitedEntry = (record: LedgerRecord, { makeUp }: CreditRules): Day | undefined =>
  makeUp?.what === 'conversion' && record.kind !== undefined ? enteredOn(record) : undefined;

/** Whether a record of a CE year is in time under the rules of one place. */
function timingUnder(rules: CreditRules, year: number, record: LedgerRecord): Timing {
  const { makeUp } = rules;
  const window = windowOf(rules, record);
  const day = window && dayFor(window, record);
  if (window === undefined || day === undefined) return within;
  const { opensOn, closesOn } = windowDays(window, year);
  if (day < opensOn) return { inTime: false, madeUp: false, basis: window.basis };
  if (day > closesOn) {
    const madeUp = makeUp !== undefined && takesLate(makeUp, window, record) && !isOver(makeUp, year, day);
    return { inTime: madeUp, madeUp, basis: madeUp ? makeUp.basis : window.basis };
  }
  const entered = limitedEntry(record, rules);
  const lastEntry = windowDays(rules.window ?? window, year).closesOn;
  if (makeUp === undefined || entered === undefined || entered <= lastEntry) return within;
  const madeUp = !isOver(makeUp, year, entered);
  return { inTime: madeUp, madeUp, basis: makeUp.basis };
}

/**
 * Tells whether a record of a CE year is in time: earned within the window; earned later where studying late is allowed;
 * and, converted, entered by the last day where there is one. Credits are valid in the whole country (财会〔2018〕10号), so
 * the days of the place that kept the file when it was earned are as good as those of the place that judges the year.
 */
export function timing(
  year: number,
  judge: PlaceRule,
  keeperOn: (day: Day) => PlaceRule,
): (record: LedgerRecord) => Timing {
  const timingIn = ({ rule }: PlaceRule, record: LedgerRecord): Timing =>
    rule === undefined ? within : timingUnder(rule.value, year, record);
  return (record) => {
    const here = timingIn(judge, record);
    if (here.inTime) return here;
    const keeper = keeperOn(record.completedOn);
    const there = timingIn(keeper, record);
    const basis = there.basis ?? basisOf(keeper.rule, keeper.rule?.value.window?.basis);
    return there.inTime ? { ...there, earnedIn: keeper.region, basis } : here;
  };
}

/** What can still be done for a year whose window has closed. */
export function makeUpOf(rule: CreditRule | undefined, year: number, today: Day): MakeUp | undefined {
  const { window, makeUp } = rule?.value ?? {};
  if (window === undefined || makeUp === undefined || makeUp.what === 'nothing') return undefined;
  if (today <= windowDays(window, year).closesOn || isOver(makeUp, year, today)) return undefined;
  return { how: makeUp.what, until: lastDayOfMakeUp(makeUp, year), basis: basisOf(rule, makeUp.basis) };
}
