import type { CreditPack } from '../schema/pack.ts';
import { PolicyError } from './policy-error.ts';

/** The national pack. Its rules apply wherever no nearer pack has its own. */
export const wholeCountry = '000000';

/**
 * The region whose pack applies to a place: the place itself where it has a pack, else its city, else its province.
 * `undefined` when none of the three has a pack.
 */
export function regionWithPack(region: string, packs: readonly CreditPack[]): string | undefined {
  const places = [region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`];
  return places.find((place) => packs.some((pack) => pack.region === place));
}

/**
 * A pack and its parents, the nearest first. A pack that names its own region as its parent extends the pack of that
 * region that comes later in the list.
 *
 * @throws {PolicyError} when a pack names a parent that is not in the list.
 */
export function lineage<Pack extends CreditPack>(region: string, packs: readonly Pack[]): Pack[] {
  const chain: Pack[] = [];
  let wanted: string | undefined = region;
  while (wanted !== undefined) {
    const pack = packs.find((one) => one.region === wanted && !chain.includes(one));
    if (!pack) throw new PolicyError(`There is no policy pack of ${wanted}`);
    chain.push(pack);
    wanted = pack.parent;
  }
  return chain;
}

/** One map from those of a lineage. A nearer pack overrides its parents, entry by entry. */
export const mergeNearestFirst = <T>(maps: readonly (Readonly<Record<string, T>> | undefined)[]): Record<string, T> =>
  Object.assign({}, ...[...maps].reverse()) as Record<string, T>;
