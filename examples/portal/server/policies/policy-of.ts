import { PolicyError, type Policy } from '@acct-kit/core/policy';
import { fieldProblem } from '../http/problem-error.ts';
import { resolvePolicy } from './packs.ts';
import { chinaDay } from '../time.ts';

/**
 * The policy of a place today.
 * @throws ProblemError at `pointer` where no pack is known
 */
export function policyOf(region: string, now: Date, pointer = '/region'): Policy {
  try {
    return resolvePolicy(region, chinaDay(now));
  } catch (error) {
    if (error instanceof PolicyError) throw fieldProblem(pointer, 'region-without-policy');
    throw error;
  }
}
