import { basisOf } from './basis.ts';
import { parseCredits, type Hundredths } from './hundredths.ts';
import type { LedgerRecord } from './ledger.ts';
import type { CreditBasis, CreditConversion, CreditRule } from '../policy/schema/credit-rules.ts';

/** The data of a record that a conversion uses. */
export type Converted = Pick<LedgerRecord, 'kind' | 'quantity' | 'role'>;

/** The result of a conversion. */
export interface ConversionResult {
  /** In the rule's unit, before the cap of a year. */
  readonly credits: Hundredths;
  readonly conversion: CreditConversion;
  readonly basis: CreditBasis | undefined;
}

/** The conversion of a kind; `undefined` when the rule has none. */
export const conversionOf = (rule: CreditRule | undefined, kind: string | undefined): CreditConversion | undefined =>
  kind === undefined ? undefined : rule?.value.conversions?.find((conversion) => conversion.kind === kind);

/**
 * The credits for an exam, a paper, a project and the like under a rule (折算). The form, the server and the ledger all call
 * this function.
 *
 * `quantity` is a whole number of the unit that the conversion counts (default 1); `role` is `sole` by default.
 *
 * @returns `undefined` when the rule does not have the kind, or the quantity is not a whole number from 1.
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
