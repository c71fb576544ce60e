import { basisOf } from './basis.ts';
import { parseCredits, type Hundredths } from './hundredths.ts';
import type { LedgerRecord } from './ledger.ts';
import type { CreditBasis, CreditConversion, CreditRule } from '../policy/schema/credit-rules.ts';

/** What a person did, as a conversion counts it. */
export type Converted = Pick<LedgerRecord, 'kind' | 'quantity' | 'role'>;

/** What it is worth. */
export interface ConversionResult {
  /** In the rule's unit, before the cap of a year. */
  readonly credits: Hundredths;
  readonly conversion: CreditConversion;
  readonly basis: CreditBasis | undefined;
}

/** The conversion of a kind; missing where the rule has none. */
export const conversionOf = (rule: CreditRule | undefined, kind: string | undefined): CreditConversion | undefined =>
  kind === undefined ? undefined : rule?.value.conversions?.find((conversion) => conversion.kind === kind);

/**
 * What an exam, a paper, a project … is worth under a rule (折算). The form, the server and the ledger ask here.
 *
 * `quantity` is a whole number of what the conversion counts, 1 where it is left out; `role` is `sole` where it is left
 * out. `undefined` when the rule does not have the kind, or the quantity is none.
 */
export function convertCredits(
  rule: CreditRule | undefined,
  { kind, quantity = 1, role = 'sole' }: Converted,
): ConversionResult | undefined {
  const conversion = conversionOf(rule, kind);
  if (conversion === undefined || !Number.isSafeInteger(quantity) || quantity < 1) return undefined;
  const { sole, shared = sole, basis } = conversion;
  const credits = parseCredits(role === 'sole' ? sole : shared) * quantity;
  return { credits, conversion, basis: basisOf(rule, basis) };
}
