import type { CreditExemption, CreditStanding } from '../contract/credit-years.ts';
import type { CreditCategory, CreditRecord } from '../contract/credits.ts';
import type { Day } from '../util/china-day.ts';
import type { Hundredths } from './hundredths.ts';
import type { CreditBasis, CreditConversion, CreditRule } from '../policy/schema/credit-rules.ts';

/**
 * What the ledger reads of a record: one from the wire, or what a form is about to send. A conversion without `credits` is
 * worth what the rule says for its kind, quantity and role. Without a `unit` the credits are in the rule's.
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

/** 总学分, 专业科目, 公需科目, and the part of 专业科目 that a place asks for on its own. */
export type ThresholdName = 'total' | CreditCategory | 'part';

/**
 * `met` and `short` are judged; `managed-elsewhere` is another authority's to judge, `unknown-elsewhere` can only be
 * judged with what that authority has, and `unknown` nobody can judge here. The last three are not zero.
 */
export type ThresholdState = 'met' | 'short' | 'managed-elsewhere' | 'unknown-elsewhere' | 'unknown';

/** One threshold. Each stands alone: meeting the total says nothing about the professional part. */
export interface Threshold {
  readonly name: ThresholdName;
  readonly state: ThresholdState;
  /** Missing where the rule names none. */
  readonly required: Hundredths | undefined;
  /** Registered, and counted. */
  readonly earned: Hundredths;
  /** Would count besides, once it is registered. */
  readonly pending: Hundredths;
  /** What `earned` is known to lack of `required`; 0 where nothing is required. */
  readonly missing: Hundredths;
  /** What `earned` lacks besides and the authority that manages 公需科目 may have: of the total only. */
  readonly elsewhere: Hundredths;
  /** Where the figure comes from. */
  readonly basis: CreditBasis | undefined;
}

/** Why a record, or a part of it, does not count; what each step asks is in decision 7. */
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

/** What became of one record. */
export interface LedgerEntry<R extends LedgerRecord = LedgerRecord> {
  readonly record: R;
  /** What the record is worth under the rule, in the rule's unit, before anything is taken off; 0 where that is not known. */
  readonly amount: Hundredths;
  /** What of it counts. 0 while it is pending. */
  readonly counted: Hundredths;
  /** What of `counted` goes to which subject; for a pending record, what would. */
  readonly professional: Hundredths;
  readonly general: Hundredths;
  /** What of `professional` goes to the part that the place asks for on its own. */
  readonly part: Hundredths;
  /** Why it does not count, or (over a cap, or a duplicate) not all of it. Missing for what counts in full. */
  readonly notCounted: NotCounted | undefined;
  /** Of a duplicate: the record that counts instead. */
  readonly insteadOf: R | undefined;
  /** Studied or entered after the window had closed, and counted all the same. */
  readonly madeUp: boolean;
  /** The place that kept the file when it was earned, where only the days of that place take it. */
  readonly earnedIn: string | undefined;
  /** The conversion that was applied. */
  readonly conversion: CreditConversion | undefined;
  /** The rule that decided: of the window, the conversion, the ratio, the cap … */
  readonly basis: CreditBasis | undefined;
}

/** The days on which the credits of a CE year can be earned. */
export interface CreditPeriod {
  readonly opensOn: Day;
  /** The last day. */
  readonly closesOn: Day;
  /** Days after today until `closesOn`: 0 on the last day, negative when it has passed. */
  readonly daysLeft: number;
}

/** Whether anything is asked of the person in a year, and why not. */
export interface Obligation {
  readonly owed: boolean;
  /** `unknown`: nobody said when the obligation began; it is taken as owed. */
  readonly reason: 'owed' | 'unknown' | 'before-first-year' | 'student' | 'left' | 'exempt';
  readonly exemption: CreditExemption | undefined;
  readonly basis: CreditBasis | undefined;
}

/** What can still be done for a year whose window has closed. */
export interface MakeUp {
  readonly how: 'study' | 'conversion';
  /** The last day; missing where none is known. */
  readonly until: Day | undefined;
  readonly basis: CreditBasis | undefined;
}

/** How one CE year of a person stands. Amounts are hundredths in the unit of the rule. */
export interface CreditSummary<R extends LedgerRecord = LedgerRecord> {
  readonly year: number;
  /** The place whose rule was applied, where the standing says it. */
  readonly region: string | undefined;
  /** The rule that was applied; without one nothing is judged. */
  readonly rule: CreditRule | undefined;
  readonly obligation: Obligation;
  readonly period: CreditPeriod | undefined;
  readonly total: Threshold;
  readonly professional: Threshold;
  readonly general: Threshold;
  /** 通识 and the like; missing where the rule has none. */
  readonly part: Threshold | undefined;
  /** The fewest credits that would close every gap that is known. */
  readonly stillNeeded: Hundredths;
  /**
   * `complete` when every threshold that is judged here is met; `unknown-elsewhere` when all that is lacking may have
   * been registered with another authority; `not-required` when nothing is asked that year; `unknown` when the total is
   * not known.
   */
  readonly status: 'complete' | 'incomplete' | 'not-required' | 'unknown-elsewhere' | 'unknown';
  /** Whether a gap can still be closed after the window; missing while it is open, and where it cannot. */
  readonly makeUp: MakeUp | undefined;
  /** The records of the year, in the order they came. */
  readonly entries: readonly LedgerEntry<R>[];
}

/** What one CE year is worked out from. */
export interface SummaryInput<R extends LedgerRecord = LedgerRecord> {
  /** Of any years; those of `year` are looked at. */
  readonly records: readonly R[];
  /** The rule of the place for that year, as the policy holds it. */
  readonly rules: CreditRule | undefined;
  readonly year: number;
  readonly today: Day;
  /** Without it the year is taken as owed. */
  readonly standing?: CreditStanding | undefined;
  /** The rules of the other places that kept the file; without it the days of `rules` alone decide. */
  readonly rulesFor?: YearsInput['rulesFor'] | undefined;
}

/** What all CE years of a person are worked out from. */
export interface YearsInput<R extends LedgerRecord = LedgerRecord> {
  readonly records: readonly R[];
  /** The rule of a place for a CE year: `creditRulesFor(policyOf(region), year)`. `region` is missing without a standing. */
  readonly rulesFor: (year: number, region: string | undefined) => CreditRule | undefined;
  readonly today: Day;
  readonly standing?: CreditStanding | undefined;
}
