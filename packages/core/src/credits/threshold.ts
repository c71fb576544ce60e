import { basisOf } from './basis.ts';
import { parseCredits, type Hundredths } from './hundredths.ts';
import type { LedgerEntry, Threshold, ThresholdName } from './ledger.ts';
import type { CreditBasis, CreditRule, CreditRules } from '../policy/schema/credit-rules.ts';

/** The part of a rule about one threshold. */
type Said = { readonly minimum?: string | undefined; readonly basis?: CreditBasis | undefined } | undefined;

const saidOf: Record<ThresholdName, (rules: CreditRules) => Said> = {
  total: (rules) => rules.total,
  professional: (rules) => rules.professional,
  general: (rules) => rules.general,
  part: (rules) => rules.professionalPart,
};

const towards: Record<ThresholdName, (entry: LedgerEntry) => Hundredths> = {
  total: ({ professional, general }) => professional + general,
  professional: ({ professional }) => professional,
  general: ({ general }) => general,
  part: ({ part }) => part,
};

function stateOf(said: Said, missing: Hundredths): Threshold['state'] {
  if (said === undefined) return 'unknown';
  if (said.minimum === undefined) return 'managed-elsewhere';
  return missing === 0 ? 'met' : 'short';
}

/** The total, when another authority manages a subject. Only `gap` is known to be missing; the rest may be registered there. */
export function allowElsewhere(total: Threshold, gap: Hundredths): Threshold {
  const missing = Math.min(total.missing, gap);
  const elsewhere = total.missing - missing;
  return { ...total, missing, elsewhere, state: missing === 0 && elsewhere > 0 ? 'unknown-elsewhere' : total.state };
}

/** Compares a threshold with the entries of a year. */
export function evaluateThreshold(
  name: ThresholdName,
  entries: readonly LedgerEntry[],
  rule: CreditRule | undefined,
): Threshold {
  const said = rule && saidOf[name](rule.value);
  const required = said?.minimum === undefined ? undefined : parseCredits(said.minimum);
  let earned = 0;
  let pending = 0;
  for (const entry of entries) {
    const amount = towards[name](entry);
    if (entry.record.status === 'pending') pending += amount;
    else earned += amount;
  }
  const missing = Math.max(0, (required ?? 0) - earned);
  const basis = said && basisOf(rule, said.basis);
  return { name, state: stateOf(said, missing), required, earned, pending, missing, elsewhere: 0, basis };
}
