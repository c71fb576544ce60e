import type { CreditUnit } from '../contract/credits.ts';
import type { Hundredths } from './hundredths.ts';
import type { CreditRules } from '../policy/schema/credit-rules.ts';

/** A ratio in thousandths: `'2.50'` → 2500, `'1.334'` → 1334. */
const parseRatio = (text: string): number => Math.round(Number(text) * 1000);

/** `amount × ratio`, rounded down to the hundredth, without leaving the integers that are exact. */
const times = (amount: Hundredths, ratio: number): Hundredths =>
  amount * Math.floor(ratio / 1000) + Math.floor((amount * (ratio % 1000)) / 1000);

/**
 * An amount in the unit of the rule, rounded down to the hundredth. `undefined` where the place does not say what an hour
 * is worth. What says no unit is in the rule's.
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
