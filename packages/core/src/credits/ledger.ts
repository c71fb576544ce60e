import type { CreditExemption, CreditStanding } from '../contract/credit-years.ts';
import type { CreditCategory, CreditRecord } from '../contract/credits.ts';
import type { Day } from '../util/china-day.ts';
import type { Hundredths } from './hundredths.ts';
import type { CreditBasis, CreditConversion, CreditRule } from '../policy/schema/credit-rules.ts';

/**
 * The data of a record that the ledger uses. It can come from the wire, or from a form before it is sent. A conversion
 * without `credits` gets them from the rule, by its kind, quantity and role. Credits without a `unit` are in that of the
 * rule.
 */
export type LedgerRecord = Pick<CreditRecord, 'year' | 'completedOn' | 'status'> &
  Partial<
    Pick<
      CreditRecord,
      | 'id'
      | 'category'
      | 'part'
      | 'credits'
      | 'unit'
      | 'kind'
      | 'quantity'
      | 'role'
      | 'title'
      | 'provider'
      | 'course'
      | 'registeredAt'
    >
  >;

/** 总学分, 专业科目, 公需科目, and the part of 专业科目 with a minimum of its own. */
export type ThresholdName = 'total' | CreditCategory | 'part';

/**
 * - `met`, `short`: the threshold was compared with the credits.
 * - `managed-elsewhere`: another authority manages this subject and its data.
 * - `unknown-elsewhere`: the result depends on the data of that authority.
 * - `unknown`: the rule is not known.
 *
 * The last three do not mean zero.
 */
export type ThresholdState = 'met' | 'short' | 'managed-elsewhere' | 'unknown-elsewhere' | 'unknown';

/** One threshold. The thresholds are independent: a person can meet the total without meeting that of 专业科目. */
export interface Threshold {
  readonly name: ThresholdName;
  readonly state: ThresholdState;
  /** `undefined` when the rule has no minimum. */
  readonly required: Hundredths | undefined;
  /** The registered credits that count. */
  readonly earned: Hundredths;
  /** The pending credits that would count in addition, once they are registered. */
  readonly pending: Hundredths;
  /** The part of `required` that is known to be missing; 0 when nothing is required. */
  readonly missing: Hundredths;
  /** For the total only: the part that may be registered with the authority that manages 公需科目. */
  readonly elsewhere: Hundredths;
  /** What the figure is based on. */
  readonly basis: CreditBasis | undefined;
}

/** Why a record, or a part of it, does not count. Decision 7 describes the steps. */
export type NotCounted =
  | 'pending'
  | 'rejected'
  | 'revoked'
  | 'outside-window'
  | 'ratio-unknown'
  | 'kind-unknown'
  | 'duplicate'
  | 'over-cap'
  | 'over-daily-cap';

/** The result for one record. */
export interface LedgerEntry<R extends LedgerRecord = LedgerRecord> {
  readonly record: R;
  /** The credits of the record in the unit of the rule, before duplicates and caps; 0 when they are not known. */
  readonly amount: Hundredths;
  /** The credits that count. 0 while the record is pending. */
  readonly counted: Hundredths;
  /** The part of `counted` that is allocated to each subject. For a pending record, what would be. */
  readonly professional: Hundredths;
  readonly general: Hundredths;
  /** The part of `professional` that also counts towards the part with a minimum of its own. */
  readonly part: Hundredths;
  /** Why it does not count, or (over a cap, or a duplicate) not in full. `undefined` when it counts in full. */
  readonly notCounted: NotCounted | undefined;
  /** For a duplicate: the record that counts instead. */
  readonly insteadOf: R | undefined;
  /** It counts although it was completed or registered after the window. */
  readonly madeUp: boolean;
  /** The place that kept the file on the day of completion, when the record is in time only in the window of that place. */
  readonly earnedIn: string | undefined;
  /** The conversion that was applied. */
  readonly conversion: CreditConversion | undefined;
  /** What the decision is based on: the rule of the window, the conversion, the ratio or the cap. */
  readonly basis: CreditBasis | undefined;
}

/** The window of a CE year: the days on which its credits can be earned. */
export interface CreditPeriod {
  readonly opensOn: Day;
  /** The last day. */
  readonly closesOn: Day;
  /** The number of days from today to `closesOn`: 0 on the last day, negative after it. */
  readonly daysLeft: number;
}

/** Whether credits are required of a person in a year, and if not, why. */
export interface Obligation {
  readonly owed: boolean;
  /** `unknown`: it is not known when the obligation began, so the year counts as required. */
  readonly reason: 'owed' | 'unknown' | 'before-first-year' | 'student' | 'left' | 'exempt';
  readonly exemption: CreditExemption | undefined;
  readonly basis: CreditBasis | undefined;
}

/** What a person can still do for a year after its window. */
export interface MakeUp {
  readonly how: 'study' | 'conversion';
  /** The last day; `undefined` when none is known. */
  readonly until: Day | undefined;
  readonly basis: CreditBasis | undefined;
}

/** The result for one CE year of a person. Amounts are hundredths in the unit of the rule. */
export interface CreditSummary<R extends LedgerRecord = LedgerRecord> {
  readonly year: number;
  /** The place whose rule was applied, if the standing names places. */
  readonly region: string | undefined;
  /** The rule that was applied. Without one, every state is `unknown`. */
  readonly rule: CreditRule | undefined;
  readonly obligation: Obligation;
  readonly period: CreditPeriod | undefined;
  readonly total: Threshold;
  readonly professional: Threshold;
  readonly general: Threshold;
  /** The part with a minimum of its own, such as 通识; `undefined` when the rule has none. */
  readonly part: Threshold | undefined;
  /** The least number of credits with which every known gap would be closed. */
  readonly stillNeeded: Hundredths;
  /**
   * - `complete`: every threshold that can be compared here is met.
   * - `unknown-elsewhere`: everything that is missing may be registered with another authority.
   * - `not-required`: no credits are required that year.
   * - `unknown`: the total that is required is not known.
   */
  readonly status: 'complete' | 'incomplete' | 'not-required' | 'unknown-elsewhere' | 'unknown';
  /** How a gap can still be closed after the window; `undefined` during the window, and when it is no longer possible. */
  readonly makeUp: MakeUp | undefined;
  /** The records of the year, in the order they came. */
  readonly entries: readonly LedgerEntry<R>[];
}

/** The input for one CE year. */
export interface SummaryInput<R extends LedgerRecord = LedgerRecord> {
  /** Records of any years. Only those of `year` are used. */
  readonly records: readonly R[];
  /** The rule of the place for that year, as `creditRulesFor` returns it. */
  readonly rules: CreditRule | undefined;
  readonly year: number;
  readonly today: Day;
  /** Without it the year counts as required. */
  readonly standing?: CreditStanding | undefined;
  /** The rules of the other places that kept the file. Without it only the window of `rules` is used. */
  readonly rulesFor?: YearsInput['rulesFor'] | undefined;
}

/** The input for all CE years of a person. */
export interface YearsInput<R extends LedgerRecord = LedgerRecord> {
  readonly records: readonly R[];
  /** The rule of a place for a CE year: `creditRulesFor(policyOf(region), year)`. `region` is `undefined` without a standing. */
  readonly rulesFor: (year: number, region: string | undefined) => CreditRule | undefined;
  readonly today: Day;
  readonly standing?: CreditStanding | undefined;
}
