import { PolicyError, resolvePolicy, type Policy } from '@acct-kit/core/policy';
import { refuseField } from '../api/refusal.ts';
import { chinaDay } from '../time.ts';

/**
 * The policy of a place today.
 * @throws Refusal on `/region` where no pack is known
 */
export function policyOf(region: string, now: Date): Policy {
  try {
    return resolvePolicy(region, chinaDay(now));
  } catch (error) {
    if (error instanceof PolicyError) throw refuseField('/region', 'region-without-policy');
    throw error;
  }
}
