import type { CreditCategory } from '../contract/credits.ts';
import { basisOf } from './basis.ts';
import { conversionOf, convertCredits } from './convert.ts';
import { parseCredits, type Hundredths } from './hundredths.ts';
import type { LedgerEntry, LedgerRecord, NotCounted } from './ledger.ts';
import type { TimingOf } from './timing.ts';
import type { CreditBasis, CreditConversion, CreditRule } from '../policy/schema/credit-rules.ts';
import { inUnitOf } from './units.ts';

/** A record between the steps of the ledger: its entry so far, and the subject that it may count towards. */
export interface EvaluatedRecord<R extends LedgerRecord> {
  readonly entry: { -readonly [Key in keyof LedgerEntry<R>]: LedgerEntry<R>[Key] };
  /** The subject that it counts towards; without one it can count towards any subject. */
  readonly category: CreditCategory | undefined;
  /** It belongs to the part of 专业科目 for which the place has a minimum of its own. */
  readonly ofPart: boolean;
  /** It was converted, or names no subject, so it is allocated to what is still missing. */
  readonly isFlexible: boolean;
}

interface Worth {
  readonly amount: Hundredths;
  readonly unknown?: NotCounted;
  readonly basis?: CreditBasis | undefined;
}

/** What a record is worth in the unit of the rule. A figure that the authority has set takes precedence over the rule's conversion. */
function worthOf(record: LedgerRecord, rule: CreditRule | undefined, conversion: CreditConversion | undefined): Worth {
  if (record.credits === undefined) {
    const converted = convertCredits(rule, record);
    return converted === undefined
      ? { amount: 0, unknown: 'kind-unknown' }
      : { amount: converted.credits, basis: converted.basis };
  }
  const said = parseCredits(record.credits);
  const amount = inUnitOf(rule?.value, said, record.unit);
  if (amount === undefined) return { amount: 0, unknown: 'ratio-unknown' };
  return { amount, basis: conversion?.basis ?? (amount === said ? undefined : rule?.value.creditsPerHour?.basis) };
}

/** The status of a record that counts under no rule. */
const refusedAs = ({ status }: LedgerRecord): NotCounted | undefined =>
  status === 'rejected' || status === 'revoked' ? status : undefined;

/** Evaluates each record of a CE year alone: its status, whether it is in time, and what it is worth. */
export function recordEvaluator<R extends LedgerRecord>(
  rule: CreditRule | undefined,
  timingOf: TimingOf,
): (record: R) => EvaluatedRecord<R> {
  const ofRule = basisOf(rule);
  const part = rule?.value.professionalPart?.key;
  return (record) => {
    const conversion = conversionOf(rule, record.kind);
    const { amount, unknown, basis } = worthOf(record, rule, conversion);
    const { inTime, madeUp, earnedIn, basis: ofDays } = timingOf(record);
    // The rule decides the subject of a conversion that it knows. Otherwise its cap could depend on the subject.
    const category = conversion === undefined ? record.category : conversion.category;
    return {
      category,
      ofPart: part !== undefined && conversion === undefined && category === 'professional' && record.part === part,
      isFlexible: category === undefined || record.kind !== undefined,
      entry: {
        record,
        amount,
        counted: 0,
        professional: 0,
        general: 0,
        part: 0,
        notCounted:
          refusedAs(record) ??
          (inTime ? undefined : 'outside-window') ??
          unknown ??
          (record.status === 'pending' ? 'pending' : undefined),
        insteadOf: undefined,
        madeUp,
        earnedIn,
        conversion,
        basis: ofDays ?? basis ?? ofRule,
      },
    };
  };
}
