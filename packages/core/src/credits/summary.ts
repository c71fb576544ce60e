import type { CreditCategory, CreditRecord } from '../contract/index.ts';
import { daysBetween, type Day } from './days.ts';
import { parseCredits, type Hundredths } from './hundredths.ts';
import type { CreditBasis, CreditRule, CreditRules, CreditWindow } from './rules.ts';

/** What the ledger reads of a record. */
export type LedgerRecord = Pick<CreditRecord, 'year' | 'category' | 'credits' | 'completedOn' | 'status'>;

export type ThresholdName = 'total' | CreditCategory;

/**
 * `met` and `short` are judged; `managed-elsewhere` is another authority's to judge, and `unknown` nobody's here. The
 * last two are not zero.
 */
export type ThresholdState = 'met' | 'short' | 'managed-elsewhere' | 'unknown';

/** One threshold. Each stands alone: meeting the total says nothing about the professional part. */
export interface Threshold {
  readonly name: ThresholdName;
  readonly state: ThresholdState;
  /** Missing where the rule names none. */
  readonly required: Hundredths | undefined;
  /** Registered, and counted. */
  readonly earned: Hundredths;
  /** Would count once it is registered. */
  readonly pending: Hundredths;
  /** What `earned` lacks of `required`; 0 where nothing is required. */
  readonly missing: Hundredths;
  /** Where the figure comes from. */
  readonly basis: CreditBasis | undefined;
}

/** Why a record does not count. */
export type NotCounted = 'pending' | 'rejected' | 'revoked' | 'outside-window';

export interface LedgerEntry<R extends LedgerRecord = LedgerRecord> {
  readonly record: R;
  readonly amount: Hundredths;
  /** Missing for what counts. */
  readonly notCounted: NotCounted | undefined;
}

/** The days on which the credits of a CE year can be earned. */
export interface CreditPeriod {
  readonly opensOn: Day;
  /** The last day. */
  readonly closesOn: Day;
  /** Days after today until `closesOn`: 0 on the last day, negative when it has passed. */
  readonly daysLeft: number;
}

export interface CreditSummary<R extends LedgerRecord = LedgerRecord> {
  readonly year: number;
  /** The rule that was applied; without one nothing is judged. */
  readonly rule: CreditRule | undefined;
  readonly period: CreditPeriod | undefined;
  readonly total: Threshold;
  readonly professional: Threshold;
  readonly general: Threshold;
  /** The fewest credits that would close every gap that is judged. */
  readonly stillNeeded: Hundredths;
  /** `complete` when every threshold that is judged here is met; `unknown` when the total is not known. */
  readonly status: 'complete' | 'incomplete' | 'unknown';
  /** The records of the year, in the order they came. */
  readonly entries: readonly LedgerEntry<R>[];
}

export interface SummaryInput<R extends LedgerRecord = LedgerRecord> {
  /** Of any years; those of `year` are looked at. */
  readonly records: readonly R[];
  /** The rule of the place for that year, as the policy holds it. */
  readonly rules: CreditRule | undefined;
  readonly year: number;
  readonly today: Day;
}

/** First and last day of the window in `year`. */
export const windowDays = (
  { start, end, endYearOffset }: CreditWindow,
  year: number,
): { opensOn: Day; closesOn: Day } => ({
  opensOn: `${year}-${start}`,
  closesOn: `${year + endYearOffset}-${end}`,
});

/** The last day on which studying still counts: that of the window, or later where a place lets people make up. */
function lastDay({ makeUp }: CreditRules, closesOn: Day, year: number): Day {
  if (makeUp?.what !== 'study') return closesOn;
  return makeUp.until === undefined ? '9999-12-31' : `${year + makeUp.until.yearOffset}-${makeUp.until.day}`;
}

function outsideWindow(record: LedgerRecord, rules: CreditRules | undefined): boolean {
  if (rules?.window === undefined) return false;
  const { opensOn, closesOn } = windowDays(rules.window, record.year);
  return record.completedOn < opensOn || record.completedOn > lastDay(rules, closesOn, record.year);
}

function whyNotCounted(record: LedgerRecord, rules: CreditRules | undefined): NotCounted | undefined {
  if (record.status === 'rejected' || record.status === 'revoked') return record.status;
  if (outsideWindow(record, rules)) return 'outside-window';
  return record.status === 'pending' ? 'pending' : undefined;
}

const sumOf = (entries: readonly LedgerEntry[], why: 'pending' | undefined, name: ThresholdName): Hundredths =>
  entries.reduce(
    (sum, { record, amount, notCounted }) =>
      notCounted === why && (name === 'total' || record.category === name) ? sum + amount : sum,
    0,
  );

function judge(name: ThresholdName, entries: readonly LedgerEntry[], rule: CreditRule | undefined): Threshold {
  const said = rule?.value[name];
  const required = said !== undefined && 'minimum' in said ? parseCredits(said.minimum) : undefined;
  const earned = sumOf(entries, undefined, name);
  const missing = required === undefined ? 0 : Math.max(0, required - earned);
  const judged = missing === 0 ? 'met' : 'short';
  const notJudged = said === undefined ? 'unknown' : 'managed-elsewhere';
  return {
    name,
    state: required === undefined ? notJudged : judged,
    required,
    earned,
    pending: sumOf(entries, 'pending', name),
    missing,
    basis:
      said?.basis ??
      (said === undefined ? undefined : rule && { source: [...rule.source], confidence: rule.confidence }),
  };
}

function periodOf(rules: CreditRules | undefined, year: number, today: Day): CreditPeriod | undefined {
  if (rules?.window === undefined) return undefined;
  const days = windowDays(rules.window, year);
  return { ...days, daysLeft: daysBetween(today, days.closesOn) };
}

/** What a person has earned for a CE year, what is missing, by when, and why each record counts or does not. */
export function summariseCredits<R extends LedgerRecord>({
  records,
  rules: rule,
  year,
  today,
}: SummaryInput<R>): CreditSummary<R> {
  const entries = records
    .filter((record) => record.year === year)
    .map((record) => ({
      record,
      amount: parseCredits(record.credits),
      notCounted: whyNotCounted(record, rule?.value),
    }));
  const [total, professional, general] = (['total', 'professional', 'general'] as const).map((name) =>
    judge(name, entries, rule),
  ) as [Threshold, Threshold, Threshold];
  const stillNeeded = Math.max(total.missing, professional.missing + general.missing);
  const judged = stillNeeded === 0 ? 'complete' : 'incomplete';
  return {
    year,
    rule,
    period: periodOf(rule?.value, year, today),
    total,
    professional,
    general,
    stillNeeded,
    status: total.state === 'unknown' ? 'unknown' : judged,
    entries,
  };
}

/**
 * The CE year that `today` belongs to: the latest whose window has opened. In places whose window opens in spring, a
 * day in January belongs to the year before.
 */
export function currentCreditYear(rulesFor: (year: number) => CreditRule | undefined, today: Day): number {
  const year = Number(today.slice(0, 4));
  const window = rulesFor(year)?.value.window;
  return window !== undefined && today < windowDays(window, year).opensOn ? year - 1 : year;
}
