import type { CreditUnit } from '../contract/credits.ts';
import { parseCredits, type Hundredths } from './hundredths.ts';
import type { CreditRules } from './rules.ts';

/** `amount × ratio`, rounded down to the hundredth, without leaving the integers that are exact. */
const times = (amount: Hundredths, ratio: Hundredths): Hundredths =>
  amount * Math.floor(ratio / 100) + Math.floor((amount * (ratio % 100)) / 100);

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
  const ratio = rules.creditsPerHour && parseCredits(rules.creditsPerHour.ratio);
  if (!ratio) return undefined;
  return unit === 'hours' ? times(amount, ratio) : Math.floor((amount * 100) / ratio);
}
