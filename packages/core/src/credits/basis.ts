import type { CreditBasis, CreditRule } from '../policy/schema/credit-rules.ts';

/** Where a figure comes from: from where it says itself, else from where its rule does. */
export const basisOf = (rule: CreditRule | undefined, own?: CreditBasis): CreditBasis | undefined =>
  own ?? (rule && { source: rule.source, confidence: rule.confidence });
