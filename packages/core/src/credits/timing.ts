import type {
  CreditBasis,
  CreditMakeUp,
  CreditRule,
  CreditRules,
  CreditWindow,
} from '../policy/schema/credit-rules.ts';
import { chinaDay, type Day } from '../util/china-day.ts';
import { basisOf } from './basis.ts';
import type { LedgerRecord } from './ledger.ts';
import { isAfterMakeUp } from './make-up.ts';
import { windowDays, windowOf } from './window.ts';

/** Whether a record of a CE year is in time, and which rule says so. */
interface Timing {
  readonly inTime: boolean;
  /** It is in time only because the place allows people to make up credits after the window. */
  readonly madeUp: boolean;
  /** The place whose window it is in, when it is outside the window of the place whose rule applies to the year. */
  readonly earnedIn?: string | undefined;
  /** The rule that decided; missing when the record is simply inside the window, and when no window is known. */
  readonly basis: CreditBasis | undefined;
}

/** A rule, and the place that it belongs to. */
export interface PlaceRule {
  readonly region: string | undefined;
  readonly rule: CreditRule | undefined;
}

const within: Timing = { inTime: true, madeUp: false, basis: undefined };

/** The day in China on which a record was registered, if the record says it. */
const enteredOn = ({ registeredAt }: LedgerRecord): Day | undefined => registeredAt && chinaDay(registeredAt);

/** The day of a record that must lie in the window. When it is not known, the record counts as in time. */
const dayFor = ({ by }: CreditWindow, record: LedgerRecord): Day | undefined =>
  by === 'registered' ? enteredOn(record) : record.completedOn;

/** Whether a place accepts this record after its window: late study, or a conversion that is registered late. */
const takesLate = (makeUp: CreditMakeUp | undefined, { by }: CreditWindow, { kind }: LedgerRecord): boolean =>
  makeUp?.what === 'study' || (makeUp?.what === 'conversion' && by === 'registered' && kind !== undefined);

/** The day on which a converted record was registered, if the place sets a limit for that day. */
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
    const madeUp = makeUp !== undefined && takesLate(makeUp, window, record) && !isAfterMakeUp(makeUp, year, day);
    return { inTime: madeUp, madeUp, basis: madeUp ? makeUp.basis : window.basis };
  }
  const entered = limitedEntry(record, rules);
  const lastEntry = windowDays(rules.window ?? window, year).closesOn;
  if (makeUp === undefined || entered === undefined || entered <= lastEntry) return within;
  const madeUp = !isAfterMakeUp(makeUp, year, entered);
  return { inTime: madeUp, madeUp, basis: makeUp.basis };
}

/** Tells whether a record is in time. */
export type TimingOf = (record: LedgerRecord) => Timing;

/**
 * Tells whether the records of a CE year are in time. A record is in time when it was completed inside the window, or
 * later where the place allows late study; and a conversion must be registered by the last day, where there is one.
 *
 * Credits are valid in the whole country (财会〔2018〕10号). So a record is also in time when it is inside the window of the
 * place that kept the person's file on the day of completion.
 *
 * @param home the place whose rule applies to the year
 * @param keeperOn the place that kept the file on a day
 */
export function timingChecker(year: number, home: PlaceRule, keeperOn: (day: Day) => PlaceRule): TimingOf {
  const timingIn = ({ rule }: PlaceRule, record: LedgerRecord): Timing =>
    rule === undefined ? within : timingUnder(rule.value, year, record);
  return (record) => {
    const here = timingIn(home, record);
    if (here.inTime) return here;
    const keeper = keeperOn(record.completedOn);
    const there = timingIn(keeper, record);
    const basis = there.basis ?? basisOf(keeper.rule, keeper.rule?.value.window?.basis);
    return there.inTime ? { ...there, earnedIn: keeper.region, basis } : here;
  };
}
