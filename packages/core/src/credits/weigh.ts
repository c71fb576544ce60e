import type { CreditCategory } from '../contract/credits.ts';
import { basisOf } from './basis.ts';
import { conversionOf, convertCredits } from './convert.ts';
import { parseCredits, type Hundredths } from './hundredths.ts';
import type { LedgerEntry, LedgerRecord, NotCounted } from './ledger.ts';
import type { timing } from './make-up.ts';
import type { CreditBasis, CreditConversion, CreditRule } from '../policy/schema/credit-rules.ts';
import { inUnitOf } from './units.ts';

/** A record on its way through the ledger: the entry that is being made, and where it wants to go. */
export interface Weighed<R extends LedgerRecord> {
  readonly entry: { -readonly [Key in keyof LedgerEntry<R>]: LedgerEntry<R>[Key] };
  /** The subject it goes to; without one it fills what is open. */
  readonly category: CreditCategory | undefined;
  /** Of the part that the place asks for on its own. */
  readonly ofPart: boolean;
  /** Fills what is open of its subject, or of any: what is converted, and what says no subject. */
  readonly isFilling: boolean;
}

interface Worth {
  readonly amount: Hundredths;
  readonly unknown?: NotCounted;
  readonly basis?: CreditBasis | undefined;
}

/** What a record is worth in the unit of the rule. An authority's figure goes before the rule's own conversion. */
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

/** The state of a record that no rule can mend. */
const refusedAs = ({ status }: LedgerRecord): NotCounted | undefined =>
  status === 'rejected' || status === 'revoked' ? status : undefined;

/** Looks at the records of a CE year one by one: their state, their days, and what they are worth. */
export function weighing<R extends LedgerRecord>(
  rule: CreditRule | undefined,
  timingOf: ReturnType<typeof timing>,
): (record: R) => Weighed<R> {
  const ofRule = basisOf(rule);
  const part = rule?.value.professionalPart?.key;
  return (record) => {
    const conversion = conversionOf(rule, record.kind);
    const { amount, unknown, basis } = worthOf(record, rule, conversion);
    const { inTime, madeUp, earnedIn, basis: ofDays } = timingOf(record);
    // A conversion that the rule knows goes where the rule says, so that its cap cannot push one subject out for another.
    const category = conversion === undefined ? record.category : conversion.category;
    return {
      category,
      ofPart: part !== undefined && conversion === undefined && category === 'professional' && record.part === part,
      isFilling: category === undefined || record.kind !== undefined,
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
