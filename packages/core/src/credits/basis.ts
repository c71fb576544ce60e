import type { CreditBasis, CreditRule } from '../policy/schema/credit-rules.ts';

/** What a figure is based on: its own basis if it has one, else that of its rule. */
export const basisOf = (rule: CreditRule | undefined, own?: CreditBasis): CreditBasis | undefined =>
  own ?? (rule && { source: rule.source, confidence: rule.confidence });
