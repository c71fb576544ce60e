import type { CreditUnit } from '../contract/credits.ts';
import type { Hundredths } from './hundredths.ts';
import type { CreditRules } from '../policy/schema/credit-rules.ts';

/** A ratio in thousandths: `'2.50'` → 2500, `'1.334'` → 1334. */
const parseRatio = (text: string): number => Math.round(Number(text) * 1000);

/** `amount × ratio`, rounded down to the hundredth. The steps stay within exact integers. */
const times = (amount: Hundredths, ratio: number): Hundredths =>
  amount * Math.floor(ratio / 1000) + Math.floor((amount * (ratio % 1000)) / 1000);

/**
 * Converts an amount into the unit of the rule, rounded down to the hundredth. An amount without a unit is in that of the
 * rule.
 *
 * @returns `undefined` when the place does not say how many credits an hour is worth.
 */
export function inUnitOf(
  rules: CreditRules | undefined,
  amount: Hundredths,
  unit: CreditUnit | undefined,
): Hundredths | undefined {
  if (rules === undefined || unit === undefined || unit === rules.unit) return amount;
  const ratio = rules.creditsPerHour && parseRatio(rules.creditsPerHour.ratio);
  if (!ratio) return undefined;
  return unit === 'hours' ? times(amount, ratio) : Math.floor((amount * 1000) / ratio);
}
