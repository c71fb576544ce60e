import type { CreditStanding } from '../contract/credit-years.ts';
import type { Day } from '../util/china-day.ts';
import { evaluateYear } from './evaluate-year.ts';
import type { CreditSummary, LedgerRecord, SummaryInput, Threshold, YearsInput } from './ledger.ts';
import { makeUpOf } from './make-up.ts';
import { timingChecker, type PlaceRule } from './timing.ts';
import type { Hundredths } from './hundredths.ts';
import { obligationOf } from './obligation.ts';
import { placeKeeper, placeOf } from './place.ts';
import type { CreditRule } from '../policy/schema/credit-rules.ts';
import { allowElsewhere, evaluateThreshold } from './threshold.ts';
import { periodOf } from './window.ts';

/** The input for one CE year, with the records of that year only. */
interface YearInput<R extends LedgerRecord> {
  readonly records: readonly R[];
  readonly rule: CreditRule | undefined;
  readonly region: string | undefined;
  readonly year: number;
  readonly today: Day;
  readonly standing: CreditStanding | undefined;
  /** `undefined` when the rules of other places are not known. */
  readonly rulesFor: YearsInput['rulesFor'] | undefined;
}

function statusOf({ state }: Threshold, gap: Hundredths): CreditSummary['status'] {
  if (state === 'unknown') return state;
  if (gap > 0) return 'incomplete';
  return state === 'unknown-elsewhere' ? state : 'complete';
}

/** The summary of one CE year, from its own records. */
export function summariseYear<R extends LedgerRecord>(input: YearInput<R>): CreditSummary<R> {
  const { records, rule, region, year, today, standing, rulesFor } = input;
  const place: PlaceRule = { region, rule };
  const keeperOn = standing && rulesFor ? placeKeeper(standing, year, rulesFor) : () => place;
  const entries = evaluateYear(records, rule, timingChecker(year, place, keeperOn));
  const obligation = obligationOf(standing, year, rule);
  const professional = evaluateThreshold('professional', entries, rule);
  const general = evaluateThreshold('general', entries, rule);
  const part = rule?.value.professionalPart && evaluateThreshold('part', entries, rule);
  const ofSubjects = Math.max(professional.missing, part?.missing ?? 0) + general.missing;
  const whole = evaluateThreshold('total', entries, rule);
  const total = general.state === 'managed-elsewhere' ? allowElsewhere(whole, ofSubjects) : whole;
  const gap = Math.max(total.missing, ofSubjects);
  const status = obligation.owed ? statusOf(total, gap) : 'not-required';
  return {
    year,
    region,
    rule,
    obligation,
    period: periodOf(rule, year, today),
    total,
    professional,
    general,
    part,
    stillNeeded: obligation.owed ? gap : 0,
    status,
    makeUp: status === 'incomplete' ? makeUpOf(rule, year, today) : undefined,
    entries,
  };
}

/**
 * Summarises a CE year of a person: what is earned, what is missing and until when, and why each record counts or not.
 * Amounts are whole hundredths in the unit of the rule.
 *
 * @throws {RangeError} when the credits of a record are not a decimal with two places.
 */
export function summariseCredits<R extends LedgerRecord>(input: SummaryInput<R>): CreditSummary<R> {
  const { records, rules: rule, year, today, standing, rulesFor } = input;
  return summariseYear({
    records: records.filter((record) => record.year === year),
    rule,
    region: standing && placeOf(standing, year, today, rulesFor ?? (() => rule)),
    year,
    today,
    standing,
    rulesFor,
  });
}
