import { parseCredits, type Hundredths } from './hundredths.ts';
import type { LedgerRecord, NotCounted } from './ledger.ts';
import type { CreditBasis, CreditRules } from '../policy/schema/credit-rules.ts';
import { inUnitOf } from './units.ts';
import type { Weighed } from './weigh.ts';

/** The most that counts of something. */
interface Cap {
  readonly of: string;
  readonly most: Hundredths;
  readonly reason: NotCounted;
  readonly basis: CreditBasis | undefined;
}

/** Of a kind no more counts in a year, of the courses of a day no more in each subject, than the rule says. */
function capOf({ entry, category }: Weighed<LedgerRecord>, rules: CreditRules | undefined): Cap | undefined {
  const { record, conversion, basis } = entry;
  if (conversion?.cap !== undefined) {
    return { of: conversion.kind, most: parseCredits(conversion.cap), reason: 'over-cap', basis };
  }
  const daily = record.kind === undefined ? rules?.dailyCap : undefined;
  const most = daily && inUnitOf(rules, parseCredits(daily.most), daily.unit);
  if (most === undefined) return undefined;
  const of = `${record.completedOn} ${category}`;
  return { of, most, reason: 'over-daily-cap', basis: daily?.basis ?? basis };
}

/** Tells in turn what of each record still counts under its cap. */
export function capping(
  rules: CreditRules | undefined,
): (weighed: Weighed<LedgerRecord>, amount: Hundredths) => Hundredths {
  const used = new Map<string, Hundredths>();
  return (weighed, amount) => {
    const cap = capOf(weighed, rules);
    if (cap === undefined) return amount;
    const { entry } = weighed;
    const before = used.get(cap.of) ?? 0;
    const taken = Math.min(amount, cap.most - before);
    used.set(cap.of, before + taken);
    if (taken < amount && (taken === 0 || entry.notCounted === undefined)) {
      entry.notCounted = cap.reason;
      entry.basis = cap.basis;
    }
    return taken;
  };
}
