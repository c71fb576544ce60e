import { AcctError } from '@acct-kit/core/client';
import { nationalRules, provincePacks, resolvePolicyAmong, type Code, type Policy } from '@acct-kit/core/policy';

/**
 * Loads the list of all counties. It is as large as everything else together, and only places without a pack of their
 * own need it.
 */
const loadPlaces = async (): Promise<readonly Code[]> => (await import('../places/index.ts')).countryPlaces;

/**
 * Gives the built-in rules of a place on a day, `YYYY-MM-DD`.
 *
 * @throws {AcctError} `unavailable` where a part of them cannot be loaded
 * @throws {PolicyError} where there is no such place
 */
export async function policyOf(region: string, onDate: string): Promise<Policy> {
  const isOwn = provincePacks.some((pack) => pack.region.slice(0, 2) === region.slice(0, 2));
  const districts = isOwn
    ? []
    : await loadPlaces().catch(() => {
        throw new AcctError('unavailable');
      });
  const wholeCountry = { ...nationalRules, codes: { ...nationalRules.codes, districts: [...districts] } };
  return resolvePolicyAmong([...provincePacks, wholeCountry], region, onDate);
}
