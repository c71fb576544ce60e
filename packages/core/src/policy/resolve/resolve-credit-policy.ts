import { builtInCreditPacks } from '../packs/credit-packs.ts';
import type { CreditRule } from '../schema/credit-rules.ts';
import type { CreditPack } from '../schema/pack.ts';
import { lineage, mergeNearestFirst, regionWithPack, wholeCountry } from './lineage.ts';
import type { CreditPolicy } from './policy.ts';

/** The credit part of a policy, from a pack and its parents, the nearest first. */
export const creditPolicyOf = (chain: readonly CreditPack[]): CreditPolicy => ({
  region: chain[0]?.region ?? '',
  name: chain[0]?.name ?? '',
  sources: mergeNearestFirst(chain.map((pack) => pack.sources)),
  translations: { en: mergeNearestFirst(chain.map((pack) => pack.translations?.en)) },
  credits: chain.flatMap((pack) => pack.credits ?? []),
});

/**
 * The credit rules of a place for all CE years, without the form and its code tables, so that a page which only shows
 * credits loads neither.
 *
 * @param region GB/T 2260 code of a province, city or district. A place without a pack gets the pack of its city, its
 * province or the whole country.
 * @param packs the host's own packs. They take precedence over the built-in ones.
 * @throws {PolicyError} when a pack names a parent that does not exist.
 */
export function resolveCreditPolicy(region: string, packs: readonly CreditPack[] = []): CreditPolicy {
  const known = [...packs, ...builtInCreditPacks];
  return creditPolicyOf(lineage(regionWithPack(region, known) ?? wholeCountry, known));
}

/** The credit rule that is in force for a CE year, or `undefined` when none is known. */
export const creditRulesFor = (policy: Pick<CreditPolicy, 'credits'>, year: number): CreditRule | undefined =>
  policy.credits.find(
    ({ from, to }) =>
      (from === undefined || Number(from.slice(0, 4)) <= year) && (to === undefined || year <= Number(to.slice(0, 4))),
  );
