import { parseCredits, type Hundredths } from './hundredths.ts';
import type { LedgerRecord, NotCounted } from './ledger.ts';
import type { CreditBasis, CreditRules } from '../policy/schema/credit-rules.ts';
import { inUnitOf } from './units.ts';
import type { EvaluatedRecord } from './evaluate-record.ts';

/** A cap that applies to a record. */
interface Cap {
  /** Records with the same key share the cap. */
  readonly key: string;
  readonly most: Hundredths;
  readonly reason: NotCounted;
  readonly basis: CreditBasis | undefined;
}

/** The cap for a record: a yearly cap for each kind of conversion, or a daily cap for courses, counted per subject. */
function capOf({ entry, category }: EvaluatedRecord<LedgerRecord>, rules: CreditRules | undefined): Cap | undefined {
  const { record, conversion, basis } = entry;
  if (conversion?.cap !== undefined) {
    return { key: conversion.kind, most: parseCredits(conversion.cap), reason: 'over-cap', basis };
  }
  const daily = record.kind === undefined ? rules?.dailyCap : undefined;
  const most = daily && inUnitOf(rules, parseCredits(daily.most), daily.unit);
  if (most === undefined) return undefined;
  const key = `${record.completedOn} ${category}`;
  return { key, most, reason: 'over-daily-cap', basis: daily?.basis ?? basis };
}

/**
 * Applies the caps of the rule. The result is called for the records in the order of their priority, and returns how much
 * of each still fits under its cap.
 */
export function capper(
  rules: CreditRules | undefined,
): (evaluated: EvaluatedRecord<LedgerRecord>, amount: Hundredths) => Hundredths {
  const used = new Map<string, Hundredths>();
  return (evaluated, amount) => {
    const cap = capOf(evaluated, rules);
    if (cap === undefined) return amount;
    const { entry } = evaluated;
    const before = used.get(cap.key) ?? 0;
    const taken = Math.min(amount, cap.most - before);
    used.set(cap.key, before + taken);
    if (taken < amount && (taken === 0 || entry.notCounted === undefined)) {
      entry.notCounted = cap.reason;
      entry.basis = cap.basis;
    }
    return taken;
  };
}
